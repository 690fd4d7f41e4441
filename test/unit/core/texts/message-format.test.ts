// Proves that the arguments of a text are found with their kinds and places, and that marking keeps places right.
import { describe, expect, it } from 'vitest';
import { markOwnTypes } from '../../../../engine/core/texts/mark-own-types.ts';
import { parseText } from '../../../../engine/core/texts/message-format.ts';

describe('parseText', () => {
  it('should list every use of an argument with its kind and place', () => {
    const text =
      'A {a, money} {b, select, x {in {a, energy}} other {{c}}} {d, plural, one {#} other {{e, number}}}';
    const result = parseText(text);
    const found = result.problem === undefined ? result.parsed.arguments : [];
    expect(found.map(({ name, kind, choices }) => [name, kind, choices.join()])).toEqual([
      ['a', 'money', ''],
      ['b', 'select', 'x'],
      ['a', 'energy', ''],
      ['c', 'text', ''],
      ['d', 'plural', ''],
      ['e', 'number', ''],
    ]);
    const shown = found.map(({ range: [start, end] }) => text.slice(start, end));
    expect(shown[0]).toBe('{a, money}');
    expect(shown[2]).toBe('{a, energy}');
    expect(shown[3]).toBe('{c}');
  });

  it.each([
    ['{a', 'closing brace', 0],
    ['{a, money', 'closing brace', 0],
    ['{}', 'name is missing', 0],
    ['x {a, cash}', 'type is unknown', 6],
    ['{a, select, b {c}}', 'choice "other" is missing', 17],
    ['{a, date}', 'dates and times', 0],
    ['x {a__m}', 'cannot contain', 3],
  ])('should refuse %s', (text, sentence, start) => {
    const { problem } = parseText(text);
    expect(problem?.message).toContain(sentence);
    expect(problem?.range[0]).toBe(start);
  });
});

describe('markOwnTypes', () => {
  it.each([
    ['{a, money}', '{a__m    }'],
    ['{ a ,money }', '{ a__m     }'],
    ["'{a, money}' {b, duration}", "'{a, money}' {b__d       }"],
    ["it''s {a, energy}", "it''s {a__e     }"],
    ['{a, number} {b}', '{a, number} {b}'],
  ])('should rewrite %s and keep its length', (text, marked) => {
    expect(markOwnTypes(text)).toBe(marked);
    expect(marked.length).toBe(text.length);
  });
});
