import type { SeededRandom } from '../../../flows/seeded-random.ts';

/** A block with a few things wrong: bytes changed, lost, doubled, added, or the end missing. */
export function mutateBytes(bytes: Buffer, random: SeededRandom): Buffer {
  let result: Buffer = Buffer.from(bytes);
  for (let count = 1 + random.below(3); count > 0; count -= 1) result = mutateOnce(result, random);
  return result;
}

function mutateOnce(bytes: Buffer, random: SeededRandom): Buffer {
  const at = random.below(bytes.length + 1);
  const before = bytes.subarray(0, at);
  const after = bytes.subarray(at);
  switch (random.below(6)) {
    case 0:
      return Buffer.concat([before, Buffer.from([random.below(256)]), after.subarray(1)]);
    case 1:
      return Buffer.concat([before, after.subarray(1 + random.below(4))]);
    case 2:
      return Buffer.concat([before, randomBytes(1 + random.below(20), random), after]);
    case 3:
      return Buffer.concat([before, before, after]);
    case 4:
      return before;
    default:
      return withChecksum(
        Buffer.concat([before, Buffer.from([random.below(256)]), after.subarray(1)]),
      );
  }
}

/** A change that the checksum does not show: what is inside must be looked at. */
function withChecksum(bytes: Buffer): Buffer {
  if (bytes.length < 2) return bytes;
  const head = bytes.subarray(0, -1);
  const sum = head.reduce((total, byte) => (total + byte) & 0xff, 0);
  return Buffer.concat([head, Buffer.from([sum])]);
}

function randomBytes(count: number, random: SeededRandom): Buffer {
  return Buffer.from(Array.from({ length: count }, () => random.below(256)));
}

/** The bytes in pieces as a network may deliver them. */
export function inChunks(bytes: Buffer, random: SeededRandom): readonly Buffer[] {
  const chunks: Buffer[] = [];
  for (let at = 0; at < bytes.length; ) {
    const size = 1 + random.below(random.chance(50) ? 4 : 400);
    chunks.push(bytes.subarray(at, at + size));
    at += size;
  }
  return chunks;
}
