import { hasPromise } from './money-of.ts';
import type { RequestProperty } from './property.ts';

/** E3: The charger is never started first and paid for later. */
export const startsBeforePaid: RequestProperty = {
  id: 'E3',
  name: 'starts-before-paid',
  kind: 'request',
  set: 'correctness',
  runs: ['drawing'],
  sentence: {
    en: 'The charger is never started first and paid for later.',
    nl: 'De lader wordt nooit eerst gestart en later betaald.',
  },
  broken: {
    en: 'the charger is asked to start before anything is reserved',
    nl: 'de lader wordt gevraagd te starten voordat er iets gereserveerd is',
  },
  mender: 'drawing',
  isBroken: ({ request, before }) => request.operation === 'charger.start' && !hasPromise(before),
};
