import type { TerminalCheck } from '../../../../engine/contracts/terminal-check.ts';
import { judgeFacts } from '../../../kit/judge-facts.ts';
import list from '../facts.json' with { type: 'json' };
import { judges } from './judges.ts';

const facts = list.facts as TerminalCheck['facts'];

/** What can be shown of a Payter terminal behind CPS. */
export const cpsCheck: TerminalCheck = {
  facts,
  environmentOf: ({ environment }) =>
    environment === 'production' || environment === 'test' ? environment : 'emulator',
  judge: judgeFacts(facts, judges),
};
