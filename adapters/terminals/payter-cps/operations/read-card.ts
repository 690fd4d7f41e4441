import type {
  AbortPort,
  OperationCall,
  OperationResult,
} from '../../../../engine/contracts/device-adapter.ts';
import { failure, outcome } from '../../../kit/results.ts';
import { type CpsTerminal, cardFields } from '../cps-terminal.ts';
import type { CpsCard } from '../wire/parse-card.ts';
import { arm, type ReadWish } from './arm.ts';
import { awaitCard, type CardWait } from './await-card.ts';
import { sendAgain } from './show.ts';

/** A card that was read to pay is dropped when no reservation follows in this time; the terminal would hold it on. */
const HELD_MS = 60_000;

/** `terminal.readCard`: start, then wait for the card. What is not to be paid with is dropped by `stop` at once. */
export async function readCard(
  terminal: CpsTerminal,
  call: OperationCall,
  signal: AbortPort,
): Promise<OperationResult> {
  const wish = wishOf(terminal, call);
  const waitMs = typeof call.input['waitMs'] === 'number' ? call.input['waitMs'] : 0;
  return terminal.reader.run(signal, async (mine) => {
    const wait = await read(terminal, wish, waitMs, mine);
    if (wait.kind !== 'card') return noCard(wait);
    return cardRead(terminal, wish, wait.card);
  });
}

/** Starts the terminal and waits for a card. Whatever ends it but a card, the terminal reads no more. */
export async function read(
  terminal: CpsTerminal,
  wish: ReadWish,
  waitMs: number,
  signal: AbortSignal,
): Promise<CardWait | { readonly kind: 'notSent' }> {
  clearTimeout(terminal.dropTimer);
  if (signal.aborted) return { kind: 'ended' };
  const armed = await arm(terminal, wish, signal);
  if (armed !== 'reading') {
    void sendAgain(terminal);
    return { kind: armed };
  }
  // The driver's time begins when the terminal asks him.
  const wait = await awaitCard(terminal, wish, terminal.host.nowMs() + waitMs, signal);
  if (wait.kind !== 'card') await drop(terminal);
  return wait;
}

/** Returns the terminal to idle; a card that it holds is ignored. What fails here is put right by the next read. */
export async function drop(terminal: CpsTerminal): Promise<void> {
  clearTimeout(terminal.dropTimer);
  if (terminal.isStopped) return;
  await terminal.calls.stop();
  void sendAgain(terminal);
}

function wishOf(terminal: CpsTerminal, { operationId, input, bay }: OperationCall): ReadWish {
  const purpose = input['purpose'] === 'identify' ? 'identify' : 'pay';
  const { amountMinor } = input;
  return {
    operationId,
    purpose,
    bay,
    amountMinor:
      typeof amountMinor === 'number' ? amountMinor : terminal.settings.identifyAmountMinor,
    // A read that only identifies and yet names an amount may begin a flow, whose first step reserves.
    mayReserve: typeof amountMinor === 'number' && amountMinor > 0,
  };
}

async function cardRead(
  terminal: CpsTerminal,
  { mayReserve }: ReadWish,
  card: CpsCard,
): Promise<OperationResult> {
  if (mayReserve && card.kind === 'bank') {
    terminal.dropTimer = setTimeout(() => void drop(terminal), HELD_MS);
    terminal.dropTimer.unref();
  } else {
    await drop(terminal);
  }
  if (card.kind === 'unknown') return outcome('notAccepted');
  const kind = card.kind === 'code' ? 'other' : card.kind;
  return outcome('card', { kind, ...cardFields(terminal, card) });
}

function noCard({ kind }: { readonly kind: string }): OperationResult {
  switch (kind) {
    case 'timeout':
      return outcome('timeout');
    case 'notSent':
      return failure('notSent');
    case 'unknown':
      return failure('unknown');
    default:
      return failure('failed');
  }
}
