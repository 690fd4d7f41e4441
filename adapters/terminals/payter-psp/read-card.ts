import type {
  AbortPort,
  OperationCall,
  OperationResult,
} from '../../../engine/contracts/device-adapter.ts';
import { failure, outcome } from '../../kit/results.ts';
import type { ReadEnd, ReadWish } from './card-reading.ts';
import type { PspTerminal } from './psp-terminal.ts';
import { identifyWish, payWish } from './read-wish.ts';
import { CARD_READ_TIMEOUT } from './wire/decline-reasons.ts';

/** A read that the terminal ends sooner than this is not simply begun again. */
const READ_MS_MIN = 1_000;

/** So long after a start of the engine a driver waits for the terminal to be set up. */
const FIRST_CONNECTION_MS = 10_000;

/**
 * `terminal.readCard`: Start Session, or Read Card when it only identifies. A card that can pay stays in the terminal
 * until it is authorized or dropped. The terminal's own time to wait may be shorter than ours; then it reads again.
 */
export async function readCard(
  terminal: PspTerminal,
  call: OperationCall,
  signal: AbortPort,
): Promise<OperationResult> {
  const wish = wishOf(terminal, call);
  if (wish === undefined) return failure('failed');
  const untilMs = Date.now() + wish.waitMs;
  await terminal.link.reading(Math.min(wish.waitMs, FIRST_CONNECTION_MS));
  if (signal.aborted) return failure('failed');
  for (;;) {
    const beganMs = Date.now();
    const end = await terminal.reader.read({ ...wish, waitMs: untilMs - beganMs }, signal);
    const isOver = end.kind !== 'ended' || isCardFault(end.code) || Date.now() >= untilMs;
    if (isOver) return resultOf(terminal, end);
    if (Date.now() - beganMs < READ_MS_MIN) return failure('failed');
  }
}

function wishOf({ settings }: PspTerminal, { operationId, input }: OperationCall) {
  const { purpose, amountMinor, waitMs } = input;
  const wait = typeof waitMs === 'number' ? waitMs : 0;
  if (purpose === 'identify') return identifyWish(settings, operationId, wait);
  return typeof amountMinor === 'number'
    ? (payWish(settings, operationId, amountMinor, wait) satisfies ReadWish)
    : undefined;
}

/** Declined while it waited for a card, with a reason other than nobody coming: there was a card. */
function isCardFault(code: number | null): boolean {
  return code !== null && code !== CARD_READ_TIMEOUT;
}

function resultOf(terminal: PspTerminal, end: ReadEnd): OperationResult {
  switch (end.kind) {
    case 'card':
      terminal.lastOtherCardKey = end.isBankCard ? null : end.card.cardKey;
      return outcome('card', { ...end.card, kind: end.isBankCard ? 'bank' : 'other' });
    case 'ended':
      return outcome(isCardFault(end.code) ? 'notAccepted' : 'timeout');
    case 'timeout':
      return outcome('timeout');
    case 'nameless': {
      const { terminalId, host } = terminal;
      host.log('error', 'a card came without a tag that names it', { terminalId });
      return failure('failed');
    }
    case 'aborted':
    case 'refused':
      return failure('failed');
    case 'notSent':
      return failure('notSent');
    case 'lost':
      return failure('unknown');
  }
}
