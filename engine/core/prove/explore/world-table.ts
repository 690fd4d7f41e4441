import {
  essentialCard,
  essentialHolds,
  essentialVars,
  holdsKey,
  restKey,
} from '../world/essential-world.ts';
import type { World } from '../world/world.ts';
import { Interned } from './interned.ts';
import { PairTable } from './pair-table.ts';

type Words = Readonly<Record<string, string>>;

/** All worlds met so far, each once, without what does not matter. Worlds share their parts. */
export class WorldTable {
  readonly #vars = new Interned<Words>();
  readonly #knownVars = new Map<ReadonlySet<string>, Map<Words, number>>();
  readonly #holds = new Interned<World['holds']>();
  readonly #words = new Interned<Words>();
  readonly #refused = new Interned<readonly string[]>();
  readonly #rests = new Map<string, number>();
  readonly #pairs = [new PairTable(), new PairTable(), new PairTable(), new PairTable()] as const;
  readonly #ids = new PairTable();
  readonly #worlds: World[] = [];

  get size(): number {
    return this.#worlds.length;
  }

  at(id: number): World {
    const world = this.#worlds[id];
    if (world === undefined) throw new RangeError(`no world ${id}`);
    return world;
  }

  /** The number of a world; `liveVars` are the variables that still matter. */
  idOf(world: World, liveVars: ReadonlySet<string>): number {
    const [open, about, told, more] = this.#pairs;
    const vars = this.#varsOf(world.vars, liveVars);
    const holds = this.#holds.idOf(world.holds, holdsKey, essentialHolds);
    const requests = this.#words.idOf(world.about, wordsKey, asItIs);
    const notes = this.#words.idOf(world.notes, wordsKey, asItIs);
    const refused = this.#refused.idOf(world.refused, listKey, asItIs);
    const id = this.#ids.idOf(
      open.idOf(vars, holds),
      more.idOf(about.idOf(requests, refused), told.idOf(notes, this.#restOf(world))),
    );
    if (id === this.#worlds.length) {
      this.#worlds.push({
        ...world,
        vars: this.#vars.at(vars),
        holds: this.#holds.at(holds),
        about: this.#words.at(requests),
        notes: this.#words.at(notes),
        refused: this.#refused.at(refused),
        presented: essentialCard(world),
      });
    }
    return id;
  }

  /** Equal variables have one number, whichever of them matter. */
  #varsOf(vars: Words, liveVars: ReadonlySet<string>): number {
    let known = this.#knownVars.get(liveVars);
    if (known === undefined) {
      known = new Map();
      this.#knownVars.set(liveVars, known);
    }
    const before = known.get(vars);
    if (before !== undefined) return before;
    const id = this.#vars.idOf(essentialVars(vars, liveVars), valuesKey, asItIs);
    // Only what is kept comes again.
    if (this.#vars.has(vars)) known.set(vars, id);
    return id;
  }

  #restOf(world: World): number {
    return numbered(this.#rests, restKey(world));
  }
}

function numbered(numbers: Map<string, number>, key: string): number {
  const known = numbers.get(key);
  if (known !== undefined) return known;
  numbers.set(key, numbers.size);
  return numbers.size - 1;
}

const asItIs = <T>(value: T): T => value;

function valuesKey(words: Words): string {
  let key = '';
  for (const name in words) key += `,${words[name]}`;
  return key;
}

function wordsKey(words: Words): string {
  let key = '';
  for (const name in words) key += `;${name}=${words[name]}`;
  return key;
}

const listKey = (list: readonly string[]): string => list.join('!');
