// Proves that only strict JSON is read, and that every part and every character of a string has its exact place.
import { describe, expect, it } from 'vitest';
import { parseJson } from '../../../../engine/core/flow/jsonc.ts';

const refused: readonly (readonly [what: string, text: string, line: number, column: number])[] = [
  ['an empty file', '', 1, 1],
  ['white space only', ' \n ', 1, 1],
  ['a comment', '{\n  // why\n  "a": 1 }', 2, 3],
  ['a comma too many', '{ "a": 1, }', 1, 11],
  ['a missing comma', '{ "a": 1\n  "b": 2 }', 2, 3],
  ['single quotes', "{ 'a': 1 }", 1, 3],
  ['a name without quotes', '{ a: 1 }', 1, 3],
  ['a text without its end', '{ "a": "x\n }', 1, 8],
  ['a missing brace', '{ "a": { "b": 1 }', 1, 18],
  ['something after the end', '{} {}', 1, 4],
  ['a name twice', '{ "a": 1,\n  "a": 2 }', 2, 3],
  ['a number with a zero in front', '[01]', 1, 3],
];

describe('parseJson', () => {
  it.each(refused)('should refuse %s at its place', (_, text, line, column) => {
    const { source, problems } = parseJson(text);
    expect(source).toBeUndefined();
    expect(problems[0]?.place).toMatchObject({ line, column });
    expect(problems[0]?.message).toMatch(/^[A-Z"].*\.$/);
  });

  it('should refuse a file that nests so deeply that a parser could break', () => {
    const { problems } = parseJson('['.repeat(200_000));
    expect(problems[0]?.message).toContain('100 levels');
    expect(problems[0]?.place.column).toBe(101);
  });

  it('should refuse a file that is far too long', () => {
    expect(parseJson(`"${'x'.repeat(2_000_001)}"`).problems[0]?.message).toContain('longer than');
  });

  it('should keep "__proto__" as an ordinary name', () => {
    const { source } = parseJson('{ "__proto__": { "x": 1 } }');
    expect(Object.keys(source?.value as object)).toEqual(['__proto__']);
    expect(({} as Record<string, unknown>)['x']).toBeUndefined();
  });

  it('should give the place of a value, of its name, and of characters behind escapes', () => {
    const text = '{\n  "a/b~": [ 1, "q\\"\\u00e9rest" ]\n}';
    const { source } = parseJson(text);
    expect(source?.placeOf('/a~1b~0')).toMatchObject({ line: 2, column: 11 });
    expect(source?.placeOf('/a~1b~0', 'key')).toMatchObject({ line: 2, column: 3, length: 6 });
    expect(source?.placeOf('/a~1b~0/1')).toMatchObject({ line: 2, column: 16 });
    const rest = source?.placeOf('/a~1b~0/1', [3, 7]);
    expect(text.slice(rest?.offset, (rest?.offset ?? 0) + (rest?.length ?? 0))).toBe('rest');
  });

  it('should give the nearest part around a pointer that is not there', () => {
    const { source } = parseJson('{\n "a": {} }');
    expect(source?.placeOf('/a/b/c')).toMatchObject({ line: 2, column: 7 });
    expect(source?.placeOf('/x')).toMatchObject({ line: 1, column: 1 });
  });
});
