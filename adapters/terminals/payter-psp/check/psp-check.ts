import type { TerminalCheck } from '../../../../engine/contracts/terminal-check.ts';
import { judgeFacts } from '../../../kit/judge-facts.ts';
import list from '../facts.json' with { type: 'json' };
import { judges } from './judges.ts';

const facts = list.facts as TerminalCheck['facts'];

/** What can be shown of a Payter terminal over PSP. Its settings do not say whether it is a test terminal. */
export const pspCheck: TerminalCheck = {
  facts,
  environmentOf: ({ host }) =>
    host === '127.0.0.1' || host === 'localhost' || host === '::1' ? 'emulator' : 'unknown',
  judge: judgeFacts(facts, judges),
};
