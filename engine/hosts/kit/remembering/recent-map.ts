/** A map that keeps the entries that were used last, so many at the most. */
export class RecentMap<Key, Value> {
  readonly #entries = new Map<Key, Value>();
  readonly #max: number;
  readonly #dropped: (value: Value) => void;

  /** @param dropped told of each value that has to go because the map is full */
  constructor(max: number, dropped: (value: Value) => void = () => undefined) {
    this.#max = max;
    this.#dropped = dropped;
  }

  get(key: Key): Value | undefined {
    const value = this.#entries.get(key);
    if (value !== undefined) this.#refresh(key, value);
    return value;
  }

  set(key: Key, value: Value): void {
    this.#refresh(key, value);
    if (this.#entries.size <= this.#max) return;
    const [oldest] = this.#entries;
    if (oldest === undefined) return;
    this.#entries.delete(oldest[0]);
    this.#dropped(oldest[1]);
  }

  /** A Map keeps the order in which its keys were added. */
  #refresh(key: Key, value: Value): void {
    this.#entries.delete(key);
    this.#entries.set(key, value);
  }

  clear(): void {
    this.#entries.clear();
  }
}
