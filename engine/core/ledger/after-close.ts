import type { OperationResult } from '../../contracts/device-adapter.ts';
import type { Hold } from '../../contracts/hold.ts';

/** The hold after an answer to its commit or cancel. A silence changes nothing: the ladder asks again. */
export function afterClose(hold: Hold, result: OperationResult, atMs: number): Hold {
  if (hold.phase !== 'closing' && hold.phase !== 'handedOver') return hold;
  if (result.kind === 'failure') return hold;
  switch (result.output.outcome) {
    case 'done':
      return { ...hold, phase: 'confirmed', closedAtMs: atMs, personReason: null };
    case 'handedOver':
      return { ...hold, phase: 'handedOver' };
    case 'captureFailed':
      return { ...hold, personReason: 'captureFailed' };
    case 'alreadyClosed':
      return alreadyClosed(hold, String(result.output['closedAs']), atMs);
    default:
      return hold;
  }
}

/** Closed as we wanted, or nobody can tell: confirmed. Closed the other way: a person must look. */
export function alreadyClosed(hold: Hold, closedAs: string, atMs: number): Hold {
  const wanted = hold.end === 'commit' ? 'committed' : 'released';
  if (closedAs === wanted || closedAs === 'unknown') {
    return { ...hold, phase: 'confirmed', closedAtMs: atMs, personReason: null };
  }
  return { ...hold, phase: 'confirmed', closedAtMs: atMs, personReason: 'closedOtherwise' };
}
