import type { RequestProperty } from './property.ts';

/** E6: We never give the money back while the charger might still start. */
export const releasedTooEarly: RequestProperty = {
  id: 'E6',
  name: 'released-too-early',
  kind: 'request',
  set: 'correctness',
  runs: ['drawing'],
  sentence: {
    en: 'We never give the money back while the charger might still start.',
    nl: 'We geven het geld nooit terug terwijl de lader nog kan starten.',
  },
  broken: {
    en: 'the reservation is released while the charger may still deliver',
    nl: 'de reservering wordt vrijgegeven terwijl de lader nog kan leveren',
  },
  mender: 'vendor',
  isBroken: ({ request, before: { vars }, machine }) =>
    request.operation === 'terminal.cancel' &&
    (vars['startInFlight'] === 'yes' ||
      vars['energy'] === 'flows' ||
      machine.requests.some(({ operation }) => operation === 'charger.start')),
};
