import type {
  AbortPort,
  OperationCall,
  OperationResult,
} from '../../../engine/contracts/device-adapter.ts';
import { failure, outcome } from '../../kit/results.ts';
import type { ReadEnd } from './card-reader.ts';
import type { CardTap } from './card-tap.ts';
import type { Knob } from './knobs.ts';
import type { VirtualTerminal } from './virtual-terminal.ts';

/** `terminal.readCard`: waits for a tap. */
export async function readCard(
  terminal: VirtualTerminal,
  call: OperationCall,
  knob: Knob | undefined,
  signal: AbortPort,
): Promise<OperationResult> {
  if (knob?.kind === 'silence') return failure(knob.silence.code);
  if (knob?.name === 'timeout') return outcome('timeout');
  const { purpose, amountMinor, waitMs } = call.input;
  const end = await terminal.reader.read(
    {
      purpose: purpose === 'identify' ? 'identify' : 'pay',
      amountMinor: typeof amountMinor === 'number' ? amountMinor : null,
      bay: call.bay,
      waitMs: typeof waitMs === 'number' ? waitMs : 0,
    },
    signal,
  );
  if (end.kind !== 'card') return noCard(end);
  terminal.lastCard = end.card;
  return knob?.name === 'notAccepted'
    ? outcome('notAccepted')
    : outcome('card', cardFields(end.card));
}

function noCard(end: Exclude<ReadEnd, { kind: 'card' }>): OperationResult {
  if (end.kind === 'timeout') return outcome('timeout');
  return failure(end.kind === 'gone' ? 'unknown' : 'failed');
}

function cardFields({ cardKey, kind, maskedPan }: CardTap) {
  return maskedPan === undefined ? { cardKey, kind } : { cardKey, kind, maskedPan };
}
