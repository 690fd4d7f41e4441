/** Tag in capital hex → its value, e.g. `DFCA0B`. A repeated tag keeps its first value. */
export type TlvFields = ReadonlyMap<string, Uint8Array>;

/** A tag has at most so many bytes; EMV and Payter use one to three. */
const TAG_BYTES_MAX = 4;

/**
 * Reads flat BER-TLV (ISO/IEC 8825-1 as EMV uses it).
 *
 * @returns undefined when the bytes do not end where the last value ends
 */
export function readTlv(bytes: Uint8Array): TlvFields | undefined {
  const fields = new Map<string, Uint8Array>();
  let at = 0;
  while (at < bytes.length) {
    const tagEnd = endOfTag(bytes, at);
    if (tagEnd === undefined) return undefined;
    const length = readLength(bytes, tagEnd);
    if (length === undefined || length.end + length.value > bytes.length) return undefined;
    const tag = toHex(bytes.subarray(at, tagEnd));
    at = length.end + length.value;
    if (!fields.has(tag)) fields.set(tag, new Uint8Array(bytes.subarray(length.end, at)));
  }
  return fields;
}

function toHex(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString('hex').toUpperCase();
}

function endOfTag(bytes: Uint8Array, start: number): number | undefined {
  const first = bytes[start] ?? 0;
  if ((first & 0x1f) !== 0x1f) return start + 1;
  for (let at = start + 1; at < start + TAG_BYTES_MAX; at += 1) {
    const next = bytes[at];
    if (next === undefined) return undefined;
    if ((next & 0x80) === 0) return at + 1;
  }
  return undefined;
}

/** One byte below 0x80, or 0x81 and one, or 0x82 and two. */
function readLength(
  bytes: Uint8Array,
  at: number,
): { readonly value: number; readonly end: number } | undefined {
  const first = bytes[at];
  if (first === undefined) return undefined;
  if (first < 0x80) return { value: first, end: at + 1 };
  const count = first - 0x80;
  if (count !== 1 && count !== 2) return undefined;
  if (at + 1 + count > bytes.length) return undefined;
  const high = bytes[at + 1] ?? 0;
  const value = count === 1 ? high : high * 256 + (bytes[at + 2] ?? 0);
  return { value, end: at + 1 + count };
}
