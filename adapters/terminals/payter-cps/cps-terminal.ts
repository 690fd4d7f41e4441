import type { AdapterHost } from '../../../engine/contracts/device-adapter.ts';
import type { CardKeys } from '../../kit/card-keys.ts';
import type { CardReader } from './card-reader.ts';
import type { CpsSettings } from './cps-settings.ts';
import type { HoldBook } from './hold-book.ts';
import type { ReadRecords } from './read-record.ts';
import type { Screens } from './screens.ts';
import type { CpsCalls } from './wire/cps-calls.ts';
import type { CpsReply } from './wire/cps-client.ts';
import type { CpsCard } from './wire/parse-card.ts';
import { type CpsTerminalState, parseTerminal } from './wire/parse-terminal.ts';

/** One terminal behind CPS, at work. */
export interface CpsTerminal {
  readonly terminalId: string;
  readonly settings: CpsSettings;
  readonly language: string;
  readonly host: AdapterHost;
  readonly calls: CpsCalls;
  readonly cardKeys: CardKeys;
  readonly holds: HoldBook;
  readonly reads: ReadRecords;
  readonly reader: CardReader;
  readonly screens: Screens;
  /** Called when CPS has called back about the read that is under way. */
  readonly hints: Set<() => void>;
  /** Drops a card that was read to pay and is not reserved on in time. */
  dropTimer: NodeJS.Timeout | undefined;
  /** When an operator was last told that the key is refused, Unix epoch ms. */
  keyWarnedAtMs: number;
  isStopped: boolean;
}

/** What `GET terminal` told, or why it told nothing. */
export type TerminalAnswer =
  | { readonly kind: 'state'; readonly state: CpsTerminalState }
  | { readonly kind: 'notSent' | 'silent' | 'refused' };

/** Asks for the state of the terminal. An answer about another terminal, or none that can be read, counts as silence. */
export async function askState(terminal: CpsTerminal): Promise<TerminalAnswer> {
  const reply = await terminal.calls.terminal();
  if (reply.kind !== 'answer') return { kind: reply.kind };
  warnOfKey(terminal, reply);
  if (reply.status >= 400 && reply.status < 500) return { kind: 'refused' };
  const state = reply.status === 200 ? parseTerminal(reply.body) : undefined;
  return state?.serialNumber === terminal.settings.serialNumber
    ? { kind: 'state', state }
    : { kind: 'silent' };
}

/** How often an operator hears that the key is refused. */
const WARN_EVERY_MS = 10 * 60_000;

/** A key that is wrong or was replaced stops everything; an operator must hear of it, but not with every question. */
export function warnOfKey(terminal: CpsTerminal, reply: CpsReply): void {
  if (reply.kind !== 'answer' || (reply.status !== 401 && reply.status !== 403)) return;
  const nowMs = terminal.host.nowMs();
  if (nowMs < terminal.keyWarnedAtMs + WARN_EVERY_MS) return;
  terminal.keyWarnedAtMs = nowMs;
  terminal.host.log('error', 'CPS refuses the API key', {
    terminalId: terminal.terminalId,
    status: reply.status,
  });
}

/** Whether CPS says that there was an effect or none. */
export function isGood(reply: CpsReply): boolean {
  return reply.kind === 'answer' && reply.status >= 200 && reply.status < 300;
}

/** A refusal: the vendor answered and did nothing. */
export function isRefused(reply: CpsReply): boolean {
  const isClear = reply.kind === 'answer' && reply.status >= 400 && reply.status < 500;
  // These two say that CPS, or something before it, gave up waiting.
  return isClear && reply.status !== 408 && reply.status !== 425;
}

/** What a card tells outside the adapter. */
export function cardFields(terminal: CpsTerminal, card: CpsCard) {
  const member = card.kind === 'member' ? terminal.host.memberKey?.(card.cardId) : undefined;
  const cardKey = member ?? terminal.cardKeys(card.cardId);
  return card.maskedPan === undefined ? { cardKey } : { cardKey, maskedPan: card.maskedPan };
}

/** The address at which CPS calls back with a secret; undefined when CPS cannot reach this engine. */
export function callbackAddress({ settings }: CpsTerminal, secret: string): string | undefined {
  return settings.callbackUrl === null
    ? undefined
    : `${settings.callbackUrl}/callbacks/payter-cps/${secret}`;
}
