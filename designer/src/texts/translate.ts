import type { Say } from '../../../engine/contracts/contract.ts';
import { en, type WordKey } from './en.ts';
import { nl } from './nl.ts';

/** Languages of the screens. */
export type Language = keyof Say;
export const languages: readonly Language[] = ['en', 'nl'];

/** A word or sentence in the chosen language, `{name}` replaced. */
export type Translate = (
  key: WordKey,
  values?: Readonly<Record<string, string | number>>,
) => string;

const dictionaries: Readonly<Record<Language, Readonly<Record<WordKey, string>>>> = { en, nl };

/** The dictionary of a language as a function. */
export function translator(language: Language): Translate {
  const words = dictionaries[language];
  return (key, values = {}) =>
    words[key].replace(/\{(\w+)\}/g, (whole, name: string) => String(values[name] ?? whole));
}
