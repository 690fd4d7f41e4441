import type { StoryLanguage } from '../core/prove/story/format-counterexample.ts';
import { usage } from './parse-options.ts';

/** The language of stories that was asked for; English when none was. @throws ForecourtError CLI_USAGE */
export function storyLanguage(named: string | undefined): StoryLanguage {
  if (named === undefined || named === 'en') return 'en';
  if (named === 'nl') return 'nl';
  throw usage(`Stories are told in en and nl, not in "${named}"`);
}
