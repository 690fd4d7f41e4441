import type { World } from '../world/world.ts';

/** All worlds met so far, each once. */
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

  idOf(world: World): number {
    const { vars, holds, about, refused, faults, untold } = world;
    const key = JSON.stringify([
      Object.values(vars),
      holds,
      Object.entries(about).toSorted(),
      refused,
      faults,
      untold,
    ]);
    const known = this.#ids.get(key);
    if (known !== undefined) return known;
    const id = this.#worlds.length;
    this.#ids.set(key, id);
    this.#worlds.push(world);
    return id;
  }
}
