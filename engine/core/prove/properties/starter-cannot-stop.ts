import type { Move } from '../explore/move.ts';
import type { RunningRequest } from '../world/answer.ts';
import type { World } from '../world/world.ts';
import { asksToStop, stopAsked } from './memories/stop-asked.ts';
import type { MoveProperty } from './property.ts';

/** C2: The starter can always stop: by the tap that the host makes of a card, or one that the flow reads itself. */
export const starterCannotStop: MoveProperty = {
  id: 'C2',
  name: 'starter-cannot-stop',
  kind: 'move',
  set: 'correctness',
  runs: ['drawing'],
  sentence: {
    en: 'The starter can always stop.',
    nl: 'Wie startte kan altijd stoppen.',
  },
  broken: {
    en: 'the card that started was presented again, and the charge goes on',
    nl: 'de kaart die startte werd weer voorgehouden, en het laden gaat door',
  },
  mender: 'drawing',
  remembers: [stopAsked],
  watches: { events: ['site.ownerTapped'] },
  isBroken: ({ taken: { move, faulted }, machine, before }, { vars, notes }) =>
    !faulted &&
    isOwner(move, before) &&
    vars['energy'] === 'flows' &&
    vars['stopping'] !== 'engine' &&
    notes['stop'] !== 'asked' &&
    !machine.requests.some((request) => asksToStop(request) || isRaising(request)),
};

/** What raises a reservation is not walked away from: the tap is remembered until its answer. */
function isRaising({ operation }: RunningRequest): boolean {
  return operation === 'terminal.increase';
}

function isOwner(move: Move, { starter }: World): boolean {
  if (move.kind === 'event') return move.type === 'site.ownerTapped';
  return move.kind === 'answer' && starter !== '' && move.fields['cardKey'] === starter;
}
