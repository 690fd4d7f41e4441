import type { Hold } from '../../contracts/hold.ts';

/** What is known when an acquire is claimed. */
export interface ClaimedAcquire {
  readonly operationId: string;
  readonly sessionId: string;
  readonly terminalId: string;
  readonly currency: string;
  readonly amountMinor: number;
  readonly atMs: number;
}

/** The hold of an acquire whose bytes are about to leave. It opens now, not when the acquire succeeds. */
export function openHold(claim: ClaimedAcquire): Hold {
  return {
    holdId: claim.operationId,
    sessionId: claim.sessionId,
    terminalId: claim.terminalId,
    phase: 'requested',
    currency: claim.currency,
    requestedMinor: claim.amountMinor,
    authorizedMinor: 0,
    committedMinor: 0,
    end: null,
    reference: null,
    maskedPan: null,
    orphaned: false,
    personReason: null,
    openedAtMs: claim.atMs,
    closedAtMs: null,
    capturedAtMs: null,
    settledAtMs: null,
    settledSource: null,
  };
}
