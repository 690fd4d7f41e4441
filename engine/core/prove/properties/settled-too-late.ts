import { isLeftOpen } from './money-of.ts';
import type { WayProperty } from './property.ts';

/** T2: A forgotten session is settled in time: before a person is called for it anyway. */
export const settledTooLate: WayProperty = {
  id: 'T2',
  name: 'settled-too-late',
  kind: 'way',
  set: 'correctness',
  runs: ['drawing'],
  sentence: {
    en: 'A forgotten session is settled within 36 hours.',
    nl: 'Een vergeten sessie wordt binnen 36 uur afgerekend.',
  },
  broken: {
    en: 'from here the reservation can stay open for longer than 36 hours, although everything answers',
    nl: 'vanaf hier kan de reservering langer dan 36 uur openstaan, hoewel alles antwoordt',
  },
  mender: 'setting',
  looksFor: 'time',
  isOpen: ({ world }) => world.holds.some(isLeftOpen),
};
