import type { OperationResult } from '../../contracts/device-adapter.ts';
import type { Hold } from '../../contracts/hold.ts';
import type { Json } from '../../contracts/json.ts';
import { APPROVED_AFTER_ALL } from './broken-rule.ts';
import { CHARGED_TWICE } from './charged-twice.ts';

/**
 * What closing a hold does not settle: after a restore a drawing may have closed it without knowing of the time that is
 * lost, a vendor that approved after all broke its contract, and what was charged twice is to be paid back.
 */
const STAYS: readonly (string | null)[] = ['restored', APPROVED_AFTER_ALL, CHARGED_TWICE];

/**
 * The hold after an answer to its commit or cancel. A silence changes nothing: the ladder asks again. Nor does a failed
 * capture end it: a person is called, and the ladder goes on meanwhile.
 */
export function afterClose(hold: Hold, result: OperationResult, atMs: number): Hold {
  if (hold.phase !== 'closing' && hold.phase !== 'handedOver') return hold;
  if (result.kind === 'failure') return hold;
  const { output } = result;
  switch (output.outcome) {
    case 'done':
      return confirmed(hold, output['committedMinor'], atMs);
    case 'handedOver':
      return { ...hold, phase: 'handedOver' };
    case 'captureFailed':
      return { ...hold, personReason: 'captureFailed' };
    case 'alreadyClosed':
      return alreadyClosed(hold, String(output['closedAs']), atMs, output['committedMinor']);
    default:
      return hold;
  }
}

/**
 * Closed as we wanted: confirmed. Closed the other way, or nobody can tell how: a person must look.
 *
 * @param committedMinor what the vendor says was charged, when it says so
 */
export function alreadyClosed(
  hold: Hold,
  closedAs: string,
  atMs: number,
  committedMinor?: Json,
): Hold {
  const wanted = hold.end === 'commit' ? 'committed' : 'released';
  if (closedAs === wanted) return confirmed(hold, committedMinor, atMs);
  const personReason = closedAs === 'unknown' ? 'closedUnknown' : 'closedOtherwise';
  return { ...hold, phase: 'confirmed', closedAtMs: atMs, personReason };
}

/** The amount is read back, not assumed: where the vendor charged another one than was asked, a person must look. */
function confirmed(hold: Hold, committedMinor: Json | undefined, atMs: number): Hold {
  const personReason = STAYS.includes(hold.personReason) ? hold.personReason : null;
  const closed = { ...hold, phase: 'confirmed', closedAtMs: atMs, personReason } as const;
  if (hold.end !== 'commit' || !isAmount(committedMinor)) return closed;
  if (committedMinor === hold.committedMinor) return closed;
  return { ...closed, committedMinor, personReason: 'amountDiffers' };
}

function isAmount(value: Json | undefined): value is number {
  return typeof value === 'number' && Number.isSafeInteger(value) && value >= 0;
}
