import type { MoveProperty } from './property.ts';

/** H3: Echoes and late answers do no harm. */
export const echoHeeded: MoveProperty = {
  id: 'H3',
  name: 'echo-heeded',
  kind: 'move',
  set: 'correctness',
  runs: ['drawing', 'system'],
  sentence: {
    en: 'Echoes and late answers do no harm.',
    nl: 'Echo’s en late antwoorden doen geen kwaad.',
  },
  broken: {
    en: 'an answer that is over is taken for a new one',
    nl: 'een antwoord dat voorbij is wordt voor een nieuw gehouden',
  },
  mender: 'drawing',
  isBroken: ({ taken: { move } }) => move.kind === 'echo',
};
