/**
 * A map that drops its oldest entry when it has too many. Looking at an entry does not make it younger: that would
 * cost more with every input than reading one back once in a while.
 */
export class BoundedMap<Key, Value> {
  readonly #entries = new Map<Key, Value>();
  readonly #max: number;
  readonly #dropped: (value: Value) => void;

  /** @param dropped told of each value that has to go */
  constructor(max: number, dropped: (value: Value) => void = () => undefined) {
    this.#max = max;
    this.#dropped = dropped;
  }

  get(key: Key): Value | undefined {
    return this.#entries.get(key);
  }

  set(key: Key, value: Value): void {
    this.#entries.set(key, value);
    if (this.#entries.size <= this.#max) return;
    const [oldest] = this.#entries;
    if (oldest === undefined) return;
    this.#entries.delete(oldest[0]);
    this.#dropped(oldest[1]);
  }

  values(): readonly Value[] {
    return [...this.#entries.values()];
  }

  clear(): void {
    this.#entries.clear();
  }
}
