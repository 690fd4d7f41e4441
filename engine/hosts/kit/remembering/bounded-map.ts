/**
 * A map that keeps at most so many entries: the ones that were used last. They are in two halves; when the newer half is
 * full, the older one is dropped as a whole. To drop one by one from the front of a Map costs a search each time.
 */
export class BoundedMap<Key, Value> {
  #newer = new Map<Key, Value>();
  #older = new Map<Key, Value>();
  readonly #halfMax: number;
  readonly #dropped: (value: Value) => void;

  /** @param dropped told of each value that has to go */
  constructor(max: number, dropped: (value: Value) => void = () => undefined) {
    this.#halfMax = max / 2;
    this.#dropped = dropped;
  }

  get(key: Key): Value | undefined {
    const found = this.#newer.get(key);
    if (found !== undefined) return found;
    const old = this.#older.get(key);
    if (old !== undefined) this.set(key, old);
    return old;
  }

  set(key: Key, value: Value): void {
    this.#older.delete(key);
    this.#newer.set(key, value);
    if (this.#newer.size < this.#halfMax) return;
    const left = this.#older;
    this.#older = this.#newer;
    this.#newer = new Map();
    for (const value of left.values()) this.#dropped(value);
  }

  values(): readonly Value[] {
    return [...this.#older.values(), ...this.#newer.values()];
  }

  clear(): void {
    this.#newer.clear();
    this.#older.clear();
  }
}
