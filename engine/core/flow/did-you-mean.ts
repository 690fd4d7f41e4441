import { suggestName } from '../expr/suggest-name.ts';

/** Ends a sentence about a name that does not exist: with a near name to take instead, or with a full stop. */
export function didYouMean(sentence: string, wrong: string, known: Iterable<string>): string {
  const hint = suggestName(wrong, [...known]);
  return `${sentence}${hint === '' ? '.' : hint}`;
}
