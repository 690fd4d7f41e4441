import { limitReached, topUp } from './memories/top-up.ts';
import type { MoveProperty } from './property.ts';

/** M11: If the top-up fails, charging stops before the money runs out. */
export const topUpFailed: MoveProperty = {
  id: 'M11',
  name: 'top-up-failed',
  kind: 'move',
  set: 'correctness',
  runs: ['drawing'],
  sentence: {
    en: 'If the top-up fails, charging stops before the money runs out.',
    nl: 'Als de reservering niet verhoogd kan worden, stopt het laden voordat het geld op is.',
  },
  broken: {
    en: 'no more can be reserved, the money runs out, and the charge goes on',
    nl: 'er kan niet meer gereserveerd worden, het geld raakt op, en het laden gaat door',
  },
  mender: 'drawing',
  remembers: [topUp, limitReached],
  watches: { events: ['charger.totals'], fields: ['atLimit'] },
  isBroken: ({ taken: { move }, machine }, { vars, notes }) => {
    if (machine.status !== 'active' || notes['topUp'] !== 'failed') return false;
    if (vars['energy'] !== 'flows' || vars['stopping'] === 'engine') return false;
    const isAtLimit =
      move.kind === 'event' && move.type === 'charger.totals' && move.fields['atLimit'] === true;
    return isAtLimit || notes['limit'] === 'yes';
  },
};
