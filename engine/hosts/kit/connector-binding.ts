import type { AbortPort } from '../../contracts/device-adapter.ts';
import { Abort } from './abort.ts';
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
  /** The connector that its driver chose before he plugged in. */
  wanted: ConnectorPlace | null;
  readonly settle: (binding: Binding) => void;
}

/** What binding needs. */
export interface ConnectorBindingParts {
  readonly store: Store;
  readonly unit: UnitOfWork;
  readonly clock: Clock;
  readonly sites: SiteDirectory;
  readonly sessions: SessionDesk;
  readonly recordAt: (place: ConnectorPlace) => ConnectorRecord;
  readonly isInReach: (chargerId: string) => boolean;
  /** Asks the driver of a session which connector is his; undefined when the terminal cannot, or nobody chose. */
  readonly askBay: (
    session: SessionRecord,
    places: readonly ConnectorPlace[],
    signal: AbortPort,
  ) => Promise<ConnectorPlace | undefined>;
  readonly canAsk: (terminalId: string) => boolean;
  /** Tells the driver to plug in again, since nobody knows which car is his. */
  readonly sayPlugAgain: (terminalId: string) => void;
}

/**
 * Gives connectors to sessions that began with a card: the car that was plugged in since, or the only one that is plugged in
 * and free; where there are several, the one that the driver chooses; else the next plug-in, first come, first served.
 */
export class ConnectorBinding {
  readonly #parts: ConnectorBindingParts;
  readonly #waiters: Waiter[] = [];

  constructor(parts: ConnectorBindingParts) {
    this.#parts = parts;
  }

  /** Finds a connector for a session. Resolves at the latest after `waitMs`. */
  bind(session: SessionRecord, waitMs: number, signal: AbortPort): Promise<Binding> {
    const { terminalId, sessionId } = session;
    if (terminalId === null) return Promise.resolve('noneFree');
    const places = this.#parts.sites.connectorsOfTerminal(terminalId);
    // It was found before, and the engine died before it could say so.
    const own = places.find((place) => this.#parts.recordAt(place).sessionId === sessionId);
    if (own !== undefined) return Promise.resolve({ connector: own.connector.title });
    // Its charge was recognised elsewhere: a second one would not be its driver's.
    if (session.connectorId !== null) return Promise.resolve('timeout');
    const free = places.filter((place) => this.#isFree(place));
    if (free.length === 0) return Promise.resolve('noneFree');
    const plugged = free.filter((place) => this.#parts.recordAt(place).plugged);
    const come = plugged.filter((place) => this.#parts.recordAt(place).isOfferDue);
    const certain = onlyOf(come) ?? onlyOf(plugged);
    if (certain !== undefined) {
      this.#parts.unit.run(() => this.#attach(sessionId, certain));
      return Promise.resolve({ connector: certain.connector.title });
    }
    const isContested = this.#waiters.some((waiter) => waiter.terminalId === terminalId);
    return this.#wait(session, terminalId, waitMs, signal, (waiter, ended) => {
      if (plugged.length > 1) this.#whichCar(waiter, session, plugged, ended);
      else if (isContested && free.length > 1) this.#ask(waiter, session, free, ended);
    });
  }

  #isFree(place: ConnectorPlace): boolean {
    const { charger, connector } = place;
    return (
      this.#parts.isInReach(charger.id) &&
      this.#parts.sessions.atConnector(charger.id, connector.id) === undefined
    );
  }

  #wait(
    { sessionId }: SessionRecord,
    terminalId: string,
    waitMs: number,
    signal: AbortPort,
    began: (waiter: Waiter, ended: AbortPort) => void,
  ): Promise<Binding> {
    return new Promise((resolve) => {
      const ended = new Abort();
      const settle = (binding: Binding): void => {
        const at = this.#waiters.indexOf(waiter);
        if (at >= 0) this.#waiters.splice(at, 1);
        cancelTimer();
        ended.abort();
        resolve(binding);
      };
      const waiter: Waiter = { sessionId, terminalId, wanted: null, settle };
      const cancelTimer = this.#parts.clock.after(waitMs, () => settle('timeout'));
      signal.addEventListener('abort', () => settle('timeout'));
      this.#waiters.push(waiter);
      began(waiter, ended);
    });
  }

  /** Several cars are plugged in: nobody shall pay for one by a guess. */
  #whichCar(
    waiter: Waiter,
    session: SessionRecord,
    places: readonly ConnectorPlace[],
    ended: AbortPort,
  ): void {
    if (this.#parts.canAsk(waiter.terminalId)) this.#ask(waiter, session, places, ended);
    else this.#parts.sayPlugAgain(waiter.terminalId);
  }

  #ask(
    waiter: Waiter,
    session: SessionRecord,
    places: readonly ConnectorPlace[],
    ended: AbortPort,
  ): void {
    this.#parts
      .askBay(session, places, ended)
      .then((place) => {
        if (place === undefined || ended.aborted || !this.#isFree(place)) return;
        if (!this.#parts.recordAt(place).plugged) waiter.wanted = place;
        else this.#parts.unit.run(() => this.#give(waiter, place));
      })
      .catch(() => undefined);
  }

  /** A car was plugged in at a free connector; false when no session waits for it. Inside a unit of work. */
  take(place: ConnectorPlace): boolean {
    const { terminal } = place.connector;
    const here = this.#waiters.filter(({ terminalId }) => terminalId === terminal);
    const waiter =
      here.find(({ wanted }) => wanted?.connector === place.connector) ??
      here.find(({ wanted }) => wanted === null);
    if (waiter === undefined) return false;
    this.#give(waiter, place);
    return true;
  }

  /**
   * A charger tells of a charge at this place for a session without a connector: it was bound here in the time that a
   * restored database lost. It is bound again; when the charge is over or the connector another's by now, the session only
   * knows where it charged, and its flow goes on to make sure of the end and settle. Inside a unit of work.
   */
  recognise(session: SessionRecord, place: ConnectorPlace, isOver: boolean): void {
    const { charger, connector } = place;
    const { sessionId, connectorId, terminalId } = session;
    if (connectorId !== null || terminalId !== connector.terminal) return;
    const waiter = this.#waiters.find((one) => one.sessionId === sessionId);
    const other = this.#parts.sessions.atConnector(charger.id, connector.id);
    if (isOver || other !== undefined) {
      const { sessions } = this.#parts.store;
      sessions.put({ ...session, chargerId: charger.id, connectorId: connector.id });
      return this.#parts.unit.afterwards(() => waiter?.settle('timeout'));
    }
    if (waiter !== undefined) return this.#give(waiter, place);
    this.#attach(sessionId, place);
  }

  /** Sessions at a terminal that will look for a connector, e.g. while the bank is asked. */
  onTheirWay(terminalId: string): number {
    const { sessions } = this.#parts;
    return sessions
      .atTerminal(terminalId)
      .filter(
        (session) =>
          session.connectorId === null && sessions.asksFor(session, 'site.bindConnector'),
      ).length;
  }

  #give(waiter: Waiter, place: ConnectorPlace): void {
    this.#attach(waiter.sessionId, place);
    this.#parts.unit.afterwards(() => waiter.settle({ connector: place.connector.title }));
  }

  #attach(sessionId: string, place: ConnectorPlace): void {
    const { store } = this.#parts;
    const record = store.sessions.get(sessionId);
    if (record === undefined) return;
    const { charger, connector } = place;
    store.sessions.put({ ...record, chargerId: charger.id, connectorId: connector.id });
    store.connectors.put({ ...this.#parts.recordAt(place), sessionId, isOfferDue: false });
  }
}

function onlyOf<Thing>(things: readonly Thing[]): Thing | undefined {
  return things.length === 1 ? things[0] : undefined;
}
