import type { MoveProperty } from './property.ts';

/** D5: A wrong card gets an explanation. Where the host reads the cards it gives it; this looks at flows that read them. */
export const wrongCardUnexplained: MoveProperty = {
  id: 'D5',
  name: 'wrong-card-unexplained',
  kind: 'move',
  set: 'recommended',
  runs: ['drawing'],
  sentence: {
    en: 'A wrong card gets an explanation.',
    nl: 'Een verkeerde kaart krijgt uitleg.',
  },
  broken: {
    en: 'another card is presented while the car charges, and the screen says nothing of it',
    nl: 'er wordt een andere kaart voorgehouden tijdens het laden, en het scherm zegt daar niets over',
  },
  mender: 'drawing',
  isBroken: ({ taken: { move, faulted }, outcome, before: { starter, vars } }) =>
    !faulted &&
    move.kind === 'answer' &&
    vars['energy'] === 'flows' &&
    starter !== '' &&
    typeof move.fields['cardKey'] === 'string' &&
    move.fields['cardKey'] !== starter &&
    outcome.shown === undefined,
};
