import type { Hold } from '../../contracts/hold.ts';
import type { SiteFile } from '../../contracts/site-file.ts';
import { isOpenHold } from '../../core/ledger/is-open-hold.ts';
import { HOLD_LIFE_MS, personDueAtMs } from '../../core/ledger/person-due-at-ms.ts';
import type { SiteDirectory } from './site-directory.ts';
import type { Store } from './store.ts';
import type { UnitOfWork } from './unit-of-work.ts';

const PREFIX = 'hold/';
/** Calls a person. */
const PERSON = '/person';
/** The reservation is as old as the site allows. */
const AGE = '/age';
/** Asks to make sure of the end of a charge, so that its price is known: the first step of a close by the engine. */
const STOP = 'charger.ensureStopped';

/**
 * The timers of each open hold, in the timer table: one calls a person, one ends a reservation that is older than its
 * site allows. They are worked out anew whenever the hold or a request about it changes, from what is stored only.
 */
export class HoldTimers {
  readonly #store: Store;
  readonly #unit: UnitOfWork;
  readonly #sites: SiteDirectory;
  readonly #armed: (dueAtMs: number) => void;

  constructor(parts: {
    store: Store;
    unit: UnitOfWork;
    sites: SiteDirectory;
    armed: (dueAtMs: number) => void;
  }) {
    this.#store = parts.store;
    this.#unit = parts.unit;
    this.#sites = parts.sites;
    this.#armed = parts.armed;
  }

  /** Arms, moves or removes the timer of a hold. Inside a unit of work. */
  plan(hold: Hold): void {
    const isWatched = isOpenHold(hold) && hold.personReason === null;
    this.#set(hold, PERSON, isWatched ? this.#dueAtMs(hold) : undefined);
    const ageMaxMs = this.#site(hold)?.holdAgeMaxMs;
    const isAging = ageMaxMs !== undefined && hold.phase === 'reserved' && !hold.orphaned;
    if (ageMaxMs !== undefined)
      this.#set(hold, AGE, isAging ? hold.openedAtMs + ageMaxMs : undefined);
  }

  #set({ holdId, sessionId }: Hold, suffix: string, dueAtMs: number | undefined): void {
    const timerId = `${PREFIX}${holdId}${suffix}`;
    if (dueAtMs === undefined) return this.#store.timers.remove(timerId);
    this.#store.timers.put({ timerId, sessionId, dueAtMs });
    this.#unit.afterwards(() => this.#armed(dueAtMs));
  }

  #dueAtMs(hold: Hold): number {
    return personDueAtMs({
      openedAtMs: hold.openedAtMs,
      closeAskedAtMs: this.#closeAskedAtMs(hold),
      holdLifeMs: this.#holdLifeMs(hold),
      closeMsMax: hold.phase === 'handedOver' ? this.#site(hold)?.reconciledWithinMs : undefined,
    });
  }

  /** From when on a person is called because the reservation would lapse. */
  lapsingAtMs(hold: Hold): number {
    const { openedAtMs } = hold;
    const holdLifeMs = this.#holdLifeMs(hold);
    return personDueAtMs({ openedAtMs, closeAskedAtMs: undefined, holdLifeMs });
  }

  #holdLifeMs(hold: Hold): number {
    const site = this.#site(hold);
    const terminal = site?.terminals.find(({ id }) => id === hold.terminalId);
    return terminal?.holdLifeMs ?? site?.holdLifeMs ?? HOLD_LIFE_MS;
  }

  #site({ sessionId }: Hold): SiteFile | undefined {
    const session = this.#store.sessions.get(sessionId);
    return session === undefined ? undefined : this.#sites.find(session.siteId);
  }

  #closeAskedAtMs({ holdId, sessionId }: Hold): number | undefined {
    const asked = this.#store.outbox
      .ofSession(sessionId)
      .filter(
        ({ status, money, operation, asker, input }) =>
          status !== 'cancelled' &&
          (money === 'settle' || money === 'release'
            ? input['holdId'] === holdId
            : asker === 'engine' && operation === STOP),
      )
      .map(({ createdAtMs }) => createdAtMs);
    return asked.length === 0 ? undefined : Math.min(...asked);
  }

  /** The hold that a timer belongs to and what it is for, or undefined when it belongs to a session. */
  static read(
    timerId: string,
  ): { readonly holdId: string; readonly kind: 'person' | 'age' } | undefined {
    if (!timerId.startsWith(PREFIX)) return undefined;
    for (const [suffix, kind] of [
      [PERSON, 'person'],
      [AGE, 'age'],
    ] as const) {
      if (timerId.endsWith(suffix))
        return { holdId: timerId.slice(PREFIX.length, -suffix.length), kind };
    }
    return undefined;
  }
}
