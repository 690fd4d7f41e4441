import { essentialKey, essentialWorld } from '../world/essential-world.ts';
import type { World } from '../world/world.ts';

/** All worlds met so far, each once, without what does not matter. */
export class WorldTable {
  readonly #ids = new Map<string, number>();
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
    const key = essentialKey(world, liveVars);
    const known = this.#ids.get(key);
    if (known !== undefined) return known;
    const id = this.#worlds.length;
    this.#ids.set(key, id);
    this.#worlds.push(essentialWorld(world, liveVars));
    return id;
  }
}
