import type { TerminalCheck } from '../../../../engine/contracts/terminal-check.ts';
import { judgeFacts } from '../../../kit/judge-facts.ts';
import list from '../facts.json' with { type: 'json' };
import { judges } from './judges.ts';

const facts = list.facts as TerminalCheck['facts'];

/** What can be shown of a CCV terminal. Where PayProxy is spoken to, the settings do not say whether it is a test one. */
export const ccvCheck: TerminalCheck = {
  facts,
  environmentOf: ({ url, cloud }) => {
    if (/^https?:\/\/(127\.0\.0\.1|localhost|\[::1\])[:/]/.test(`${String(url)}/`))
      return 'emulator';
    const environment = (cloud as { readonly environment?: unknown } | undefined)?.environment;
    return environment === 'test' || environment === 'production' ? environment : 'unknown';
  },
  judge: judgeFacts(facts, judges),
};
