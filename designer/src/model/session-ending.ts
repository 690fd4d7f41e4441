import type { SessionView } from '../../../engine/contracts/views.ts';
import type { WordKey } from '../texts/en.ts';
import { isOpen } from './hold-look.ts';
import { objectOf, textOf } from './json-read.ts';

/** How a session stands or ended, for people. */
export type SessionEnding =
  | 'running'
  | 'stuck'
  | 'person'
  | 'paid'
  | 'onItsWay'
  | 'released'
  | 'declined'
  | 'nothing';

/** How a session ended; money says more than the flow's own word, which other flows may not have. */
export function sessionEnding(session: SessionView): SessionEnding {
  const { status, holds } = session;
  if (holds.some((hold) => isOpen(hold) && (hold.personReason !== null || hold.orphaned))) {
    return 'person';
  }
  if (status === 'stuck') return 'stuck';
  if (status === 'active') return 'running';
  const said = textOf(objectOf(session.output ?? undefined)['ending']);
  if (said === 'person') return 'person';
  if (holds.some(isOpen)) return 'onItsWay';
  if (holds.some(({ phase, end }) => phase === 'confirmed' && end === 'commit')) return 'paid';
  if (holds.some(({ phase }) => phase === 'confirmed')) return 'released';
  return said === 'declined' || holds.length > 0 ? 'declined' : 'nothing';
}

/** The word for an ending. */
export const endingWord = (ending: SessionEnding): WordKey => `session.${ending}`;

/** What was charged in the session so far, integer minor units. */
export function paidMinor({ holds }: SessionView): number {
  return holds
    .filter(({ phase, end }) => phase === 'confirmed' && end === 'commit')
    .reduce((sum, { committedMinor }) => sum + committedMinor, 0);
}
