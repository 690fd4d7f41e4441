import { isOpenHold } from '../../ledger/is-open-hold.ts';
import type { StateProperty } from './property.ts';

/** M0: Whatever happens, somebody is always on the way to close a reservation. */
export const nobodyLooksAfter: StateProperty = {
  id: 'M0',
  name: 'nobody-looks-after',
  kind: 'state',
  set: 'correctness',
  runs: ['system'],
  sentence: {
    en: 'Whatever happens, somebody is always on the way to close a reservation.',
    nl: 'Wat er ook gebeurt, er is altijd iemand bezig een reservering te sluiten.',
  },
  broken: {
    en: 'a reservation is open and nobody looks after it',
    nl: 'een reservering staat open en niemand let erop',
  },
  mender: 'drawing',
  isBroken: ({ machine, world }) =>
    machine.state.status !== 'active' &&
    world.holds.some(
      ({ hold }) =>
        isOpenHold(hold) &&
        hold.phase !== 'closing' &&
        hold.phase !== 'handedOver' &&
        !hold.orphaned &&
        hold.personReason === null,
    ),
};
