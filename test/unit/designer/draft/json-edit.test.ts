import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { applyEdits, JsonEdit } from '../../../../designer/src/draft/json-edit.ts';
import { printJson } from '../../../../designer/src/draft/print-json.ts';
import type { Json } from '../../../../engine/contracts/json.ts';

const file = `{
  "a": { "b": 1, "c": [1, 2] },
  "list": [
    { "x": 1 },
    { "x": 2 }
  ],
  "empty": {},
  "none": []
}
`;

const edited = (by: (edit: JsonEdit) => ReturnType<JsonEdit['remove']>) =>
  applyEdits(file, by(new JsonEdit(file)));

describe('an edit of a JSON file', () => {
  it('leaves everything else as somebody wrote it', () => {
    expect(edited((edit) => edit.replace(['a', 'b'], 7))).toBe(file.replace('"b": 1', '"b": 7'));
    expect(edited((edit) => edit.rename(['a', 'c'], 'd'))).toBe(file.replace('"c"', '"d"'));
    expect(edited((edit) => edit.set(['a', 'n'], true, 'b'))).toBe(
      file.replace('"b": 1,', '"b": 1, "n": true,'),
    );
    expect(edited((edit) => edit.insert(['list'], 1, { x: 9 }))).toBe(
      file.replace('{ "x": 1 },', '{ "x": 1 },\n    { "x": 9 },'),
    );
    expect(edited((edit) => edit.insert(['a', 'c'], 0, 0))).toBe(
      file.replace('[1, 2]', '[0, 1, 2]'),
    );
    expect(edited((edit) => edit.set(['empty', 'k'], [1]))).toBe(
      file.replace('"empty": {}', '"empty": { "k": [1] }'),
    );
    expect(edited((edit) => edit.insert(['none'], 0, 'k'))).toBe(file.replace('[]', '["k"]'));
    expect(edited((edit) => edit.remove(['list', 0]))).toBe(file.replace('{ "x": 1 },\n    ', ''));
    expect(edited((edit) => edit.remove(['list', 1]))).toBe(file.replace(',\n    { "x": 2 }', ''));
    expect(edited((edit) => edit.remove(['none']))).toBe(file.replace(',\n  "none": []', ''));
  });

  it('changes nothing at a place that is not there', () => {
    expect(edited((edit) => edit.remove(['a', 'z']))).toBe(file);
    expect(edited((edit) => edit.replace(['list', 5], 1))).toBe(file);
    expect(edited((edit) => edit.set(['list', 'k'], 1))).toBe(file);
  });

  it('prints any value as JSON that means the same', () => {
    fc.assert(
      fc.property(fc.jsonValue({ depthSize: 'medium' }), (value) => {
        expect(JSON.parse(printJson(value as Json))).toEqual(JSON.parse(JSON.stringify(value)));
      }),
      { seed: 1, numRuns: 300 },
    );
  });

  it('sets and removes in any file as in the value itself', () => {
    const object = fc.dictionary(fc.string(), fc.jsonValue({ maxDepth: 2 }), { maxKeys: 5 });
    fc.assert(
      fc.property(object, fc.string(), fc.jsonValue(), fc.nat(2), (before, name, value, style) => {
        fc.pre(name !== '__proto__' && !Object.hasOwn(before, '__proto__'));
        const text = style === 0 ? printJson(before as Json) : JSON.stringify(before, null, style);
        const set = applyEdits(text, new JsonEdit(text).set([name], value as Json));
        expect(JSON.parse(set)).toEqual(JSON.parse(JSON.stringify({ ...before, [name]: value })));
        const { [name]: _gone, ...rest } = before;
        const removed = applyEdits(set, new JsonEdit(set).remove([name]));
        expect(JSON.parse(removed)).toEqual(JSON.parse(JSON.stringify(rest)));
      }),
      { seed: 2, numRuns: 300 },
    );
  });
});
