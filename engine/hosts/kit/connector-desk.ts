import type { AbortPort } from '../../contracts/device-adapter.ts';
import { type Binding, ConnectorBinding, type ConnectorBindingParts } from './connector-binding.ts';
import type { SessionDesk } from './session-desk.ts';
import type { ConnectorPlace, SiteDirectory } from './site-directory.ts';
import type { ConnectorRecord, SessionRecord, Store } from './store.ts';
import type { UnitOfWork } from './unit-of-work.ts';

/** What the desk of the connectors needs. */
export interface ConnectorDeskParts extends Omit<ConnectorBindingParts, 'recordAt'> {
  /** Something about the connectors of a terminal looks different. */
  readonly changed: (terminalId: string) => void;
}

/** The persisted model of the connectors. Its edges start flows, or go to the session that is bound or waits for one. */
export class ConnectorDesk {
  readonly #store: Store;
  readonly #unit: UnitOfWork;
  readonly #sites: SiteDirectory;
  readonly #sessions: SessionDesk;
  readonly #binding: ConnectorBinding;
  readonly #changed: (terminalId: string) => void;

  constructor(parts: ConnectorDeskParts) {
    this.#store = parts.store;
    this.#unit = parts.unit;
    this.#sites = parts.sites;
    this.#sessions = parts.sessions;
    this.#changed = parts.changed;
    this.#binding = new ConnectorBinding({
      ...parts,
      recordAt: ({ charger, connector }) => this.record(charger.id, connector.id),
    });
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
    if (this.#binding.take(place)) return;
    if (this.#isLeftForCard(place)) {
      const before = this.record(charger.id, connector.id);
      return this.#store.connectors.put({ ...before, isOfferDue: true });
    }
    this.offer(place);
  }

  /** Somebody presented his card before, and has no cable yet: the car is his. */
  #isLeftForCard({ connector }: ConnectorPlace): boolean {
    const others = this.#dueAt(connector.terminal).length;
    return this.#binding.onTheirWay(connector.terminal) > others;
  }

  /** Cars that were plugged in and not offered to charge, since they were left for somebody who came before. */
  #dueAt(terminalId: string): readonly ConnectorPlace[] {
    return this.#unbound(terminalId).filter(
      ({ charger, connector }) => this.record(charger.id, connector.id).isOfferDue,
    );
  }

  #unbound(terminalId: string): readonly ConnectorPlace[] {
    return this.#sites.connectorsOfTerminal(terminalId).filter(({ charger, connector }) => {
      const { plugged } = this.record(charger.id, connector.id);
      return plugged && this.#sessions.atConnector(charger.id, connector.id) === undefined;
    });
  }

  /** Offers to charge what is left for nobody any more. */
  #offerDue(terminalId: string): void {
    const due = this.#dueAt(terminalId);
    for (const place of due.slice(this.#binding.onTheirWay(terminalId))) {
      const { charger, connector } = place;
      const before = this.record(charger.id, connector.id);
      this.#store.connectors.put({ ...before, isOfferDue: false });
      this.offer(place);
    }
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
    return this.#unbound(terminalId).filter(
      ({ charger, connector }) => !this.record(charger.id, connector.id).isOfferDue,
    );
  }

  /** Whether a session could get a connector at a terminal. */
  hasFree(terminalId: string): boolean {
    return this.#sites
      .connectorsOfTerminal(terminalId)
      .some(
        ({ charger, connector }) =>
          this.#sessions.atConnector(charger.id, connector.id) === undefined,
      );
  }

  /** Finds a connector for a session that began with a card. Resolves at the latest after `waitMs`. */
  async bind(session: SessionRecord, waitMs: number, signal: AbortPort): Promise<Binding> {
    const binding = await this.#binding.bind(session, waitMs, signal);
    // Another car may have been left for this one.
    const { terminalId } = session;
    if (terminalId !== null) this.#unit.run(() => this.#offerDue(terminalId));
    return binding;
  }

  /** A charge that runs or ran for an active session without a connector gives it this one. Inside a unit of work. */
  recognise(session: SessionRecord, place: ConnectorPlace, isOver: boolean): void {
    this.#binding.recognise(session, place, isOver);
  }

  /** A session is over: its connector is free again. Inside a unit of work. */
  release(session: SessionRecord): void {
    const { chargerId, connectorId, terminalId } = session;
    if (chargerId === null || connectorId === null) {
      if (terminalId === null) return;
      return this.#unit.afterwards(() => this.#unit.run(() => this.#offerDue(terminalId)));
    }
    const record = this.record(chargerId, connectorId);
    if (record.sessionId !== session.sessionId) return;
    this.#store.connectors.put({ ...record, sessionId: null, isOfferDue: false });
    const place = this.#sites.connector(chargerId, connectorId);
    if (record.isOfferDue && place !== undefined) {
      this.#unit.afterwards(() => this.offer(place));
    }
  }
}
