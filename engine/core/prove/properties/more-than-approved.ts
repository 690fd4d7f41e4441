import { APPROVED, representativesOf } from '../abstract/fit-abstractly.ts';
import type { RequestProperty } from './property.ts';

/** M6: We never take more than was approved. */
export const moreThanApproved: RequestProperty = {
  id: 'M6',
  name: 'more-than-approved',
  kind: 'request',
  set: 'correctness',
  runs: ['drawing'],
  sentence: {
    en: 'We never take more than was approved.',
    nl: 'We schrijven nooit meer af dan is goedgekeurd.',
  },
  broken: {
    en: 'the flow asks to charge an amount that is more than was approved, or nothing at all',
    nl: 'het schema vraagt een bedrag af te schrijven dat hoger is dan goedgekeurd, of helemaal niets',
  },
  mender: 'drawing',
  isBroken: ({ request: { operation, input } }) =>
    operation === 'terminal.commit' &&
    representativesOf(input['amountMinor']).some((amount) => amount === 0 || amount > APPROVED),
};
