import type { Json } from '../../engine/contracts/json.ts';
import type { FlowSource } from '../../engine/core/flow/load-flow.ts';
import type { SeededRandom } from './seeded-random.ts';

/** A way of breaking a text. */
export type Mutate = (text: string, random: SeededRandom) => string;

/** Breaks one file of a bundle: mostly the flow, sometimes a catalogue of texts or a fragment. */
export function mutateBundle(source: FlowSource, mutate: Mutate, random: SeededRandom): FlowSource {
  const fragments = Object.keys(source.fragments ?? {});
  const where = random.below(10);
  if (where === 0) {
    const language = random.pick(Object.keys(source.texts));
    const text = mutate(source.texts[language] ?? '', random);
    return { ...source, texts: { ...source.texts, [language]: text } };
  }
  if (where <= 3 && fragments.length > 0) {
    const name = random.pick(fragments);
    const fragment = source.fragments?.[name];
    if (fragment === undefined) return source;
    const broken = { ...fragment, fragmentText: mutate(fragment.fragmentText, random) };
    return { ...source, fragments: { ...source.fragments, [name]: broken } };
  }
  return { ...source, flowText: mutate(source.flowText, random) };
}

const pieces =
  '" { } [ ] , : \\ 0 - null 1e999 "$expr" "on" "use" \u0000 \u2028 € 😀 "__proto__":1,'.split(' ');

/** Damages bytes: some are changed, cut out, doubled or replaced by a piece of JSON. */
export const mutateBytes: Mutate = (text, random) => {
  let bytes = Buffer.from(text);
  for (let edits = 1 + random.below(3); edits > 0; edits -= 1) {
    const at = random.below(bytes.length + 1);
    const length = random.chance(10) ? random.below(2000) : random.below(8);
    const [before, cut, after] = [
      bytes.subarray(0, at),
      bytes.subarray(at, at + length),
      bytes.subarray(at + length),
    ];
    const put = random.pick([
      Buffer.from(random.pick(pieces)),
      Buffer.from([random.below(256)]),
      Buffer.alloc(0),
      Buffer.concat([cut, cut]),
    ]);
    bytes = Buffer.concat([before, put, after]);
  }
  return bytes.toString('utf8');
};

type Place = readonly [container: Record<string, Json>, key: string];

function placesIn(value: Json, found: Place[] = []): Place[] {
  if (typeof value !== 'object' || value === null) return found;
  const container = value as Record<string, Json>;
  for (const key of Object.keys(container)) {
    found.push([container, key]);
    placesIn(container[key] ?? null, found);
  }
  return found;
}

const strange: readonly Json[] = [
  null,
  true,
  0,
  -1,
  2 ** 53,
  1e300,
  0.5,
  '',
  ' ',
  '*',
  '#',
  '.',
  '#plug-first',
  'constructor',
  '__proto__',
  [],
  {},
  [[]],
  { $expr: '' },
  { $expr: '(((((((((((' },
  { $expr: 'context' },
  { $text: 'x' },
  { type: 'parallel' },
  { use: 'settle' },
  { initial: 'a', states: { a: { always: 'a' } } },
  '('.repeat(3000),
  'a'.repeat(100_000),
];

const copy = (value: Json): Json => JSON.parse(JSON.stringify(value)) as Json;

/** Changes the structure: a part is replaced, removed, moved elsewhere, renamed, put into itself, or nested deeply. */
export const mutateStructure: Mutate = (text, random) => {
  const root = JSON.parse(text) as Json;
  for (let edits = 1 + random.below(2); edits > 0; edits -= 1) {
    const places = placesIn(root);
    if (places.length === 0) break;
    const [container, key] = random.pick(places);
    const [other, otherKey] = random.pick(places);
    const value = copy(container[key] ?? null);
    switch (random.below(7)) {
      case 0:
        delete container[key];
        break;
      case 1:
        container[key] = copy(other[otherKey] ?? null);
        break;
      case 2:
        container[random.pick(['on', 'states', 'type', 'x', '1', '__proto__x', otherKey])] = value;
        break;
      case 3:
        container[key] = { [key]: value, [otherKey]: value };
        break;
      case 4:
        container[key] = [value, value, value];
        break;
      case 5:
        container[key] = nested(value, 1 + random.below(120));
        break;
      default:
        container[key] = copy(random.pick(strange));
    }
  }
  return JSON.stringify(root, null, random.chance(50) ? 2 : 0);
};

function nested(value: Json, levels: number): Json {
  let around = value;
  for (let level = 0; level < levels; level += 1) around = { states: { a: around }, initial: 'a' };
  return around;
}

const words: readonly (readonly [string, string])[] = [
  ['<', '<='],
  ['&&', '||'],
  ['==', '!='],
  ['context.', 'event.'],
  ['params.', 'context.'],
  ['+', '-'],
  ['(', '(('],
  ['true', 'false'],
  ['Minor', 'Wh'],
  ['.', '..'],
  ['#', ''],
  ['PT', 'P'],
  ['{', '{{'],
  ['terminal', 'charger'],
];

/** Makes one edit that an author might make: another name, number, operator or order; the shape mostly stays right. */
export const mutateMeaning: Mutate = (text, random) => {
  const root = JSON.parse(text) as Json;
  const places = placesIn(root);
  const leaves = places.filter(([container, key]) => typeof container[key] !== 'object');
  const [container, key] = random.pick(leaves);
  const value = container[key];
  const same = leaves.filter(([other, name]) => typeof other[name] === typeof value);
  const [other, otherKey] = random.pick(same);
  if (typeof value === 'number')
    container[key] = random.pick([value + 1, -value, 0, value * 1000, 1.5]);
  else if (typeof value === 'boolean') container[key] = !value;
  else if (typeof value === 'string') {
    const [from, to] = random.pick(words);
    const edits = [
      other[otherKey] ?? '',
      value.replace(from, to),
      value.slice(1),
      `${value}x`,
      value.toUpperCase(),
    ];
    container[key] = random.pick(edits);
  }
  if (random.chance(20)) shuffle(random.pick(places), random);
  return JSON.stringify(root, null, 2);
};

/** Another order of alternatives, or one of them less. */
function shuffle([container, key]: Place, random: SeededRandom): void {
  const list = container[key];
  if (!Array.isArray(list)) return;
  container[key] = random.chance(50) ? [...list].reverse() : list.slice(1);
}
