/** A list of 32-bit numbers that grows; a tenth of the memory of an array of objects. */
export class NumberList {
  #numbers: Int32Array;
  #length = 0;

  constructor(capacity = 1024) {
    this.#numbers = new Int32Array(capacity);
  }

  get length(): number {
    return this.#length;
  }

  push(value: number): void {
    if (this.#length === this.#numbers.length) {
      const larger = new Int32Array(this.#length * 2);
      larger.set(this.#numbers);
      this.#numbers = larger;
    }
    this.#numbers[this.#length] = value;
    this.#length += 1;
  }

  at(index: number): number {
    return this.#numbers[index] ?? -1;
  }

  /** Bytes that it takes. */
  get bytes(): number {
    return this.#numbers.byteLength;
  }
}
