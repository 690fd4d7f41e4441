import { setTimeout as pause } from 'node:timers/promises';
import type { CcvTerminal } from './ccv-terminal.ts';
import { type RequestEnd, settleRequest } from './settle-request.ts';

/** How long one question about a payment may take. */
const ASK_MS = 10_000;
/** The pauses between questions: one second, then twice as long each time. */
const FIRST_PAUSE_MS = 1_000;
/** Between questions in the background it is never longer than this. */
const PAUSE_MS_MAX = 60_000;

/** The pause after so many questions in vain. */
export function pauseAfterMs(questions: number): number {
  return Math.min(FIRST_PAUSE_MS * 2 ** Math.min(questions, 10), PAUSE_MS_MAX);
}

/**
 * Asks once what became of the open payment. For whoever has the terminal's queue.
 * @returns undefined when nobody can tell yet; `nothing` when none is open
 */
export async function askOnce(
  terminal: CcvTerminal,
  leftMs = ASK_MS,
): Promise<RequestEnd | undefined> {
  const request = terminal.requests.open();
  if (request === undefined) return 'nothing';
  if (terminal.settings.givenUp.includes(request.requestId)) return giveUp(terminal);
  const authReference =
    request.kind === 'authorise' ? undefined : await terminal.holds.authReference(request.holdId);
  const reply = await terminal.port.recover(
    { ...request, ...(authReference === undefined ? {} : { authReference }) },
    Math.min(leftMs, ASK_MS),
  );
  return settleRequest(terminal, request, reply, 'byRecovery');
}

/**
 * Asks until the open payment is clear or the time is over. No new payment may begin before, since a terminal knows for
 * sure only its last one.
 */
export async function recoverUntil(
  terminal: CcvTerminal,
  deadlineAtMs: number,
): Promise<RequestEnd | undefined> {
  for (let questions = 0; ; questions += 1) {
    const leftMs = deadlineAtMs - terminal.host.nowMs();
    if (terminal.isStopped || (questions > 0 && leftMs <= 0)) return undefined;
    const end = await askOnce(terminal, Math.max(leftMs, 1));
    if (end !== undefined) return end;
    const pauseMs = pauseAfterMs(questions);
    if (terminal.host.nowMs() + pauseMs >= deadlineAtMs) return undefined;
    await pause(pauseMs);
  }
}

/** A person has cleared it up: it blocks nothing any more, and nobody is told that it ended well. */
async function giveUp({ requests, holds, host }: CcvTerminal): Promise<RequestEnd> {
  const request = requests.open();
  const hold = request === undefined ? undefined : await holds.get(request.holdId);
  if (request !== undefined) {
    const record = hold ?? {
      status: 'unclear' as const,
      requestId: request.requestId,
      authorizedMinor: 0,
      committedMinor: 0,
      authReferenceVersion: null,
      cardKey: null,
      atMs: host.nowMs(),
    };
    await holds.put(request.holdId, { ...record, status: 'unclear' });
    host.log('warning', 'a payment was given up as the site file says', {
      requestId: request.requestId,
      holdId: request.holdId,
    });
  }
  await requests.end();
  return 'unclear';
}
