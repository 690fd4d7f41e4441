import { hasPromise } from './money-of.ts';
import type { StateProperty } from './property.ts';

/** E1: Energy never flows without a promise to pay. */
export const energyWithoutPromise: StateProperty = {
  id: 'E1',
  name: 'energy-without-promise',
  kind: 'state',
  set: 'correctness',
  runs: ['drawing'],
  sentence: {
    en: 'Energy never flows without a promise to pay.',
    nl: 'Er stroomt nooit energie zonder toezegging om te betalen.',
  },
  broken: {
    en: 'energy flows, and nothing is reserved for it',
    nl: 'er stroomt energie, en daarvoor is niets gereserveerd',
  },
  mender: 'vendor',
  isBroken: ({ world }) =>
    world.vars['energy'] === 'flows' && world.vars['stopping'] !== 'engine' && !hasPromise(world),
};
