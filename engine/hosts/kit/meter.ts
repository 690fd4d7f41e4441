import type { JsonObject } from '../../contracts/json.ts';
import type { FlowWatch } from '../../core/flow/flow-file.ts';
import type { FlowShelf } from './flow-shelf.ts';
import { journalLedger } from './journal-ledger.ts';
import { recordLoss } from './record-loss.ts';
import type { SessionDesk } from './session-desk.ts';
import type { SiteDirectory } from './site-directory.ts';
import type { SessionRecord, Store, TotalsRecord } from './store.ts';
import type { VisitPrices } from './visit-prices.ts';

/** How much more energy may flow before the next reading and the stop; counted into "at limit". */
const REACTION_MS = 20_000;
/** What a connector delivers at most when the site file does not say so. */
const POWER_W_MAX = 50_000;

/** The latest totals of each session, and the thresholds at which meter progress becomes an event of the flow. */
export class Meter {
  readonly #store: Store;
  readonly #sites: SiteDirectory;
  readonly #shelf: FlowShelf;
  readonly #sessions: SessionDesk;
  readonly #prices: VisitPrices;

  constructor(parts: {
    store: Store;
    sites: SiteDirectory;
    shelf: FlowShelf;
    sessions: SessionDesk;
    prices: VisitPrices;
  }) {
    this.#store = parts.store;
    this.#sites = parts.sites;
    this.#shelf = parts.shelf;
    this.#sessions = parts.sessions;
    this.#prices = parts.prices;
  }

  /** A charge began. Inside a unit of work. */
  began(session: SessionRecord, atMs: number): void {
    this.#prices.note(session, 'chargingFromMs', atMs);
  }

  /** The car has left: no idle fee counts any more. Inside a unit of work. */
  left(session: SessionRecord, atMs: number): void {
    if (this.#prices.of(session).idleFromMs !== undefined)
      this.#prices.note(session, 'idleToMs', atMs);
  }

  /**
   * Takes a reading of a running charge. Inside a unit of work.
   *
   * @returns whether the flow was told of the limit with an earlier reading, and energy flows that nobody pays for
   */
  reading(session: SessionRecord, energyWh: number, eventId: string, atMs: number): boolean {
    const before = this.#store.totals.get(session.sessionId);
    if (before !== undefined && (before.final || energyWh < before.energyWh)) return false;
    const now = this.#priced(session, energyWh, atMs);
    const totals: TotalsRecord = { ...now, final: false, energyUnknown: false };
    // Of a session that is over only what it owes still matters.
    const isActive = session.state.status === 'active';
    const atLimit = isActive && this.#isAtLimit(session, before, now);
    if (!atLimit && !(isActive && this.#passesThreshold(session, before, now))) {
      this.#store.totals.note(totals);
      return false;
    }
    this.#store.totals.put(totals);
    const payload: JsonObject = { energyWh, totalMinor: now.totalMinor, atLimit, source: 'engine' };
    this.#sessions.hand(session.sessionId, eventId, { ...payload, type: 'charger.totals' }, atMs);
    return atLimit && before !== undefined && this.#isUnpaid(session, before, now);
  }

  /** Takes the end of a charge; without a final reading the last known one stays, marked as not final. */
  ended(session: SessionRecord, energyWh: number | undefined, atMs: number): void {
    const before = this.#store.totals.get(session.sessionId);
    if (before?.final === true) return;
    this.#prices.note(session, 'chargingToMs', atMs);
    if (energyWh !== undefined) {
      this.#store.totals.put({
        ...this.#priced(session, energyWh, atMs),
        final: true,
        energyUnknown: false,
      });
      recordLoss(this.#store, session.sessionId, atMs);
    } else {
      const known = before ?? { sessionId: session.sessionId, energyWh: 0, totalMinor: 0, atMs };
      this.#store.totals.put({ ...known, final: false, energyUnknown: true });
    }
  }

  /** A charge that began after its start was called off was stopped: what it took nobody pays. Inside a unit of work. */
  lost(session: SessionRecord, energyWh: number | undefined, atMs: number): void {
    const details =
      energyWh === undefined
        ? {}
        : { energyWh, amountMinor: this.#priced(session, energyWh, atMs).totalMinor };
    journalLedger(this.#store, session.sessionId, { what: 'lateStart', ...details }, atMs);
  }

  #priced(
    session: SessionRecord,
    energyWh: number,
    atMs: number,
  ): Omit<TotalsRecord, 'final' | 'energyUnknown'> {
    const { totalMinor } = this.#prices.price(session, energyWh, atMs);
    return { sessionId: session.sessionId, energyWh, totalMinor, atMs };
  }

  /** The cost has reached what was approved, or could before anyone could stop. */
  #isAtLimit(
    session: SessionRecord,
    before: TotalsRecord | undefined,
    now: Pick<TotalsRecord, 'energyWh' | 'totalMinor' | 'atMs'>,
  ): boolean {
    const approved = this.#approvedMinor(session);
    if (approved === undefined) return false;
    if (approved === 0) return true;
    const power = Math.min(powerW(before, now), this.#maxPowerW(session));
    const ahead = Math.ceil((power * REACTION_MS) / 3_600_000);
    const then = this.#prices.price(session, now.energyWh + ahead, now.atMs + REACTION_MS);
    return then.totalMinor >= approved;
  }

  /** What can still be charged for a session: 0 when its reservations are closed, undefined when it never had one. */
  #approvedMinor({ sessionId }: SessionRecord): number | undefined {
    const holds = this.#store.holds
      .ofSession(sessionId)
      .filter(({ phase }) => phase !== 'requested' && phase !== 'void');
    if (holds.length === 0) return undefined;
    return holds
      .filter(({ phase }) => phase === 'reserved')
      .reduce((sum, hold) => sum + hold.authorizedMinor, 0);
  }

  /** Energy flowed between two readings although the money was used up, or closed, before the first of them. */
  #isUnpaid(
    session: SessionRecord,
    before: Pick<TotalsRecord, 'energyWh' | 'totalMinor' | 'atMs'>,
    now: Pick<TotalsRecord, 'energyWh'>,
  ): boolean {
    const approved = this.#approvedMinor(session);
    if (approved === undefined || now.energyWh <= before.energyWh) return false;
    if (approved > 0) return before.totalMinor >= approved;
    const closed = this.#store.holds.ofSession(session.sessionId);
    return closed.every(({ closedAtMs }) => closedAtMs !== null && closedAtMs <= before.atMs);
  }

  #maxPowerW({ chargerId, connectorId }: SessionRecord): number {
    if (chargerId === null || connectorId === null) return POWER_W_MAX;
    return this.#sites.connector(chargerId, connectorId)?.charger.maxPowerW ?? POWER_W_MAX;
  }

  #passesThreshold(
    session: SessionRecord,
    before: TotalsRecord | undefined,
    now: Pick<TotalsRecord, 'energyWh' | 'totalMinor'>,
  ): boolean {
    const watch = this.#shelf.pinned(session.bundleHash).loaded.file.watch ?? [];
    return watch.some((entry) => passes(entry, before?.[entry.of] ?? 0, now[entry.of]));
  }
}

function passes(watch: FlowWatch, before: number, now: number): boolean {
  if (watch.every !== undefined)
    return Math.floor(now / watch.every) > Math.floor(before / watch.every);
  return typeof watch.at === 'number' && before < watch.at && now >= watch.at;
}

/** The power between two readings. Readings of virtual chargers run faster than the clock; the cap keeps them sane. */
function powerW(
  before: Pick<TotalsRecord, 'energyWh' | 'atMs'> | undefined,
  now: Pick<TotalsRecord, 'energyWh' | 'atMs'>,
): number {
  const durationMs = before === undefined ? 0 : now.atMs - before.atMs;
  if (before === undefined || durationMs <= 0) return 0;
  return ((now.energyWh - before.energyWh) * 3_600_000) / durationMs;
}
