import type { HoldLedger } from './hold-ledger.ts';
import type { OutboxRecord, Store } from './store.ts';

/** How long a reservation waits for the release of an earlier one on the same card. */
const WAIT_MS = 20_000;
/**
 * A bank that is silent for longer has the ladder and a person; the driver may pay again with the same card. Retries come
 * within minutes (vendors' reports of several holds for one charge).
 */
const EARLIER_MS = 15 * 60_000;
/** Between two looks. */
export const LOOK_MS = 1_000;

/**
 * Whether a reservation may be asked for now: one hold per card. What this session still holds is released first, and
 * what is being released on the same card is waited for; where that takes too long, the card is in use.
 * Inside a unit of work.
 */
export function mayReserve(
  parts: { readonly store: Store; readonly ledger: HoldLedger },
  record: OutboxRecord,
  nowMs: number,
): 'now' | 'later' | 'cardInUse' {
  const { store, ledger } = parts;
  for (const { holdId, phase, orphaned } of store.holds.ofSession(record.sessionId)) {
    if (phase === 'reserved' && !orphaned)
      ledger.undo(holdId, 'the flow reserves again without closing this reservation');
  }
  const isWaiting = store.outbox
    .open()
    .some((other) => nowMs - other.createdAtMs < EARLIER_MS && isInTheWay(store, record, other));
  if (!isWaiting) return 'now';
  return nowMs - record.createdAtMs < WAIT_MS ? 'later' : 'cardInUse';
}

/** A release that is not done yet, or a reservation that nobody waits for but that may be there, on the same card. */
function isInTheWay(store: Store, record: OutboxRecord, other: OutboxRecord): boolean {
  if (other.operationId === record.operationId || other.address?.family !== 'terminal')
    return false;
  if (record.address?.family !== 'terminal') return false;
  const isRelease = other.money === 'release' && other.result === null;
  const isUnknown = other.money === 'acquire' && other.status === 'claimed' && other.told;
  if (!isRelease && !isUnknown) return false;
  if (other.sessionId === record.sessionId) return true;
  const acquire = isUnknown ? other : store.outbox.get(String(other.input['holdId']));
  const cardKey = cardOf(record);
  return cardKey !== undefined && acquire !== undefined && cardOf(acquire) === cardKey;
}

/** The card of an acquire: the one that it was asked for, or the one that was read meanwhile. */
function cardOf({ input, result }: OutboxRecord): string | undefined {
  const read = result?.kind === 'outcome' ? result.output['cardKey'] : undefined;
  const cardKey = input['cardKey'] ?? read;
  return typeof cardKey === 'string' ? cardKey : undefined;
}
