import type { RequestProperty } from './property.ts';

/** M8: We never charge and release the same reservation. */
export const chargesAndReleases: RequestProperty = {
  id: 'M8',
  name: 'charges-and-releases',
  kind: 'request',
  set: 'correctness',
  runs: ['drawing'],
  sentence: {
    en: 'We never charge and release the same reservation.',
    nl: 'We schrijven nooit af en geven tegelijk dezelfde reservering vrij.',
  },
  broken: {
    en: 'the flow asks to charge and to release the same reservation',
    nl: 'het schema vraagt dezelfde reservering af te schrijven en vrij te geven',
  },
  mender: 'drawing',
  isBroken: ({ request: { operation, input }, before }) =>
    before.holds.some(
      ({ hold, asked }) =>
        asked &&
        hold.holdId === input['holdId'] &&
        ((operation === 'terminal.commit' && hold.end === 'cancel') ||
          (operation === 'terminal.cancel' && hold.end === 'commit')),
    ),
};
