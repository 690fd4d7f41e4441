import type { Clock } from './clock.ts';
import type { SessionDesk } from './session-desk.ts';
import type { ConnectorPlace, SiteDirectory } from './site-directory.ts';
import type { ConnectorRecord, SessionRecord, Store } from './store.ts';
import type { UnitOfWork } from './unit-of-work.ts';

/** The connector that a session got, or why it got none. */
export type Binding = { readonly connector: string } | 'timeout' | 'noneFree';

interface Waiter {
  readonly sessionId: string;
  readonly terminalId: string;
  readonly settle: (binding: Binding) => void;
}

/**
 * The persisted model of the connectors. Its edges start flows; a session that began with a card gets the connector
 * that is plugged in and free, else the next plug-in.
 */
export class ConnectorDesk {
  readonly #store: Store;
  readonly #unit: UnitOfWork;
  readonly #clock: Clock;
  readonly #sites: SiteDirectory;
  readonly #sessions: SessionDesk;
  readonly #isInReach: (chargerId: string) => boolean;
  readonly #changed: (terminalId: string) => void;
  readonly #waiters: Waiter[] = [];

  constructor(parts: {
    store: Store;
    unit: UnitOfWork;
    clock: Clock;
    sites: SiteDirectory;
    sessions: SessionDesk;
    isInReach: (chargerId: string) => boolean;
    changed: (terminalId: string) => void;
  }) {
    this.#store = parts.store;
    this.#unit = parts.unit;
    this.#clock = parts.clock;
    this.#sites = parts.sites;
    this.#sessions = parts.sessions;
    this.#isInReach = parts.isInReach;
    this.#changed = parts.changed;
  }

  record(chargerId: string, connectorId: number): ConnectorRecord {
    return (
      this.#store.connectors.get(chargerId, connectorId) ?? {
        chargerId,
        connectorId,
        plugged: false,
        isOfferDue: false,
        sessionId: null,
      }
    );
  }

  /** Writes down the state of the cable; gives whether it changed. */
  #setPlugged(place: ConnectorPlace, plugged: boolean): boolean {
    const before = this.record(place.charger.id, place.connector.id);
    if (before.plugged === plugged) return false;
    const hasSession =
      this.#sessions.atConnector(place.charger.id, place.connector.id) !== undefined;
    this.#store.connectors.put({ ...before, plugged, isOfferDue: plugged && hasSession });
    this.#unit.afterwards(() => this.#changed(place.connector.terminal));
    return true;
  }

  /** The edge free → plugged: a waiting session, the session at the connector, or a new one. Inside a unit of work. */
  pluggedIn(place: ConnectorPlace, eventId: string, atMs: number): void {
    this.#freeIfDone(place);
    if (!this.#setPlugged(place, true)) return;
    const { charger, connector } = place;
    const session = this.#sessions.atConnector(charger.id, connector.id);
    if (session !== undefined) {
      this.#sessions.hand(session.sessionId, eventId, { type: 'charger.pluggedIn' }, atMs);
      return;
    }
    const waiter = this.#waiters.find(({ terminalId }) => terminalId === connector.terminal);
    if (waiter !== undefined) return this.#give(waiter, place);
    this.offer(place);
  }

  /** Starts a plug-first flow at a connector that is plugged in and has no session. */
  offer({ charger, connector }: ConnectorPlace): boolean {
    const { plugged } = this.record(charger.id, connector.id);
    if (!plugged || this.#sessions.atConnector(charger.id, connector.id) !== undefined)
      return false;
    const place = {
      terminalId: connector.terminal,
      chargerId: charger.id,
      connectorId: connector.id,
    };
    return this.#sessions.trigger(place, { type: 'charger.pluggedIn' }) !== undefined;
  }

  /** The edge plugged → free. Inside a unit of work. */
  unplugged(place: ConnectorPlace, eventId: string, atMs: number): void {
    this.#freeIfDone(place);
    if (!this.#setPlugged(place, false)) return;
    const session = this.#sessions.atConnector(place.charger.id, place.connector.id);
    if (session === undefined) return;
    this.#sessions.hand(session.sessionId, eventId, { type: 'charger.unplugged' }, atMs);
  }

  /** A session that needs neither the cable nor the charger any more, e.g. one that shows the receipt, lets the next car in. */
  #freeIfDone({ charger, connector }: ConnectorPlace): void {
    const session = this.#sessions.atConnector(charger.id, connector.id);
    if (session === undefined) return;
    const isAwaited = ['charger.unplugged', 'charger.ended', 'charger.started'].some((type) =>
      this.#sessions.listens(session, type),
    );
    const isAsked = this.#store.outbox
      .open()
      .some(
        ({ sessionId, address }) =>
          sessionId === session.sessionId && address?.family === 'charger',
      );
    if (!isAwaited && !isAsked) this.#sessions.occupy(charger.id, connector.id, null);
  }

  /** The connectors of a terminal where a car is plugged in that has no session and could get one. */
  awaitingTap(terminalId: string): readonly ConnectorPlace[] {
    if (this.#sessions.flowFor(terminalId, 'charger.pluggedIn') === undefined) return [];
    return this.#sites.connectorsOfTerminal(terminalId).filter(({ charger, connector }) => {
      const { plugged } = this.record(charger.id, connector.id);
      return plugged && this.#sessions.atConnector(charger.id, connector.id) === undefined;
    });
  }

  /** Finds a connector for a session that began with a card. Resolves at the latest after `waitMs`. */
  bind(session: SessionRecord, waitMs: number, signal: AbortSignal): Promise<Binding> {
    const { terminalId } = session;
    if (terminalId === null) return Promise.resolve('noneFree');
    const places = this.#sites.connectorsOfTerminal(terminalId);
    // It was found before, and the engine died before it could say so.
    const own = places.find(
      ({ charger, connector }) =>
        this.record(charger.id, connector.id).sessionId === session.sessionId,
    );
    if (own !== undefined) return Promise.resolve({ connector: own.connector.title });
    const free = places.filter(({ charger, connector }) => this.#isFree(charger.id, connector.id));
    if (free.length === 0) return Promise.resolve('noneFree');
    const plugged = free.find(
      ({ charger, connector }) => this.record(charger.id, connector.id).plugged,
    );
    if (plugged !== undefined) {
      this.#unit.run(() => this.#attach(session.sessionId, plugged));
      return Promise.resolve({ connector: plugged.connector.title });
    }
    return this.#wait(session.sessionId, terminalId, waitMs, signal);
  }

  #isFree(chargerId: string, connectorId: number): boolean {
    return (
      this.#isInReach(chargerId) && this.#sessions.atConnector(chargerId, connectorId) === undefined
    );
  }

  #wait(
    sessionId: string,
    terminalId: string,
    waitMs: number,
    signal: AbortSignal,
  ): Promise<Binding> {
    return new Promise((resolve) => {
      const settle = (binding: Binding): void => {
        const at = this.#waiters.indexOf(waiter);
        if (at >= 0) this.#waiters.splice(at, 1);
        cancelTimer();
        resolve(binding);
      };
      const waiter: Waiter = { sessionId, terminalId, settle };
      const cancelTimer = this.#clock.after(waitMs, () => settle('timeout'));
      signal.addEventListener('abort', () => settle('timeout'), { once: true });
      this.#waiters.push(waiter);
    });
  }

  #give(waiter: Waiter, place: ConnectorPlace): void {
    this.#attach(waiter.sessionId, place);
    this.#unit.afterwards(() => waiter.settle({ connector: place.connector.title }));
  }

  #attach(sessionId: string, { charger, connector }: ConnectorPlace): void {
    const record = this.#store.sessions.get(sessionId);
    if (record === undefined) return;
    this.#store.sessions.put({ ...record, chargerId: charger.id, connectorId: connector.id });
    this.#sessions.occupy(charger.id, connector.id, sessionId);
  }

  /** A session is over: its connector is free again. Inside a unit of work. */
  release(session: SessionRecord): void {
    const { chargerId, connectorId } = session;
    if (chargerId === null || connectorId === null) return;
    const record = this.record(chargerId, connectorId);
    if (record.sessionId !== session.sessionId) return;
    this.#store.connectors.put({ ...record, sessionId: null, isOfferDue: false });
    const place = this.#sites.connector(chargerId, connectorId);
    if (record.isOfferDue && place !== undefined) {
      this.#unit.afterwards(() => this.offer(place));
    }
  }
}
