import { setTimeout as pause } from 'node:timers/promises';
import { askState, type CpsTerminal } from '../cps-terminal.ts';
import type { CpsReply } from '../wire/cps-client.ts';
import { type CpsCard, parseCard } from '../wire/parse-card.ts';
import { arm, type ReadWish } from './arm.ts';

/** How waiting for a card ended. */
export type CardWait =
  | { readonly kind: 'card'; readonly card: CpsCard }
  | { readonly kind: 'timeout' | 'ended' | 'unknown' | 'failed' };

/** CPS may answer "no card" at once instead of waiting: then it is asked no more often than this. */
const ASK_EVERY_MS = 500;
/** After so many silences in a row nobody knows whether the terminal still reads. */
const SILENCES_MAX = 3;

/**
 * Waits for a card by long poll. A callback only makes it ask at once: it is no proof, and a lost one delays nothing for
 * longer than one poll. A read that the terminal ended by itself is started again until the time is over.
 */
export async function awaitCard(
  terminal: CpsTerminal,
  wish: ReadWish,
  untilMs: number,
  signal: AbortSignal,
): Promise<CardWait> {
  let silences = 0;
  while (!signal.aborted && !terminal.isStopped) {
    const beganAtMs = terminal.host.nowMs();
    const leftMs = untilMs - beganAtMs;
    if (leftMs <= 0) return { kind: 'timeout' };
    const reply = await pollOrHint(terminal, leftMs / 1000, signal);
    const card = cardIn(terminal, reply);
    if (card !== undefined) return { kind: 'card', card };
    if (signal.aborted || terminal.isStopped) break;
    silences = isNoCard(reply) ? 0 : silences + 1;
    if (silences >= SILENCES_MAX) return { kind: 'unknown' };
    const again = await isStillReading(terminal, wish, signal);
    if (again !== 'reading') return { kind: again };
    const tookMs = terminal.host.nowMs() - beganAtMs;
    if (tookMs < ASK_EVERY_MS) await pause(ASK_EVERY_MS - tookMs);
  }
  return { kind: 'ended' };
}

/** The card that is held now, if it is one of this terminal. */
export function cardIn({ settings }: CpsTerminal, reply: CpsReply): CpsCard | undefined {
  if (reply.kind !== 'answer' || reply.status !== 200) return undefined;
  const card = parseCard(reply.body);
  return card?.serialNumber === settings.serialNumber ? card : undefined;
}

/** How CPS says that there is no card is not documented: an empty 200, 204, 404 and 408 all mean it. */
function isNoCard(reply: CpsReply): boolean {
  if (reply.kind !== 'answer') return false;
  return [204, 404, 408].includes(reply.status) || (reply.status === 200 && reply.body == null);
}

async function pollOrHint(
  { calls, hints }: CpsTerminal,
  waitS: number,
  signal: AbortSignal,
): Promise<CpsReply> {
  const poll = new AbortController();
  let isHinted = false;
  const hint = (): void => {
    isHinted = true;
    poll.abort();
  };
  const end = (): void => poll.abort();
  hints.add(hint);
  signal.addEventListener('abort', end);
  const reply = await calls.card(waitS, poll.signal);
  hints.delete(hint);
  signal.removeEventListener('abort', end);
  return isHinted && !signal.aborted ? calls.card(0) : reply;
}

async function isStillReading(
  terminal: CpsTerminal,
  wish: ReadWish,
  signal: AbortSignal,
): Promise<'reading' | 'unknown' | 'failed'> {
  const answer = await askState(terminal);
  if (answer.kind !== 'state') return 'reading';
  if (!answer.state.online) return 'unknown';
  if (answer.state.state !== 'idle') return 'reading';
  const armed = await arm(terminal, wish, signal);
  return armed === 'notSent' ? 'unknown' : armed;
}
