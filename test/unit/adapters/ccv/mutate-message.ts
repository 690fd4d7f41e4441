import type { SeededRandom } from '../../../flows/seeded-random.ts';

/** Values that fields are replaced by. */
const odd: readonly string[] = [
  'null',
  'true',
  '0',
  '-1',
  '1e999',
  '60.001',
  '6000',
  '99999999999999999999',
  '""',
  '"SUCCESS"',
  '"FAILED"',
  '"60.00"',
  '"1e2"',
  '"USD"',
  '[]',
  '{}',
  '[[[[[[]]]]]]',
  '{"__proto__":{"status":"SUCCESS"}}',
  '"\\u0000"',
];

/** The text with one to three faults: bytes, fields, values, length and depth. Some stay whole. */
export function mutate(random: SeededRandom, text: string): string {
  let mutated = text;
  for (let count = random.below(4); count > 0; count -= 1) mutated = once(random, mutated);
  return mutated;
}

function once(random: SeededRandom, text: string): string {
  const at = random.below(text.length + 1);
  switch (random.below(8)) {
    case 0:
      return text.slice(0, at);
    case 1:
      return text.slice(0, at) + String.fromCharCode(random.below(256)) + text.slice(at + 1);
    case 2:
      return text.slice(0, at) + text.slice(at + 1 + random.below(20));
    case 3:
      return withValue(random, text, random.pick(odd));
    case 4:
      return withValue(random, text, JSON.stringify('9'.repeat(random.below(70_000))));
    case 5:
      return `${'['.repeat(random.below(5_000))}${text}`;
    case 6:
      return text + text.slice(at);
    default:
      return withoutField(random, text);
  }
}

/** Puts another value in the place of one. */
function withValue(random: SeededRandom, text: string, value: string): string {
  const values = [...text.matchAll(/:("(?:[^"\\]|\\.)*"|[^,{}[\]"]+)/g)];
  if (values.length === 0) return value;
  const found = random.pick(values);
  return text.slice(0, found.index + 1) + value + text.slice(found.index + found[0].length);
}

function withoutField(random: SeededRandom, text: string): string {
  const fields = [...text.matchAll(/"\w+":(?:"(?:[^"\\]|\\.)*"|[^,{}[\]"]+),?/g)];
  if (fields.length === 0) return '';
  const found = random.pick(fields);
  return text.slice(0, found.index) + text.slice(found.index + found[0].length);
}
