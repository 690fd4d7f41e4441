import { randomUUID } from 'node:crypto';
import type { AdapterHost } from '../../../engine/contracts/device-adapter.ts';
import type { JsonObject } from '../../../engine/contracts/json.ts';
import type { CardReader } from './card-reader.ts';
import type { HoldStore } from './hold-store.ts';
import type { PspLink } from './psp-link.ts';
import type { PspSettings } from './psp-settings.ts';

/** One terminal at work. */
export interface PspTerminal {
  readonly terminalId: string;
  readonly settings: PspSettings;
  readonly host: AdapterHost;
  readonly holds: HoldStore;
  readonly link: PspLink;
  readonly reader: CardReader;
  /** Commits and cancels under way; cards are read again when they are over. */
  readonly closing: Set<Promise<unknown>>;
  /** The key of the last card that was no bank card; it cannot be authorized. */
  lastOtherCardKey: string | null;
  /** Messages that nobody asked for on this connection. */
  strayCount: number;
  /** The reservation whose answer nobody waits for any more, until it comes or the connection ends. */
  lateHoldId: string | null;
}

/** Tells the engine of something that happened at the terminal. */
export function tellEvent(
  { terminalId, host }: PspTerminal,
  type: string,
  payload: JsonObject = {},
  eventId = `${type}/${terminalId}/${randomUUID()}`,
): Promise<void> {
  const address = { family: 'terminal', terminalId } as const;
  return host.emit({ eventId, address, type, payload, atMs: host.nowMs() });
}
