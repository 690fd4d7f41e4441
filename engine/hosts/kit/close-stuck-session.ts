import type { DeviceAddress, OperationResult } from '../../contracts/device-adapter.ts';
import { LEDGER_BROKEN } from '../../core/ledger/broken-rule.ts';
import type { Clock } from './clock.ts';
import { engineRequest } from './engine-request.ts';
import type { HoldLedger } from './hold-ledger.ts';
import { readTotals } from './read-totals.ts';
import type { OutboxRecord, SessionRecord, Store } from './store.ts';

/** How long a charger may take to be sure that no energy flows any more, before it is asked again. */
const STOP_WAIT_MS = 120_000;

/**
 * Closes what a session leaves behind that is stuck, or that ended with a reservation which the site keeps no longer,
 * since no drawing will do it: makes sure that no energy flows, then
 * charges what was used or releases the reservation. Only where nobody can tell what was used a person is called.
 * All methods are called inside a unit of work.
 */
export class StuckSessions {
  readonly #store: Store;
  readonly #ledger: HoldLedger;
  readonly #clock: Clock;

  readonly #asked: () => void;

  constructor(parts: {
    store: Store;
    ledger: HoldLedger;
    clock: Clock;
    /** Something new is in the outbox, to be sent after the unit of work. */
    asked: () => void;
  }) {
    this.#asked = parts.asked;
    this.#store = parts.store;
    this.#ledger = parts.ledger;
    this.#clock = parts.clock;
  }

  /** No drawing closes them any more: takes its reservations over and has its charge stopped. */
  begin(session: SessionRecord): void {
    const { sessionId } = session;
    const holds = this.#store.holds
      .ofSession(sessionId)
      .filter(({ phase, orphaned }) => phase === 'reserved' && !orphaned);
    const address = connectorOf(session);
    const operationId = stopOf(sessionId);
    if ((address === null && holds.length === 0) || this.#store.outbox.get(operationId)) return;
    const operation = 'charger.ensureStopped';
    const input = { waitMs: STOP_WAIT_MS };
    const atMs = this.#clock.nowMs();
    this.#store.outbox.put(
      engineRequest({ operationId, sessionId, operation, address, input, atMs }),
    );
    for (const { holdId } of holds) this.#ledger.takeOver(holdId);
    this.#ledger.note(sessionId, { what: 'stop' });
    this.#asked();
  }

  /** Begins to close what a session left behind, unless that was begun before; gives when it was, Unix epoch ms. */
  closeLeft(sessionId: string): number {
    const session = this.#store.sessions.get(sessionId);
    if (session !== undefined) this.begin(session);
    return this.#store.outbox.get(stopOf(sessionId))?.createdAtMs ?? this.#clock.nowMs();
  }

  /** The charger is sure that no energy flows any more; the totals know what it told. */
  stopped({ operationId, sessionId }: OutboxRecord, result: OperationResult): void {
    const isStuck = this.#store.sessions.get(sessionId)?.state.status === 'stuck';
    // Of a session that ended, only what was taken over is closed.
    if (!isStuck && operationId !== stopOf(sessionId)) return;
    if (result.kind === 'failure') return;
    const totals = this.#store.totals.get(sessionId);
    // A restored database may not know the connector, and yet its meter ran.
    const isUnused = (totals?.energyWh ?? 0) === 0;
    if (result.output.outcome === 'neverStarted' && isUnused) return this.#close(sessionId, 0);
    const { outcome } = readTotals(totals);
    if (outcome === 'notKnown') return this.#callPerson(sessionId);
    this.#close(sessionId, outcome === 'priced' ? (totals?.totalMinor ?? 0) : 0);
  }

  /** Charges the price, as far as it was approved and not charged yet, and releases what is not needed. */
  #close(sessionId: string, totalMinor: number): void {
    const holds = this.#store.holds.ofSession(sessionId);
    let dueMinor = holds.reduce((due, hold) => due - hold.committedMinor, totalMinor);
    for (const { holdId, phase, authorizedMinor, personReason } of holds) {
      // What the ledger is wrong about, only a person may close.
      if (personReason === LEDGER_BROKEN) continue;
      if (phase !== 'reserved' || this.#isAsked(holdId)) continue;
      const amountMinor = Math.min(dueMinor, authorizedMinor);
      dueMinor -= Math.max(amountMinor, 0);
      if (amountMinor > 0) this.#ledger.charge(holdId, amountMinor);
      else this.#ledger.undo(holdId, 'nothing is to be paid');
    }
  }

  #isAsked(holdId: string): boolean {
    return this.#store.outbox.get(`${holdId}/undo`) !== undefined;
  }

  #callPerson(sessionId: string): void {
    for (const { holdId } of this.#store.holds.ofSession(sessionId)) {
      if (!this.#isAsked(holdId)) this.#ledger.callPerson(holdId, 'energyUnknown');
    }
  }
}

function stopOf(sessionId: string): string {
  return `${sessionId}/stop`;
}

function connectorOf({ chargerId, connectorId }: SessionRecord): DeviceAddress | null {
  if (chargerId === null || connectorId === null) return null;
  return { family: 'charger', chargerId, connectorId };
}
