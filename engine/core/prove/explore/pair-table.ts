import { NumberList } from './number-list.ts';

const EMPTY = -1;

/** Numbers pairs of numbers: a hash table in typed arrays, for hundreds of thousands of states. */
export class PairTable {
  readonly #firsts = new NumberList();
  readonly #seconds = new NumberList();
  #slots = new Int32Array(4096).fill(EMPTY);

  get size(): number {
    return this.#firsts.length;
  }

  get bytes(): number {
    return this.#slots.byteLength + this.#firsts.bytes + this.#seconds.bytes;
  }

  first(id: number): number {
    return this.#firsts.at(id);
  }

  second(id: number): number {
    return this.#seconds.at(id);
  }

  /** The number of a pair; a new one gets the next number. */
  idOf(first: number, second: number): number {
    if (this.size * 2 > this.#slots.length) this.#grow();
    const slot = this.#slotOf(first, second);
    const known = this.#slots[slot] ?? EMPTY;
    if (known !== EMPTY) return known;
    const id = this.size;
    this.#slots[slot] = id;
    this.#firsts.push(first);
    this.#seconds.push(second);
    return id;
  }

  #slotOf(first: number, second: number): number {
    const mask = this.#slots.length - 1;
    let hash = Math.imul(first, 0x9e3779b1) ^ Math.imul(second, 0x85ebca6b);
    // The numbers are small and dense: without mixing, their pairs would crowd together.
    hash = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d);
    let slot = (hash ^ (hash >>> 13)) & mask;
    for (;;) {
      const id = this.#slots[slot] ?? EMPTY;
      if (id === EMPTY) return slot;
      if (this.#firsts.at(id) === first && this.#seconds.at(id) === second) return slot;
      slot = (slot + 1) & mask;
    }
  }

  #grow(): void {
    this.#slots = new Int32Array(this.#slots.length * 2).fill(EMPTY);
    for (let id = 0; id < this.size; id += 1) {
      this.#slots[this.#slotOf(this.first(id), this.second(id))] = id;
    }
  }
}
