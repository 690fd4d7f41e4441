import { randomBytes } from 'node:crypto';
import type {
  AbortPort,
  OperationCall,
  OperationResult,
} from '../../../engine/contracts/device-adapter.ts';
import { failure, outcome } from '../../kit/results.ts';
import type { CardTap } from './card-tap.ts';
import type { BankHold } from './hold-store.ts';
import type { Knob } from './knobs.ts';
import { onItsWayMs, pause, type VirtualTerminal } from './virtual-terminal.ts';

/** How long the terminal waits for a card when authorize comes without one. */
const cardWaitMs = 60_000;

/**
 * `terminal.authorize`: reserves the whole amount, under the id of this operation. A knob replaces the answer
 * or takes it away; what truly happens at the bank is then what the contract says.
 */
export async function authorize(
  terminal: VirtualTerminal,
  call: OperationCall,
  knob: Knob | undefined,
  signal: AbortPort,
): Promise<OperationResult> {
  const amountMinor = Number(call.input['amountMinor']);
  const earlier = await terminal.holds.get(call.operationId, terminal.host.nowMs());
  // Never reserve twice under one id: whoever asks again learns what happened by looking it up.
  if (earlier !== undefined) return failure('unknown');
  if (knob?.kind === 'silence' && knob.silence.code !== 'unknown') {
    return failure(knob.silence.code);
  }
  const card = await cardFor(terminal, call, amountMinor, signal);
  if (card === 'none') return outcome('cancelledByDriver');
  if (card === 'gone') return failure('failed');
  terminal.busy = { bay: call.bay };
  terminal.onChange();
  await pause(terminal.bankMs);
  terminal.busy = null;
  const result = await decide(terminal, call, amountMinor, knob, card);
  terminal.onChange();
  return result;
}

async function cardFor(
  terminal: VirtualTerminal,
  call: OperationCall,
  amountMinor: number,
  signal: AbortPort,
): Promise<CardTap | 'given' | 'none' | 'gone'> {
  if (typeof call.input['cardKey'] === 'string') return 'given';
  const wish = { purpose: 'pay', amountMinor, bay: call.bay, waitMs: cardWaitMs } as const;
  const end = await terminal.reader.read(wish, signal);
  if (end.kind === 'card') return end.card;
  return end.kind === 'timeout' ? 'none' : 'gone';
}

async function decide(
  terminal: VirtualTerminal,
  call: OperationCall,
  amountMinor: number,
  knob: Knob | undefined,
  card: CardTap | 'given',
): Promise<OperationResult> {
  const holdId = call.operationId;
  const shown = card === 'given' ? cardAtHand(terminal, call) : card;
  if (shown !== null) terminal.cards.set(holdId, shown);
  if (knob?.kind === 'silence') {
    const status = statusAfter(knob);
    if (status !== undefined) await reserve(terminal, holdId, amountMinor, status);
    return failure('unknown');
  }
  const name = knob?.name ?? 'approved';
  if (name !== 'approved' && name !== 'partiallyApproved') {
    return name === 'declined' ? outcome(name, { reason: 'virtual' }) : outcome(name);
  }
  const authorizedMinor = name === 'approved' ? amountMinor : Math.ceil(amountMinor / 2);
  const { reference } = await reserve(terminal, holdId, authorizedMinor, 'reserved');
  const told = { holdId, authorizedMinor, reference };
  const maskedPan = shown?.maskedPan;
  return outcome(name, {
    ...told,
    ...(card === 'given' ? {} : { cardKey: card.cardKey }),
    ...(maskedPan === undefined ? {} : { maskedPan }),
  });
}

/** The card that was read, if it is the one to be charged. */
function cardAtHand(terminal: VirtualTerminal, call: OperationCall): CardTap | null {
  return terminal.lastCard?.cardKey === call.input['cardKey'] ? terminal.lastCard : null;
}

function statusAfter(knob: Knob & { kind: 'silence' }): BankHold['status'] | undefined {
  if (knob.silence.effect['reservation'] === 'reserved') return 'reserved';
  return knob.silence.effect['inFlight'] === 'authorize' ? 'onItsWay' : undefined;
}

async function reserve(
  terminal: VirtualTerminal,
  holdId: string,
  authorizedMinor: number,
  status: BankHold['status'],
): Promise<BankHold> {
  const hold: BankHold = {
    holdId,
    terminalId: terminal.terminalId,
    status,
    authorizedMinor,
    committedMinor: 0,
    reference: `VT-${randomBytes(5).toString('hex').toUpperCase()}`,
    reservesAtMs: status === 'onItsWay' ? terminal.host.nowMs() + onItsWayMs : null,
  };
  await terminal.holds.put(hold);
  return hold;
}
