import { createContext, use } from 'react';
import { type Language, type Translate, translator } from '../texts/translate.ts';

/** The language of the screens and its words. */
export interface Words {
  readonly language: Language;
  readonly t: Translate;
}

/** English until the page knows better. */
export const WordsContext = createContext<Words>({ language: 'en', t: translator('en') });

/** The words of the screens. */
export const useWords = (): Words => use(WordsContext);
