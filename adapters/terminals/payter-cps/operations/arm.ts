import { setTimeout as pause } from 'node:timers/promises';
import { askState, type CpsTerminal, callbackAddress, isGood, isRefused } from '../cps-terminal.ts';
import { newSecret, type ReadRecord } from '../read-record.ts';

/** What a read is for. */
export interface ReadWish {
  readonly operationId: string;
  readonly purpose: 'pay' | 'identify';
  /** For `identify` it is hidden and never reserved. */
  readonly amountMinor: number;
  /** Whether the terminal holds a bank card for an authorize that may follow. */
  readonly mayReserve: boolean;
  /** Which connector the driver is asked about, where there are several. */
  readonly bay: string | undefined;
}

/** Whether the terminal reads; else how the attempt ended. */
export type ArmResult = 'reading' | 'notSent' | 'failed' | 'unknown';

/** How often the state is asked for while a terminal begins to read. */
const CHECK_EVERY_MS = 250;

/**
 * Makes the terminal read and makes sure that it does: 200 on start is no proof. A read that was running when the
 * engine stopped goes on, with the card that may have been presented meanwhile.
 */
export async function arm(
  terminal: CpsTerminal,
  wish: ReadWish,
  signal: AbortSignal,
): Promise<ArmResult> {
  const answer = await askState(terminal);
  if (answer.kind !== 'state') return answer.kind === 'refused' ? 'failed' : told(answer.kind);
  const { online, state } = answer.state;
  if (!online) return 'notSent';
  const before = terminal.reads.current();
  const isSame =
    before?.operationId === wish.operationId &&
    before.purpose === wish.purpose &&
    before.amountMinor === wish.amountMinor;
  if (isSame && (state === 'card' || state === 'reading')) return 'reading';
  if (state === 'busy' && (await mayReserve(terminal))) return 'failed';
  if (state !== 'idle' && !isGood(await terminal.calls.stop())) return 'failed';
  if (signal.aborted) return 'failed';
  return start(terminal, wish, signal);
}

/** Whether CPS may still be at a reservation of ours that it did not answer: stopping it then could lose its outcome. */
async function mayReserve({ holds, host, settings }: CpsTerminal): Promise<boolean> {
  const sinceMs = host.nowMs() - settings.settleMs;
  const all = await holds.all();
  return all.some(({ status, askedAtMs }) => status === 'asked' && askedAtMs >= sinceMs);
}

async function start(
  terminal: CpsTerminal,
  wish: ReadWish,
  signal: AbortSignal,
): Promise<ArmResult> {
  const { operationId, purpose, amountMinor, mayReserve } = wish;
  const record: ReadRecord = {
    operationId,
    purpose,
    amountMinor,
    mayReserve,
    secret: newSecret(),
    startedAtMs: terminal.host.nowMs(),
    calledAtMs: null,
  };
  // Before the call: the callback may come before the answer.
  await terminal.reads.put(record);
  const reply = await terminal.calls.start(startQuery(terminal, wish, record.secret));
  if (reply.kind === 'notSent') return 'notSent';
  if (isRefused(reply)) return 'failed';
  // Also after a silence: the terminal may read, and whether it does is asked anyway.
  if (await isReading(terminal, signal)) return 'reading';
  await terminal.calls.stop();
  if (!signal.aborted) {
    terminal.host.log('warning', 'the terminal was told to read and does not', {
      terminalId: terminal.terminalId,
    });
  }
  return isGood(reply) ? 'failed' : 'unknown';
}

/** The words on the terminal's own payment screen. What is shown for another connector says nothing about this one. */
function wordsFor(bay: string | undefined, lines: readonly string[]): readonly string[] {
  return bay === undefined || lines[0]?.startsWith(`${bay}: `) === true ? lines : [bay];
}

function startQuery(
  terminal: CpsTerminal,
  { purpose, amountMinor, bay }: ReadWish,
  secret: string,
) {
  const [title, ...rest] = wordsFor(bay, terminal.screens.lines);
  const callbackUrl = callbackAddress(terminal, secret);
  return {
    authorizedAmount: amountMinor,
    language: terminal.language.slice(0, 2),
    ...(callbackUrl === undefined ? {} : { callbackUrl }),
    ...(purpose === 'identify' ? { hideAmount: 'true' } : {}),
    ...(title === undefined ? {} : { uiMessageTitle: title }),
    ...(rest.length === 0 ? {} : { uiMessage: rest.join(' ') }),
  };
}

async function isReading(terminal: CpsTerminal, signal: AbortSignal): Promise<boolean> {
  const endAtMs = terminal.host.nowMs() + terminal.settings.readCheckMs;
  while (!signal.aborted && !terminal.isStopped) {
    const answer = await askState(terminal);
    if (answer.kind === 'state' && ['reading', 'card'].includes(answer.state.state)) return true;
    if (terminal.host.nowMs() >= endAtMs) return false;
    await pause(CHECK_EVERY_MS);
  }
  return false;
}

function told(kind: 'notSent' | 'silent'): 'notSent' | 'unknown' {
  return kind === 'notSent' ? 'notSent' : 'unknown';
}
