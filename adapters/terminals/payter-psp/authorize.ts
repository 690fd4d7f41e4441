import type {
  AbortPort,
  OperationCall,
  OperationResult,
} from '../../../engine/contracts/device-adapter.ts';
import { failure, outcome } from '../../kit/results.ts';
import { cardOf, type PspCard } from './card-data.ts';
import type { AuthEnd, HeldCard } from './card-reading.ts';
import type { PspHold } from './hold-store.ts';
import type { PspTerminal } from './psp-terminal.ts';
import { payWish } from './read-wish.ts';
import { voidLate } from './take-stray.ts';
import { CARD_READ_TIMEOUT, declineReason } from './wire/decline-reasons.ts';

/** So much of the time of an authorize is left to the bank when the card has to be read first. */
const BANK_MS = 25_000;
/**
 * `terminal.authorize`: Auth Session for the card that the terminal keeps; where it keeps none, or one for another
 * amount, the card is read again. What is about to be asked is stored before the bytes leave.
 */
export async function authorize(
  terminal: PspTerminal,
  call: OperationCall,
  signal: AbortPort,
): Promise<OperationResult> {
  // Never asked twice: what became of the first time is only in the store.
  const before = await terminal.holds.get(call.operationId);
  if (before !== undefined) return failure('unknown', before.reference);
  const { cardKey } = call.input;
  if (cardKey !== undefined && cardKey === terminal.lastOtherCardKey)
    return outcome('declined', { reason: 'noPaymentCard' });
  const held = await cardFor(terminal, call, signal);
  if ('kind' in held) return held;
  const hold: PspHold = {
    holdId: call.operationId,
    reference: held.reference,
    status: 'asked',
    requestedMinor: held.amountMinor,
    authorizedMinor: 0,
    sessionId: null,
    atMs: terminal.host.nowMs(),
    close: null,
  };
  await terminal.holds.put(hold);
  const end = terminal.reader.authorize();
  const leftMs = Math.max(0, call.deadlineAtMs - terminal.host.nowMs());
  const isLate = await isTooLate(end, leftMs + terminal.settings.timings.patienceMs);
  if (!isLate) return answered(terminal, hold, held.card, await end);
  terminal.lateHoldId = hold.holdId;
  const restart = () => terminal.link.restart('an answer of the bank did not come');
  const timer = setTimeout(restart, terminal.settings.timings.lateMsMax);
  end
    .then((late) => {
      clearTimeout(timer);
      return voidLate(terminal, hold, late);
    })
    .catch(() => undefined);
  return nobodyKnows(terminal, hold);
}

async function isTooLate(end: Promise<AuthEnd>, waitMs: number): Promise<boolean> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<true>((resolve) => {
    timer = setTimeout(() => resolve(true), waitMs);
  });
  const isLate = await Promise.race([late, end.then(() => false)]);
  clearTimeout(timer);
  return isLate;
}

/** The card that is kept for this amount, or one that is read now; else how it ends. */
async function cardFor(
  terminal: PspTerminal,
  call: OperationCall,
  signal: AbortPort,
): Promise<HeldCard | OperationResult> {
  const { settings, reader, host } = terminal;
  const amountMinor = Number(call.input['amountMinor']);
  const wanted = call.input['cardKey'];
  const fits = (held: HeldCard | undefined): held is HeldCard =>
    held?.amountMinor === amountMinor && (wanted === undefined || held.card.cardKey === wanted);
  const untilMs = call.deadlineAtMs - BANK_MS;
  for (let held = reader.held; ; held = reader.held) {
    if (fits(held)) return held;
    const waitMs = untilMs - host.nowMs();
    if (waitMs <= 0) return outcome('cancelledByDriver');
    const end = await reader.read(payWish(settings, call.operationId, amountMinor, waitMs), signal);
    switch (end.kind) {
      case 'card':
        if (!end.isBankCard) return outcome('declined', { reason: 'noPaymentCard' });
        continue;
      case 'ended':
        return end.code === null || end.code === CARD_READ_TIMEOUT
          ? outcome('cancelledByDriver')
          : outcome('declined', { reason: declineReason(end.code) });
      case 'timeout':
      case 'aborted':
        return outcome('cancelledByDriver');
      case 'notSent':
        return failure('notSent');
      // Nothing was asked of a bank yet.
      case 'lost':
      case 'refused':
      case 'nameless':
        return failure('failed');
    }
  }
}

async function answered(
  terminal: PspTerminal,
  hold: PspHold,
  card: PspCard,
  end: AuthEnd,
): Promise<OperationResult> {
  if (end.kind === 'lost') {
    terminal.lateHoldId = terminal.link.enabled === undefined ? null : hold.holdId;
    return nobodyKnows(terminal, hold);
  }
  if (end.kind !== 'approved') {
    await terminal.holds.put({ ...hold, status: 'void' });
    if (end.kind === 'notSent') return failure('notSent');
    if (end.kind === 'cancelled') return outcome('cancelledByDriver');
    return end.reason === null
      ? outcome('declined')
      : outcome('declined', { reason: declineReason(end.reason) });
  }
  const authorizedMinor = end.authorizedMinor ?? hold.requestedMinor;
  const { sessionId, tags } = end;
  const atMs = terminal.host.nowMs();
  await terminal.holds.put({ ...hold, status: 'reserved', authorizedMinor, sessionId, atMs });
  const isWhole = authorizedMinor >= hold.requestedMinor;
  const maskedPan = cardOf(tags, terminal.settings.cardKeyTags)?.maskedPan ?? card.maskedPan;
  return outcome(isWhole ? 'approved' : 'partiallyApproved', {
    holdId: hold.holdId,
    authorizedMinor,
    reference: `${sessionId} ${hold.reference}`,
    cardKey: card.cardKey,
    ...(maskedPan === undefined ? {} : { maskedPan }),
  });
}

/** No List Sessions: only a person can find the payment, by the reference that the terminal was given. */
function nobodyKnows({ terminalId, host }: PspTerminal, hold: PspHold): OperationResult {
  host.log('error', 'no answer to an authorize; look for its reference in the records of Payter', {
    terminalId,
    operationId: hold.holdId,
    reference: hold.reference,
  });
  return failure('unknown', hold.reference);
}
