import { renderText } from '../../core/texts/render-text.ts';

/** The texts of the site itself: what an idle terminal shows, and what it says or asks by itself. */
export interface SiteTexts {
  /** The lines of a text in the language of the site, else in English. */
  readonly lines: (
    language: string,
    key: string,
    args?: Readonly<Record<string, string>>,
  ) => readonly string[];
}

/** No text of the site speaks of money. */
const NO_CURRENCY = { code: 'XXX', digits: 2 };

/** Site texts from catalogues: language → key → ICU text. */
export function createSiteTexts(
  texts: Readonly<Record<string, Readonly<Record<string, string>>>>,
): SiteTexts {
  return {
    lines: (language, key, args = {}) =>
      renderText({ texts, language, key, args, currency: NO_CURRENCY }).lines,
  };
}
