import type { Frame } from './frame.ts';

/** Headers of messages to the terminal (payter PSP, "detailed messages", requests). */
export const requestHeader = {
  disable: 0x11,
  enable: 0x12,
  protocol: 0x13,
  setup: 0x23,
  synchronize: 0x24,
  getStatus: 0x26,
  voidSession: 0x33,
  startSession: 0x34,
  commitSession: 0x35,
  authSession: 0x36,
  cancelSession: 0x37,
  readCard: 0x41,
  updateSession: 0x42,
} as const;

/** A request without payload. */
export function bare(name: 'disable' | 'enable' | 'synchronize' | 'getStatus'): Frame;
export function bare(name: 'authSession' | 'cancelSession'): Frame;
export function bare(name: keyof typeof requestHeader): Frame {
  return { header: requestHeader[name], payload: new Uint8Array(0) };
}

/** Protocol: version and 32 flags, of which only 0x00000002 (authorization data) is documented. */
export function protocolRequest(version: number, flags: number): Frame {
  return { header: requestHeader.protocol, payload: bytesOf([1, version], [4, flags]) };
}

/** Setup: after so many seconds the terminal finishes an open session by itself; action 0 charges it. */
export function setupRequest(timeoutS: number, action: number): Frame {
  return { header: requestHeader.setup, payload: bytesOf([4, timeoutS], [1, action]) };
}

/** Commit Session: the final amount, minor units. */
export function commitRequest(sessionId: number, amountMinor: number): Frame {
  return {
    header: requestHeader.commitSession,
    payload: bytesOf([4, sessionId], [4, amountMinor]),
  };
}

/** Void Session: gives the reservation back. */
export function voidRequest(sessionId: number): Frame {
  return { header: requestHeader.voidSession, payload: bytesOf([4, sessionId]) };
}

/** Update Session: the new total of the reservation, not the difference. */
export function updateRequest(sessionId: number, totalMinor: number): Frame {
  return { header: requestHeader.updateSession, payload: bytesOf([4, sessionId], [4, totalMinor]) };
}

/** What a Start Session or Read Card asks for. */
export interface ReadRequest {
  readonly reference: number;
  /** Data tags that the terminal shall tell, three bytes each; none = its default list. */
  readonly tags: readonly Uint8Array[];
  /** The fields that only Apollo takes; left out for P6X. */
  readonly apollo?: {
    /** Bit mask of payment methods; 0xFF = all. */
    readonly methods: number;
    readonly hideAmount: boolean;
    /** Text that stands for `reference` in Payter's records, at most 63 ASCII characters. */
    readonly textReference: string;
  };
}

/** Start Session: reads a card that may then be authorized for this amount. Every field requires all before it. */
export function startRequest(amountMinor: number, read: ReadRequest): Frame {
  const { apollo, tags } = read;
  const head = [...bytesOf([4, amountMinor], [4, read.reference]), ...tagList(tags, apollo)];
  const more =
    apollo === undefined
      ? []
      : [
          apollo.methods,
          ...noLogo,
          apollo.hideAmount ? 1 : 0,
          ...noQr,
          ...terminated(apollo.textReference),
        ];
  return { header: requestHeader.startSession, payload: Uint8Array.from([...head, ...more]) };
}

/** Read Card: reads one without money (Apollo). The list of Start Session without the amount and its hiding. */
export function readCardRequest(read: ReadRequest): Frame {
  const { apollo, tags } = read;
  const head = [...bytesOf([4, read.reference]), ...tagList(tags, apollo)];
  const more =
    apollo === undefined
      ? []
      : [apollo.methods, ...noLogo, ...noQr, ...terminated(apollo.textReference)];
  return { header: requestHeader.readCard, payload: Uint8Array.from([...head, ...more]) };
}

const noLogo = [0];
const noQr = [0];

/** An empty list is left out where nothing comes behind it. */
function tagList(tags: readonly Uint8Array[], apollo: ReadRequest['apollo']): readonly number[] {
  if (tags.length === 0 && apollo === undefined) return [];
  const bytes = tags.flatMap((tag) => [...tag]);
  return [bytes.length, ...bytes];
}

function terminated(text: string): readonly number[] {
  return [...Buffer.from(text, 'latin1'), 0];
}

/** Big-endian unsigned numbers of one or four bytes. */
function bytesOf(...fields: readonly (readonly [1 | 4, number])[]): Uint8Array {
  const bytes = new Uint8Array(fields.reduce((sum, [size]) => sum + size, 0));
  const view = new DataView(bytes.buffer);
  let at = 0;
  for (const [size, value] of fields) {
    if (size === 1) view.setUint8(at, value);
    else view.setUint32(at, value);
    at += size;
  }
  return bytes;
}
