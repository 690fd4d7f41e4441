/** The texts of the site itself: what an idle terminal shows, and what it says to a card without a session. */
export interface SiteTexts {
  /** The lines of a text in the language of the site, else in English. */
  readonly lines: (language: string, key: string) => readonly string[];
}

/** Site texts from catalogues: language → key → text with line breaks. */
export function createSiteTexts(
  catalogues: Readonly<Record<string, Readonly<Record<string, string>>>>,
): SiteTexts {
  return {
    lines: (language, key) =>
      (catalogues[language]?.[key] ?? catalogues['en']?.[key] ?? key).split('\n'),
  };
}
