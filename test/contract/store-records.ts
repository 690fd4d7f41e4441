import type { Hold } from '../../engine/contracts/hold.ts';
import type { SessionState } from '../../engine/contracts/session-state.ts';
import type { OutboxRecord, SessionRecord } from '../../engine/hosts/kit/store.ts';

/** A session with the fields that a case does not care about. */
export function aSession(
  over: Partial<SessionRecord> & { status?: SessionState['status'] } = {},
): SessionRecord {
  const { status = 'active', ...record } = over;
  return {
    sessionId: 's1',
    siteId: 'site',
    flowId: 'flow',
    bundleHash: 'hash',
    terminalId: 'T1',
    chargerId: null,
    connectorId: null,
    cardKey: null,
    startedAtMs: 1_730_000_000_000,
    endedAtMs: null,
    state: {
      sessionId: over.sessionId ?? 's1',
      status,
      value: { charging: 'delivering' },
      context: { cardKey: 'k', amountMinor: 2500, paid: false, note: 'één\n\u0000' },
      params: {},
      history: {},
      operations: {},
      timers: {},
      epoch: 0,
      sequence: 3,
      output: null,
    },
    ...record,
  };
}

/** An operation with the fields that a case does not care about. */
export function anOperation(over: Partial<OutboxRecord> = {}): OutboxRecord {
  return {
    operationId: 's1/0/1',
    sessionId: 's1',
    operation: 'terminal.authorize',
    class: 'once',
    money: 'acquire',
    lane: 'terminal:T1',
    address: { family: 'terminal', terminalId: 'T1' },
    path: 'reserve',
    asker: 'flow',
    input: { amountMinor: 2500 },
    status: 'pending',
    attempts: 0,
    createdAtMs: 1000,
    nextAtMs: 1000,
    deadlineAtMs: 61_000,
    told: false,
    result: null,
    ...over,
  };
}

/** A hold with the fields that a case does not care about. */
export function aHold(over: Partial<Hold> = {}): Hold {
  return {
    holdId: 's1/0/1',
    sessionId: 's1',
    terminalId: 'T1',
    phase: 'requested',
    currency: 'EUR',
    requestedMinor: 2500,
    authorizedMinor: 0,
    committedMinor: 0,
    end: null,
    reference: null,
    maskedPan: null,
    orphaned: false,
    personReason: null,
    openedAtMs: 1000,
    closedAtMs: null,
    capturedAtMs: null,
    settledAtMs: null,
    settledSource: null,
    ...over,
  };
}
