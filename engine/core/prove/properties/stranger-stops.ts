import type { RequestProperty } from './property.ts';

/** C1: Only the card that started can stop. */
export const strangerStops: RequestProperty = {
  id: 'C1',
  name: 'stranger-stops',
  kind: 'request',
  set: 'correctness',
  runs: ['drawing'],
  sentence: {
    en: 'Only the card that started can stop.',
    nl: 'Alleen de kaart die startte kan stoppen.',
  },
  broken: { en: 'another card stops the charge', nl: 'een andere kaart stopt het laden' },
  mender: 'drawing',
  isBroken: ({ request: { operation }, before, move, faulted }) =>
    !faulted &&
    (operation === 'charger.stop' || operation === 'charger.ensureStopped') &&
    (move?.kind === 'answer' || move?.kind === 'event') &&
    typeof move.fields['cardKey'] === 'string' &&
    before.starter !== '' &&
    move.fields['cardKey'] !== before.starter,
};
