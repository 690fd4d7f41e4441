import type { Hold } from '../../contracts/hold.ts';
import type { CloseRequest } from './refuse-close.ts';

/** The hold once the ledger agreed to close it. A hold that is further already stays as it is. */
export function beginClose(hold: Hold, request: CloseRequest): Hold {
  if (hold.phase !== 'reserved') return hold;
  return {
    ...hold,
    phase: 'closing',
    end: request.end,
    committedMinor: request.end === 'commit' ? request.amountMinor : 0,
  };
}
