import type { Hold } from '../../contracts/hold.ts';
import { LEDGER_BROKEN } from './broken-rule.ts';

/** Why a person has a hold that the vendor's reports have two charges of. Nothing that is heard later makes that well. */
export const CHARGED_TWICE = 'chargedTwice';

/** The hold once a second charge of it is known. */
export function chargedTwice(hold: Hold): Hold {
  return hold.personReason === LEDGER_BROKEN ? hold : { ...hold, personReason: CHARGED_TWICE };
}
