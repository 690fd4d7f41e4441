import type { Json } from '../../../../engine/contracts/json.ts';
import type { SeededRandom } from '../../../flows/seeded-random.ts';

/** Values that a careless or hostile peer may send. */
const oddValues: readonly Json[] = [
  null,
  true,
  -1,
  0,
  1.5,
  1e300,
  Number.MAX_SAFE_INTEGER,
  '',
  '0',
  'x'.repeat(5_000),
  '__proto__',
  '\u0000\ud800',
  [],
  {},
  [[[[]]]],
];

/** A message with none, one or some of its parts changed: left out, replaced, respelled, swapped, or moved deeper. */
export function mutateJson(value: Json, random: SeededRandom, odd: string): Json {
  let mutant: Json = value;
  while (random.chance(65)) mutant = mutateOnce(mutant, random, odd);
  return mutant;
}

function mutateOnce(value: Json, random: SeededRandom, odd: string): Json {
  if (random.chance(3)) return random.pick<Json>([...oddValues, odd, [value]]);
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  const entries = Object.entries(value);
  if (entries.length === 0) return value;
  const [name, part] = random.pick(entries);
  const rest = Object.fromEntries(entries.filter(([key]) => key !== name));
  switch (random.below(6)) {
    case 0:
      return rest;
    case 1:
      return { ...rest, [name]: random.pick<Json>([...oddValues, odd]) };
    case 2:
      return {
        ...rest,
        [random.pick([name.toUpperCase(), `${name} `, '__proto__', 'state'])]: part,
      };
    case 3:
      return { ...rest, [name]: typeof part === 'string' ? mutateText(part, random) : part };
    case 4:
      return { ...rest, [name]: random.pick(entries)[1] };
    default:
      return { ...rest, [name]: mutateOnce(part, random, odd) };
  }
}

/** A text with some characters lost, doubled, changed or cut off. */
export function mutateText(text: string, random: SeededRandom): string {
  const at = random.below(text.length + 1);
  switch (random.below(6)) {
    case 0:
      return text.slice(0, at);
    case 1:
      return text.slice(0, at) + text.slice(at + 1);
    case 2:
      return text.slice(0, at) + String.fromCharCode(random.below(256)) + text.slice(at + 1);
    case 3:
      return text.slice(0, at) + text.slice(random.below(text.length + 1));
    case 4:
      return text.toLowerCase();
    default:
      return text;
  }
}
