import type { WireHeard } from '../../../../engine/contracts/terminal-check.ts';
import type { Frame } from '../wire/frame.ts';
import type { PspMessage } from '../wire/read-message.ts';

/** A block to the terminal, as whoever checks a terminal hears it. */
export function frameHeard({ header }: Frame): WireHeard {
  return { what: `to ${hex(header)}`, atMs: Date.now(), tookMs: 0, detail: {} };
}

/** A block of the terminal: what it means and which tags it has, never what is in them. */
export function messageHeard({ header, payload }: Frame, message: PspMessage): WireHeard {
  const { type } = message;
  const tags = 'tags' in message ? [...message.tags.keys()] : [];
  const ok = message.type === 'result' ? { ok: message.ok } : {};
  const reason = message.type === 'declined' ? { reason: message.reason } : {};
  const detail = { type, header, length: payload.length, tags, ...ok, ...reason };
  return { what: `from ${hex(header)}`, atMs: Date.now(), tookMs: 0, detail };
}

function hex(header: number): string {
  return header.toString(16).padStart(2, '0').toUpperCase();
}
