import { checksum, type Frame, type FrameFormat, MAGIC } from './frame.ts';

/** What came out of the bytes: a block, or a byte that belongs to none. */
export type Decoded =
  | { readonly kind: 'frame'; readonly frame: Frame }
  | { readonly kind: 'garbage'; readonly reason: 'preamble' | 'length' | 'magic' | 'checksum' };

/** Takes bytes in as they come and gives blocks; keeps at most one block in memory. */
export interface FrameDecoder {
  readonly push: (bytes: Uint8Array) => readonly Decoded[];
  /** Takes effect at the next byte. */
  readonly setFormat: (format: FrameFormat) => void;
  /** Bytes of a block that is not complete yet. */
  readonly pendingBytes: () => number;
}

/** How blocks from the terminal look. */
export interface FrameDecoderOptions {
  readonly preamble: number;
  /** The largest block that is taken, in either format; a larger one is garbage at its length already. */
  readonly blockBytesMax: number;
  /** Older P6X send any value as magic. */
  readonly anyMagic: boolean;
}

/** Makes a decoder in normal format. After garbage it looks for the next preamble one byte further. */
export function createFrameDecoder(options: FrameDecoderOptions): FrameDecoder {
  let format: FrameFormat = 'normal';
  let rest: Uint8Array = new Uint8Array(0);
  return {
    setFormat: (next) => {
      format = next;
    },
    pendingBytes: () => rest.length,
    push: (bytes) => {
      const all = rest.length === 0 ? bytes : concat(rest, bytes);
      const decoded: Decoded[] = [];
      let at = 0;
      while (at < all.length) {
        const next = readBlock(all.subarray(at), format, options);
        if (next === 'more') break;
        decoded.push(next.decoded);
        at += next.size;
      }
      rest = new Uint8Array(all.subarray(at));
      return decoded;
    },
  };
}

function readBlock(
  bytes: Uint8Array,
  format: FrameFormat,
  { preamble, blockBytesMax, anyMagic }: FrameDecoderOptions,
): 'more' | { readonly decoded: Decoded; readonly size: number } {
  if (bytes[0] !== preamble) return garbage('preamble');
  const lengthBytes = format === 'normal' ? 1 : 4;
  if (bytes.length < 1 + lengthBytes) return 'more';
  const length = readLength(bytes, format);
  const size = 1 + lengthBytes + length + 1;
  if (length < 2 || size > blockBytesMax) return garbage('length');
  const magicAt = 1 + lengthBytes;
  if (bytes.length > magicAt && !anyMagic && bytes[magicAt] !== MAGIC) return garbage('magic');
  if (bytes.length < size) return 'more';
  if (checksum(bytes.subarray(0, size - 1)) !== bytes[size - 1]) return garbage('checksum');
  const header = bytes[magicAt + 1] ?? 0;
  const payload = new Uint8Array(bytes.subarray(magicAt + 2, size - 1));
  return { decoded: { kind: 'frame', frame: { header, payload } }, size };
}

function readLength(bytes: Uint8Array, format: FrameFormat): number {
  if (format === 'normal') return bytes[1] ?? 0;
  return new DataView(bytes.buffer, bytes.byteOffset).getUint32(1);
}

function garbage(reason: 'preamble' | 'length' | 'magic' | 'checksum') {
  return { decoded: { kind: 'garbage', reason } as const, size: 1 };
}

function concat(first: Uint8Array, second: Uint8Array): Uint8Array {
  const both = new Uint8Array(first.length + second.length);
  both.set(first);
  both.set(second, first.length);
  return both;
}
