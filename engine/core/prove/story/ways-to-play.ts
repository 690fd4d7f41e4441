import { isOpenHold } from '../../ledger/is-open-hold.ts';
import { isoDuration } from '../../simulate/iso-duration.ts';
import type { ScenarioMove } from '../../simulate/scenario.ts';
import type { VirtualSession } from '../../simulate/virtual-session.ts';
import type { TakenMove } from '../explore/move.ts';
import { concreteFields, usualApprovedMinor } from './concrete-fields.ts';

/** Ways to play a move, the most lifelike first. */
export function waysToPlay(
  session: VirtualSession,
  { move, faulted }: TakenMove,
): readonly (readonly ScenarioMove[])[] {
  const openHold = session.holds.some(isOpenHold);
  const plain = plainCandidates(session, move);
  if (!faulted) return plain.map((one) => [one]);
  const fault = {
    event: {
      type: 'flow.fault',
      code: 'EXPR_OVERFLOW',
      pointer: '/machine',
      inputType: 'test',
      openHold,
    },
  };
  return [[fault]];
}

function plainCandidates(
  session: VirtualSession,
  move: TakenMove['move'],
): readonly ScenarioMove[] {
  const askedMinor = (operation: string) => {
    const asked = session.find(operation)?.start.input['amountMinor'];
    return typeof asked === 'number'
      ? asked
      : (session.holds.at(-1)?.authorizedMinor ?? usualApprovedMinor);
  };
  switch (move.kind) {
    case 'answer':
      return concreteFields(move.fields, askedMinor(move.operation)).map((fields) => ({
        answer: { to: move.operation, outcome: move.outcome, ...fields },
      }));
    case 'silence':
      return [{ silence: { to: move.operation, code: move.code } }];
    case 'event': {
      const holdId = session.holds.at(-1)?.holdId;
      const known =
        move.type === 'terminal.settledByTerminal' && holdId !== undefined ? { holdId } : {};
      return concreteFields(move.fields, askedMinor('terminal.authorize')).map((fields) => ({
        event: { ...known, ...fields, type: move.type },
      }));
    }
    case 'timer': {
      const due = session.timers.find(({ eventType }) => eventType === move.eventType);
      return due === undefined ? [] : [{ wait: isoDuration(due.dueInMs) }];
    }
    default:
      return [];
  }
}
