import type { StateProperty } from './property.ts';

/** T1: Every waiting step ends by itself. */
export const waitsForNobody: StateProperty = {
  id: 'T1',
  name: 'waits-for-nobody',
  kind: 'state',
  set: 'correctness',
  runs: ['drawing'],
  sentence: {
    en: 'Every waiting step ends by itself.',
    nl: 'Elke wachtende stap eindigt vanzelf.',
  },
  broken: {
    en: 'the flow waits here for something that need never happen',
    nl: 'het schema wacht hier op iets dat nooit hoeft te gebeuren',
  },
  mender: 'drawing',
  isBroken: ({ machine: { state } }) =>
    state.status === 'active' &&
    Object.keys(state.operations).length === 0 &&
    Object.keys(state.timers).length === 0,
};
