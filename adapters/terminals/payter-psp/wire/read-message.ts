import { readTlv, type TlvFields } from './ber-tlv.ts';
import type { Frame } from './frame.ts';

/** Protocol states as Get Status tells them. */
export const pspState = {
  offline: 0x01,
  online: 0x02,
  disabled: 0x04,
  enabled: 0x08,
  waitCard: 0x10,
  waitAuth: 0x20,
} as const;

/** A message of the terminal. `unknown` = no message of the documents, or one of another length. */
export type PspMessage =
  | { readonly type: 'result'; readonly ok: boolean }
  | { readonly type: 'status'; readonly state: number; readonly running: boolean }
  | { readonly type: 'synchronized' }
  | { readonly type: 'protocol' }
  | { readonly type: 'cardRead' | 'proprietaryCardRead'; readonly tags: TlvFields }
  | { readonly type: 'approved'; readonly sessionId: number; readonly tags: TlvFields }
  | {
      readonly type: 'partiallyApproved';
      readonly sessionId: number;
      readonly authorizedMinor: number;
      readonly tags: TlvFields;
    }
  | { readonly type: 'declined'; readonly reason: number | null }
  | { readonly type: 'cancelled' }
  | {
      readonly type: 'updated';
      readonly ok: boolean;
      readonly sessionId: number;
      readonly authorizedMinor: number;
      readonly reason: number;
    }
  | { readonly type: 'unknown'; readonly header: number; readonly length: number };

/**
 * Reads a block of the terminal. Headers repeat with another meaning in the other direction, so this is for blocks
 * to the host only.
 *
 * @param partialHeader the header of Session Partially Approved, which is not documented; null = not known here
 */
export function readMessage({ header, payload }: Frame, partialHeader: number | null): PspMessage {
  const unknown = { type: 'unknown', header, length: payload.length } as const;
  if (header === partialHeader) return readPartial(payload) ?? unknown;
  switch (header) {
    case 0x00:
      return readResult(payload) ?? unknown;
    case 0x26:
      return readStatus(payload) ?? unknown;
    case 0x24:
      return payload.length === 0 ? { type: 'synchronized' } : unknown;
    case 0x13:
      return payload.length === 5 ? { type: 'protocol' } : unknown;
    case 0x34:
      return readCard('cardRead', payload) ?? unknown;
    case 0x40:
      return readCard('proprietaryCardRead', payload) ?? unknown;
    case 0x31:
      return readApproved(payload) ?? unknown;
    case 0x32:
      return payload.length <= 1 ? { type: 'declined', reason: payload[0] ?? null } : unknown;
    case 0x33:
      return payload.length === 0 ? { type: 'cancelled' } : unknown;
    case 0x43:
      return readUpdated(payload) ?? unknown;
    default:
      return unknown;
  }
}

/** The sources disagree whether Status has header 0x26 or 0x00; its two bytes tell it from a Result. */
function readResult(payload: Uint8Array): PspMessage | undefined {
  if (payload.length === 2) return readStatus(payload);
  if (payload.length !== 1 || (payload[0] ?? 2) > 1) return undefined;
  return { type: 'result', ok: payload[0] === 0 };
}

function readStatus(payload: Uint8Array): PspMessage | undefined {
  if (payload.length !== 2) return undefined;
  return { type: 'status', state: payload[0] ?? 0, running: payload[1] === 1 };
}

function readCard(
  type: 'cardRead' | 'proprietaryCardRead',
  payload: Uint8Array,
): PspMessage | undefined {
  const tags = readTlvBlock(payload);
  return tags === undefined ? undefined : { type, tags };
}

/** The money is reserved whatever the card data look like, so broken ones only count as none. */
function readApproved(payload: Uint8Array): PspMessage | undefined {
  if (payload.length < 4) return undefined;
  const tags = readTlvBlock(payload.subarray(4)) ?? new Map();
  return { type: 'approved', sessionId: number32(payload, 0), tags };
}

/** Assumed layout: session id, approved amount, card data. */
function readPartial(payload: Uint8Array): PspMessage | undefined {
  if (payload.length < 8) return undefined;
  return {
    type: 'partiallyApproved',
    sessionId: number32(payload, 0),
    authorizedMinor: number32(payload, 4),
    tags: readTlvBlock(payload.subarray(8)) ?? new Map(),
  };
}

function readUpdated(payload: Uint8Array): PspMessage | undefined {
  if (payload.length !== 14) return undefined;
  return {
    type: 'updated',
    ok: payload[0] === 0,
    sessionId: number32(payload, 1),
    authorizedMinor: number32(payload, 5),
    reason: payload[13] ?? 0,
  };
}

/** A block of card data with its length before it: one byte, or two in extended format. Only one of them can fit. */
function readTlvBlock(bytes: Uint8Array): TlvFields | undefined {
  if (bytes.length === 0) return new Map();
  if (bytes[0] === bytes.length - 1) return readTlv(bytes.subarray(1));
  if (bytes.length < 2) return undefined;
  const long = (bytes[0] ?? 0) * 256 + (bytes[1] ?? 0);
  return long === bytes.length - 2 ? readTlv(bytes.subarray(2)) : undefined;
}

function number32(bytes: Uint8Array, at: number): number {
  return new DataView(bytes.buffer, bytes.byteOffset).getUint32(at);
}
