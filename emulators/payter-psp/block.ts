/** A PSP block as it is on the wire, taken apart. */
export interface Block {
  readonly header: number;
  readonly body: Buffer;
}

const PREAMBLE_IN = 0xcc;
const PREAMBLE_OUT = 0xaa;
const MAGIC = 0x3c;
/** Blocks of a controller are small; a Start Session with a QR code has at most about 4.5 kB. */
const BODY_MAX = 8192;

/** Builds a block to the controller. */
export function block(header: number, body: Buffer, isExtended: boolean): Buffer {
  const length = Buffer.alloc(isExtended ? 4 : 1);
  length.writeUIntBE(body.length + 2, 0, length.length);
  const head = Buffer.concat([Buffer.from([PREAMBLE_OUT]), length, Buffer.from([MAGIC, header])]);
  const all = Buffer.concat([head, body]);
  return Buffer.concat([all, Buffer.from([sum(all)])]);
}

/** Reads blocks of a controller out of a stream. */
export class BlockReader {
  isExtended = false;
  #bytes = Buffer.alloc(0);

  /** The blocks that are complete now, one at a time, since one of them may switch the format. */
  *read(chunk: Buffer): Generator<Block> {
    this.#bytes = Buffer.concat([this.#bytes, chunk]);
    for (;;) {
      const start = this.#bytes.indexOf(PREAMBLE_IN);
      this.#bytes = start < 0 ? Buffer.alloc(0) : this.#bytes.subarray(start);
      const width = this.isExtended ? 4 : 1;
      if (this.#bytes.length < 1 + width) return;
      const length = this.#bytes.readUIntBE(1, width);
      if (length < 2 || length > BODY_MAX) {
        this.#bytes = this.#bytes.subarray(1);
        continue;
      }
      const end = 1 + width + length;
      if (this.#bytes.length <= end) return;
      const isWhole = this.#bytes[end] === sum(this.#bytes.subarray(0, end));
      const [magic, header = 0] = this.#bytes.subarray(1 + width, 3 + width);
      const body = Buffer.from(this.#bytes.subarray(3 + width, end));
      const isBlock = isWhole && magic === MAGIC;
      this.#bytes = this.#bytes.subarray(isBlock ? end + 1 : 1);
      if (isBlock) yield { header, body };
    }
  }
}

function sum(bytes: Buffer): number {
  return bytes.reduce((total, byte) => (total + byte) & 0xff, 0);
}
