import { receiptAsked } from './memories/receipt-asked.ts';
import { hasEnded } from './money-of.ts';
import type { StateProperty } from './property.ts';

/** D3: A receipt is offered after every payment. */
export const noReceipt: StateProperty = {
  id: 'D3',
  name: 'no-receipt',
  kind: 'state',
  set: 'correctness',
  runs: ['drawing'],
  sentence: {
    en: 'A receipt is offered after every payment.',
    nl: 'Na elke betaling wordt een bon aangeboden.',
  },
  broken: {
    en: 'the card is charged, and the visit ended without a receipt',
    nl: 'de kaart wordt belast, en het bezoek eindigde zonder bon',
  },
  mender: 'drawing',
  remembers: [receiptAsked],
  isBroken: ({ machine, world: { holds, notes } }) =>
    hasEnded(machine) &&
    notes['receipt'] !== 'asked' &&
    holds.some(({ hold }) => hold.end === 'commit' && hold.personReason === null),
};
