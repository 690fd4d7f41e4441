import type { Hold } from '../../contracts/hold.ts';
import { LEDGER_BROKEN } from '../../core/ledger/broken-rule.ts';
import type { HoldLedger } from './hold-ledger.ts';
import { raisedHoldOf } from './raised-hold-of.ts';
import type { SettlementPorts } from './settlement-ports.ts';
import type { OutboxRecord, Store } from './store.ts';

/** How long a reservation waits for the release of an earlier one on the same card. */
const WAIT_MS = 20_000;
/**
 * A bank that is silent for longer has the ladder and a person; the driver may pay again with the same card. Retries come
 * within minutes (vendors' reports of several holds for one charge). A site may say otherwise (`cardInUseMs`).
 */
export const CARD_IN_USE_MS = 15 * 60_000;
/** Between two looks. */
export const LOOK_MS = 1_000;

interface Parts {
  readonly store: Store;
  readonly ledger: HoldLedger;
  readonly ports: Pick<SettlementPorts, 'cardInUseMs' | 'closeLeft'>;
}

/**
 * Whether a reservation may be asked for now: one hold per card. What this session still holds is released first, what
 * a session that is over left behind is closed, and what is being closed on the same card is waited for; where that takes
 * too long, the card is in use. Inside a unit of work.
 */
export function mayReserve(
  parts: Parts,
  record: OutboxRecord,
  nowMs: number,
): 'now' | 'later' | 'cardInUse' {
  const { store, ledger, ports } = parts;
  for (const { holdId, phase, orphaned } of store.holds.ofSession(record.sessionId)) {
    if (phase === 'reserved' && !orphaned)
      ledger.undo(holdId, 'the flow reserves again without closing this reservation');
  }
  const sinceMs = nowMs - ports.cardInUseMs(record);
  const isWaiting =
    store.outbox
      .open()
      .some((other) => other.createdAtMs > sinceMs && isInTheWay(store, record, other)) ||
    leftBehind(store, record).some((hold) => keptSinceMs(parts, hold) > sinceMs);
  if (!isWaiting) return 'now';
  return nowMs - record.createdAtMs < WAIT_MS ? 'later' : 'cardInUse';
}

/** A release that is not done yet, or a reservation that nobody waits for but that may be there, on the same card. */
function isInTheWay(store: Store, record: OutboxRecord, other: OutboxRecord): boolean {
  if (other.operationId === record.operationId || record.address?.family !== 'terminal')
    return false;
  if (isClosing(other)) return hasReserved(store, record, other);
  if (other.address?.family !== 'terminal') return false;
  const isRelease = other.money === 'release' && other.result === null;
  const isUnknown =
    other.money === 'acquire' &&
    raisedHoldOf(other) === undefined &&
    other.status === 'claimed' &&
    other.told;
  if (!isRelease && !isUnknown) return false;
  if (other.sessionId === record.sessionId) return true;
  const acquire = isUnknown ? other : store.outbox.get(String(other.input['holdId']));
  return isSameCard(record, acquire);
}

/** The engine makes sure that a session which no drawing ends takes no energy any more; then it closes what is reserved. */
function isClosing({ asker, operation }: OutboxRecord): boolean {
  return asker === 'engine' && operation === 'charger.ensureStopped';
}

function hasReserved(store: Store, record: OutboxRecord, { sessionId }: OutboxRecord): boolean {
  return store.holds
    .ofSession(sessionId)
    .some(
      ({ phase, holdId }) => phase === 'reserved' && isSameCard(record, store.outbox.get(holdId)),
    );
}

/** What is or may be reserved on this card for sessions that are over, with nobody but a person to close it. */
function leftBehind(store: Store, record: OutboxRecord): readonly Hold[] {
  return store.holds
    .withPerson()
    .filter(
      ({ holdId, sessionId, phase }) =>
        (phase === 'requested' || phase === 'reserved') &&
        isSameCard(record, store.outbox.get(holdId)) &&
        (sessionId === record.sessionId ||
          store.sessions.get(sessionId)?.state.status !== 'active'),
    );
}

/**
 * From when on such a hold keeps its card: since it was asked for, where nobody knows whether it is there, and since
 * the engine began to close it, where it is.
 */
function keptSinceMs({ ports }: Parts, hold: Hold): number {
  const isOurs = hold.phase === 'reserved' && hold.personReason !== LEDGER_BROKEN;
  return isOurs ? ports.closeLeft(hold.sessionId) : hold.openedAtMs;
}

function isSameCard(record: OutboxRecord, acquire: OutboxRecord | undefined): boolean {
  const cardKey = cardOf(record);
  return cardKey !== undefined && acquire !== undefined && cardOf(acquire) === cardKey;
}

/** The card of an acquire: the one that it was asked for, or the one that was read meanwhile. */
function cardOf({ input, result }: OutboxRecord): string | undefined {
  const read = result?.kind === 'outcome' ? result.output['cardKey'] : undefined;
  const cardKey = input['cardKey'] ?? read;
  return typeof cardKey === 'string' ? cardKey : undefined;
}
