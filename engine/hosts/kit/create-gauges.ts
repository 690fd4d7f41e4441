import type { EngineGauges } from '../../contracts/engine-gauges.ts';
import type { HoldPhase } from '../../contracts/hold.ts';
import type { Clock } from './clock.ts';
import type { Store } from './store.ts';
import { StrayHolds } from './stray-holds.ts';

const OPEN_MAX = 100_000;
/** Closed reservations that need a person are counted among the newest days only. */
const PERSON_DAYS_MS = 30 * 24 * 60 * 60_000;

/** Counting them reads a month of reservations, so it is done at most so often. */
const PERSONS_EVERY_MS = 60_000;

/** Counts the numbers of an engine when somebody asks. */
export function createGauges({ store, clock }: { store: Store; clock: Clock }): () => EngineGauges {
  const persons = { atMs: Number.NEGATIVE_INFINITY, count: 0 };
  return () => {
    const nowMs = clock.nowMs();
    if (nowMs - persons.atMs >= PERSONS_EVERY_MS) {
      const recent = store.holds.openedBetween(nowMs - PERSON_DAYS_MS, Number.MAX_SAFE_INTEGER);
      persons.count = recent.filter(({ personReason }) => personReason !== null).length;
      persons.atMs = nowMs;
    }
    return { ...countNow(store, nowMs), personsNeeded: persons.count };
  };
}

function countNow(store: Store, nowMs: number): Omit<EngineGauges, 'personsNeeded'> {
  const open = store.holds.list({ openOnly: true, limit: OPEN_MAX });
  const openHolds: Partial<Record<HoldPhase, number>> = {};
  for (const { phase } of open) openHolds[phase] = (openHolds[phase] ?? 0) + 1;
  const waited = new Set(
    store.outbox
      .open()
      .filter(({ money, told }) => money === 'acquire' && !told)
      .map(({ operationId }) => operationId),
  );
  const unknown = open.filter(({ phase, holdId }) => phase === 'requested' && !waited.has(holdId));
  const outbox = store.outbox.open();
  return {
    activeSessions: store.sessions.activePlaces().length,
    openHolds,
    oldestHoldAgeMs: open[0] === undefined ? 0 : Math.max(0, nowMs - open[0].openedAtMs),
    unknownOutcomes: unknown.length,
    strayHolds: new StrayHolds(store).all().length,
    outboxDepth: outbox.length,
    outboxRetrying: outbox.filter(({ attempts }) => attempts > 1).length,
  };
}
