import type { OperationResult } from '../../../engine/contracts/device-adapter.ts';
import { failure, outcome } from '../../kit/results.ts';
import type { Knob } from './knobs.ts';
import { pause, type VirtualTerminal } from './virtual-terminal.ts';

/** As many as the contract takes in one list. */
const listMax = 1000;

/** `terminal.listHolds`: the open reservations in the books of the bank. A knob can hide them, but does not make it lie. */
export async function listHolds(
  terminal: VirtualTerminal,
  knob: Knob | undefined,
): Promise<OperationResult> {
  await pause(terminal.bankMs);
  if (knob?.kind === 'silence') return failure(knob.silence.code);
  if (knob?.name === 'cannotTell') return outcome('cannotTell');
  const open = await terminal.holds.open(terminal.terminalId, terminal.host.nowMs());
  const holds = open
    .slice(0, listMax)
    .map(({ holdId, reference, authorizedMinor }) => ({ holdId, reference, authorizedMinor }));
  return outcome('listed', { holds, complete: open.length <= listMax });
}
