/** One block of PSP without its wrapping. Source: payter PSP, "communication format". */
export interface Frame {
  readonly header: number;
  readonly payload: Uint8Array;
}

/** `extended` has a length of four bytes instead of one; the Protocol command enables it. */
export type FrameFormat = 'normal' | 'extended';

/** First byte of a block to the terminal. That of a block to the host is a setting. */
const TO_TERMINAL = 0xcc;
/** Third or sixth byte of every block. */
export const MAGIC = 0x3c;

/** Sum of all bytes, modulo 256. The block's last byte is the sum of all before it, preamble and length too. */
export function checksum(bytes: Uint8Array): number {
  let sum = 0;
  for (const byte of bytes) sum += byte;
  return sum % 256;
}

/**
 * Wraps a payload into a block.
 *
 * @param blockBytesMax the largest block that the protocol version takes: 36 in version 1 and 2, 257 from 3 on
 * @throws RangeError when the block would be larger; an extended block has no such bound
 */
export function encodeFrame(
  { header, payload }: Frame,
  format: FrameFormat,
  blockBytesMax: number,
): Uint8Array {
  const lengthBytes = format === 'normal' ? 1 : 4;
  const bytes = new Uint8Array(1 + lengthBytes + 2 + payload.length + 1);
  if (format === 'normal' && bytes.length > blockBytesMax) {
    throw new RangeError(`A block of ${bytes.length} bytes; the terminal takes ${blockBytesMax}.`);
  }
  bytes[0] = TO_TERMINAL;
  const length = 2 + payload.length;
  if (format === 'normal') bytes[1] = length;
  else new DataView(bytes.buffer).setUint32(1, length);
  bytes[1 + lengthBytes] = MAGIC;
  bytes[2 + lengthBytes] = header;
  bytes.set(payload, 3 + lengthBytes);
  bytes[bytes.length - 1] = checksum(bytes.subarray(0, -1));
  return bytes;
}
