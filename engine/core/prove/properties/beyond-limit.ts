import { asksToStop, stopAsked } from './memories/stop-asked.ts';
import type { MoveProperty } from './property.ts';

/** E7: Energy beyond the limit is bounded and visible. What was delivered beyond it is recorded by the host. */
export const beyondLimit: MoveProperty = {
  id: 'E7',
  name: 'beyond-limit',
  kind: 'move',
  set: 'correctness',
  runs: ['drawing'],
  sentence: {
    en: 'Energy beyond the limit is bounded and visible.',
    nl: 'Energie boven de grens is begrensd en zichtbaar.',
  },
  broken: {
    en: 'the charge has reached what was approved, and goes on',
    nl: 'het laden heeft bereikt wat was goedgekeurd, en gaat door',
  },
  mender: 'drawing',
  remembers: [stopAsked],
  watches: { events: ['charger.totals'], fields: ['atLimit'] },
  isBroken: ({ taken: { move }, machine }, { vars, notes }) => {
    if (move.kind !== 'event' || move.type !== 'charger.totals') return false;
    if (move.fields['atLimit'] !== true || notes['stop'] === 'asked') return false;
    if (vars['stopping'] === 'engine') return false;
    // While the answer to a start is awaited nothing can be stopped yet; the next reading says so again.
    return !machine.requests.some(
      (request) =>
        asksToStop(request) ||
        request.operation === 'charger.start' ||
        request.operation === 'terminal.increase',
    );
  },
};
