/** A small seeded generator (mulberry32), so that a failing run can be repeated. */
export interface SeededRandom {
  /** An integer from 0 up to, not including, `count`. */
  readonly below: (count: number) => number;
  /** True in `percent` of the calls. */
  readonly chance: (percent: number) => boolean;
  readonly pick: <Item>(items: readonly Item[]) => Item;
}

/** The seed of a test run: the environment variable SEED, else always the same one. */
export function seedOfRun(): number {
  return Number(process.env['SEED'] ?? 20_261_121);
}

/** A generator for a seed. */
export function seededRandom(seed: number): SeededRandom {
  let state = seed >>> 0;
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
  const below = (count: number): number => Math.floor(next() * count);
  return {
    below,
    chance: (percent) => below(100) < percent,
    pick: (items) => {
      const item = items[below(items.length)];
      if (item === undefined) throw new Error('nothing to pick from');
      return item;
    },
  };
}
