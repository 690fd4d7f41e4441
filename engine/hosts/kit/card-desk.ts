import type { OperationResult } from '../../contracts/device-adapter.ts';
import type { JsonObject } from '../../contracts/json.ts';
import { bayOf } from './bay-of.ts';
import type { Clock } from './clock.ts';
import type { ConnectorDesk } from './connector-desk.ts';
import type { SiteMessage } from './display.ts';
import type { SessionDesk } from './session-desk.ts';
import type { SiteDirectory } from './site-directory.ts';
import type { OutboxRecord, SessionRecord, Store } from './store.ts';
import type { UnitOfWork } from './unit-of-work.ts';

/** So long an owner who tapped sees that his charge stops, before the reader waits for the next driver again. */
export const STOP_ACCEPTED_MS = 3_000;

/**
 * Whom a card read belongs to, in this order: a session that reads to identify; the session that this card owns, as
 * a stop request; the session that has the reader; a trigger (ARCHITECTURE 6, Routing).
 */
export class CardDesk {
  readonly #store: Store;
  readonly #unit: UnitOfWork;
  readonly #clock: Clock;
  readonly #sites: SiteDirectory;
  readonly #sessions: SessionDesk;
  readonly #connectors: ConnectorDesk;
  readonly #say: (terminalId: string, message: SiteMessage) => void;

  constructor(parts: {
    store: Store;
    unit: UnitOfWork;
    clock: Clock;
    sites: SiteDirectory;
    sessions: SessionDesk;
    connectors: ConnectorDesk;
    say: (terminalId: string, message: SiteMessage) => void;
  }) {
    this.#store = parts.store;
    this.#unit = parts.unit;
    this.#clock = parts.clock;
    this.#sites = parts.sites;
    this.#sessions = parts.sessions;
    this.#connectors = parts.connectors;
    this.#say = parts.say;
  }

  /** A card was read for a session: another session's owner stops that one, and the reader goes on waiting. */
  readForSession(record: OutboxRecord, result: OperationResult): 'deliver' | 'rearm' {
    if (result.kind === 'failure' || result.output.outcome !== 'card') return 'deliver';
    if (record.input['purpose'] === 'identify' || record.address?.family !== 'terminal')
      return 'deliver';
    const cardKey = String(result.output['cardKey']);
    const owner = this.#sessions.ownedBy(record.address.terminalId, cardKey);
    if (owner === undefined || owner.sessionId === record.sessionId) return 'deliver';
    this.#stop(owner.sessionId, `${record.operationId}/tap/${record.attempts}`);
    this.#sayStopping(record.address.terminalId, owner);
    return 'rearm';
  }

  /** A reservation succeeded. False when its card already owns another session: then the tap was a stop request. */
  reserved(record: OutboxRecord, result: OperationResult): boolean {
    if (result.kind === 'failure') return true;
    const { outcome } = result.output;
    if (outcome !== 'approved' && outcome !== 'partiallyApproved') return true;
    const session = this.#store.sessions.get(record.sessionId);
    const cardKey = result.output['cardKey'] ?? record.input['cardKey'];
    if (session === undefined || typeof cardKey !== 'string' || session.terminalId === null)
      return true;
    const owner = this.#sessions.ownedBy(session.terminalId, cardKey);
    if (owner !== undefined && owner.sessionId !== session.sessionId) {
      this.#stop(owner.sessionId, `${record.operationId}/tap`);
      this.#sayStopping(session.terminalId, owner);
      return false;
    }
    this.#store.sessions.put({ ...session, cardKey });
    return true;
  }

  /** A card was presented while no session had the reader. */
  presented(terminalId: string, readId: string, card: JsonObject): void {
    const isKnown = this.#unit.run(() => this.#take(terminalId, readId, card));
    if (!isKnown) this.#unit.afterwards(() => this.#say(terminalId, { key: 'card.unknown' }));
  }

  #take(terminalId: string, readId: string, card: JsonObject): boolean {
    const cardKey = String(card['cardKey']);
    const owner = this.#sessions.ownedBy(terminalId, cardKey);
    if (owner !== undefined) {
      this.#stop(owner.sessionId, `${readId}/tap`);
      return true;
    }
    const { outcome: _, ...fields } = card;
    const place = { terminalId, chargerId: null, connectorId: null };
    if (this.#sessions.trigger(place, { ...fields, type: 'terminal.cardPresented' }) !== undefined)
      return true;
    return this.touched(terminalId);
  }

  /** Somebody is at the terminal: a car that is plugged in without a session is offered to charge again. */
  touched(terminalId: string): boolean {
    return this.#sites
      .connectorsOfTerminal(terminalId)
      .some((place) => this.#connectors.offer(place));
  }

  /** The driver who tapped is not the one that the screen speaks to: for a moment it tells him that he was heard. */
  #sayStopping(terminalId: string, owner: SessionRecord): void {
    const bay = bayOf(this.#sites, owner);
    const message = { key: 'stop.accepted', bay, durationMs: STOP_ACCEPTED_MS };
    this.#unit.afterwards(() => this.#say(terminalId, message));
  }

  #stop(sessionId: string, inputId: string): void {
    this.#sessions.hand(sessionId, inputId, { type: 'site.ownerTapped' }, this.#clock.nowMs());
  }
}
