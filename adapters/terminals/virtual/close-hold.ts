import type { OperationCall, OperationResult } from '../../../engine/contracts/device-adapter.ts';
import { failure, outcome } from '../../kit/results.ts';
import type { BankHold } from './hold-store.ts';
import type { Knob } from './knobs.ts';
import { pause, type VirtualTerminal } from './virtual-terminal.ts';

/**
 * `terminal.commit` and `terminal.cancel`: close a reservation once. A second time is answered alreadyClosed,
 * as vendors do.
 */
export async function closeHold(
  terminal: VirtualTerminal,
  call: OperationCall,
  knob: Knob | undefined,
  end: 'commit' | 'cancel',
): Promise<OperationResult> {
  await pause(terminal.bankMs);
  const { holdId, amountMinor } = call.input;
  const hold = await terminal.holds.get(String(holdId), terminal.host.nowMs());
  if (hold === undefined || hold.status === 'onItsWay') return failure('failed');
  if (hold.status !== 'reserved') return alreadyClosed(hold, end);
  const wantedMinor = end === 'commit' ? Number(amountMinor) : 0;
  if (wantedMinor > hold.authorizedMinor) return failure('failed');
  if (knob?.kind === 'silence' && knob.silence.code !== 'unknown') {
    return failure(knob.silence.code);
  }
  const effect = knob === undefined ? ordinaryEffect(end) : effectOf(knob);
  const after = await apply(terminal, hold, effect, wantedMinor);
  if (knob?.kind === 'silence') return failure('unknown');
  const name = knob?.name ?? 'done';
  if (name === 'alreadyClosed') return alreadyClosed(after, end);
  return name === 'done' && end === 'commit'
    ? outcome(name, { committedMinor: wantedMinor })
    : outcome(name);
}

function ordinaryEffect(end: 'commit' | 'cancel'): string {
  return end === 'commit' ? 'committed' : 'released';
}

function effectOf(knob: Knob): string | undefined {
  return (knob.kind === 'answer' ? knob.answer : knob.silence).effect['reservation'];
}

async function apply(
  terminal: VirtualTerminal,
  hold: BankHold,
  effect: string | undefined,
  wantedMinor: number,
): Promise<BankHold> {
  if (effect !== 'committed' && effect !== 'released') return hold;
  const after: BankHold = {
    ...hold,
    status: effect,
    committedMinor: effect === 'committed' ? wantedMinor : 0,
  };
  await terminal.holds.put(after);
  return after;
}

function alreadyClosed(hold: BankHold, end: 'commit' | 'cancel'): OperationResult {
  const closedAs =
    hold.status === 'committed' || hold.status === 'released' ? hold.status : 'unknown';
  return closedAs === 'committed' && end === 'commit'
    ? outcome('alreadyClosed', { closedAs, committedMinor: hold.committedMinor })
    : outcome('alreadyClosed', { closedAs });
}
