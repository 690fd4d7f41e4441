/** Objects that are equal in all that matters have one number and are kept once. */
export class Interned<T extends object> {
  readonly #byKey = new Map<string, number>();
  readonly #known = new Map<T, number>();
  readonly #values: T[] = [];

  at(id: number): T {
    const value = this.#values[id];
    if (value === undefined) throw new RangeError(`nothing has number ${id}`);
    return value;
  }

  /** Whether this very object is the one that is kept. */
  has(value: T): boolean {
    return this.#known.has(value);
  }

  /** The number of an object; `keyOf` tells what matters, `keep` makes the object that is kept. */
  idOf(value: T, keyOf: (value: T) => string, keep: (value: T) => T): number {
    // Most things stay as they are from one situation to the next.
    const known = this.#known.get(value);
    if (known !== undefined) return known;
    const key = keyOf(value);
    const equal = this.#byKey.get(key);
    if (equal !== undefined) return equal;
    const id = this.#values.length;
    const kept = keep(value);
    this.#byKey.set(key, id);
    this.#known.set(kept, id);
    this.#values.push(kept);
    return id;
  }
}
