import type { AuthEnd } from './card-reading.ts';
import type { PspHold } from './hold-store.ts';
import { type PspTerminal, tellEvent } from './psp-terminal.ts';
import type { PspMessage } from './wire/read-message.ts';
import { voidRequest } from './wire/requests.ts';

/** More messages that nobody asked for end the connection: each may cost a request or a line in the log. */
const STRAYS_MAX = 100;

/** A message that nobody waits for: an approval is undone, since nobody would ever close it; the rest is only noted. */
export function takeStray(terminal: PspTerminal, message: PspMessage): void {
  const { terminalId, host, link } = terminal;
  terminal.strayCount += 1;
  if (terminal.strayCount > STRAYS_MAX)
    return link.restart('too many messages that nobody asked for');
  if (message.type === 'unknown') {
    host.log('warning', 'a message that no document shows', { terminalId, type: message.header });
  }
  if (message.type !== 'approved' && message.type !== 'partiallyApproved') return;
  giveBack(terminal, message.sessionId)
    .then(async (isGone) => {
      const holdId = terminal.lateHoldId;
      const hold = holdId === null ? undefined : await terminal.holds.get(holdId);
      if (hold !== undefined) await lateIs(terminal, hold, message.sessionId, isGone);
    })
    .catch(() => undefined);
}

/** The answer to an authorize that came after the engine gave up waiting. */
export async function voidLate(terminal: PspTerminal, hold: PspHold, end: AuthEnd): Promise<void> {
  terminal.lateHoldId = null;
  if (end.kind === 'lost') return;
  if (end.kind === 'approved') {
    const isGone = await giveBack(terminal, end.sessionId);
    return lateIs(terminal, hold, end.sessionId, isGone);
  }
  await lateIs(terminal, hold, null, true);
}

/** Void Session for a reservation that nobody waits for; whether the terminal took it. */
async function giveBack(terminal: PspTerminal, sessionId: number): Promise<boolean> {
  const { link, settings, terminalId, host } = terminal;
  host.log('warning', 'a reservation came that nobody waits for; it is given back', { terminalId });
  const conversation = await link.ready(settings.timings.settleMs);
  const answer = await conversation?.turn(() =>
    conversation.ask(voidRequest(sessionId), ({ type }) => type === 'result'),
  );
  return answer?.kind === 'answer' && answer.message.type === 'result' && answer.message.ok;
}

/** Nothing is reserved any more: the person who was called need not look. Else he finds the terminal's number. */
async function lateIs(
  terminal: PspTerminal,
  hold: PspHold,
  sessionId: number | null,
  isGone: boolean,
): Promise<void> {
  terminal.lateHoldId = null;
  if (!isGone) {
    const late = { ...hold, status: 'reserved', authorizedMinor: hold.requestedMinor } as const;
    return terminal.holds.put({ ...late, sessionId });
  }
  await terminal.holds.put({ ...hold, status: 'void', sessionId });
  const payload = { holdId: hold.holdId, closedAs: 'released' };
  await tellEvent(terminal, 'terminal.settledByTerminal', payload, `late/${hold.holdId}`);
}
