import type { OperationResult } from '../../contracts/device-adapter.ts';
import type { JsonObject } from '../../contracts/json.ts';
import { bayOf } from './bay-of.ts';
import { QUESTION_MS_MAX } from './choice-desk.ts';
import type { Clock } from './clock.ts';
import type { ConnectorDesk } from './connector-desk.ts';
import type { SiteMessage } from './display.ts';
import type { DriverQuestions } from './driver-questions.ts';
import { readerLane } from './lane-of.ts';
import type { Log } from './log.ts';
import type { SessionDesk } from './session-desk.ts';
import type { SiteDirectory } from './site-directory.ts';
import type { OutboxRecord, SessionRecord, Store } from './store.ts';
import { claimOfTap, type TapClaim } from './tap-claim.ts';
import type { UnitOfWork } from './unit-of-work.ts';

/** So long an owner who tapped sees that his charge stops, before the reader waits for the next driver again. */
export const STOP_ACCEPTED_MS = 3_000;
/** So long a driver who chose to pay for another car may take to present his card again. */
const PAY_AGAIN_MS = 60_000;

/** What the desk of the cards needs. */
export interface CardDeskParts {
  readonly store: Store;
  readonly unit: UnitOfWork;
  readonly clock: Clock;
  readonly log: Log;
  readonly sites: SiteDirectory;
  readonly sessions: SessionDesk;
  readonly connectors: ConnectorDesk;
  readonly questions: DriverQuestions;
  readonly canAsk: (terminalId: string) => boolean;
  /** A question to whoever stands there waits or is on the screen. */
  readonly isAsking: (terminalId: string) => boolean;
  readonly say: (terminalId: string, message: SiteMessage) => void;
}

/**
 * Whom a card read belongs to, in this order: a session that reads to identify; the session that this card owns, as
 * a stop request; the session that has the reader; a trigger (ARCHITECTURE 6, Routing).
 */
export class CardDesk {
  readonly #parts: CardDeskParts;
  /** Terminal → the card whose driver chose to pay for another car, and until when he may present it. */
  readonly #mayPay = new Map<string, { readonly cardKey: string; readonly untilMs: number }>();
  /** Terminal → the session that a card pays for although it owns another one: its driver said so. */
  readonly #chosen = new Map<string, { readonly sessionId: string; readonly cardKey: string }>();

  constructor(parts: CardDeskParts) {
    this.#parts = parts;
  }

  /** A card was read for a session: another session's owner stops that one, and the reader goes on waiting. */
  readForSession(record: OutboxRecord, result: OperationResult): 'deliver' | 'rearm' {
    if (result.kind === 'failure' || result.output.outcome !== 'card') return 'deliver';
    if (record.input['purpose'] === 'identify' || record.address?.family !== 'terminal')
      return 'deliver';
    const session = this.#parts.store.sessions.get(record.sessionId);
    if (session === undefined) return 'deliver';
    const { terminalId } = record.address;
    const cardKey = String(result.output['cardKey']);
    if (this.#isPayingAgain(terminalId, cardKey)) {
      this.#choose(terminalId, session.sessionId, cardKey);
      return 'deliver';
    }
    const claim = this.#claim(terminalId, cardKey, { mayBegin: true, paysFor: session });
    if (claim.kind === 'begin') return 'deliver';
    const tapId = `${record.operationId}/tap/${record.attempts}`;
    this.#follow(claim, { terminalId, tapId, cardKey, paysFor: session });
    return 'rearm';
  }

  /** A reservation succeeded. False when its card already owns another session: then the tap was a stop request. */
  reserved(record: OutboxRecord, result: OperationResult): boolean {
    if (result.kind === 'failure') return true;
    const { outcome } = result.output;
    if (outcome !== 'approved' && outcome !== 'partiallyApproved') return true;
    const session = this.#parts.store.sessions.get(record.sessionId);
    const cardKey = result.output['cardKey'] ?? record.input['cardKey'];
    if (session === undefined || typeof cardKey !== 'string' || session.terminalId === null)
      return true;
    const { terminalId } = session;
    const chosen = this.#chosen.get(terminalId);
    const isChosen = chosen?.sessionId === session.sessionId && chosen.cardKey === cardKey;
    const isPaying = isChosen || this.#isPayingAgain(terminalId, cardKey);
    const claim = this.#claim(terminalId, cardKey, { mayBegin: true, paysFor: session });
    if (!isPaying && claim.kind !== 'begin') {
      const tapId = `${record.operationId}/tap`;
      this.#follow(claim, { terminalId, tapId, cardKey, paysFor: session });
      return false;
    }
    this.#parts.unit.afterwards(() => this.#chosen.delete(terminalId));
    this.#parts.store.sessions.put({ ...session, cardKey });
    return true;
  }

  /** A card was presented while no session had the reader. */
  presented(terminalId: string, readId: string, card: JsonObject): void {
    const { unit, say } = this.#parts;
    const isKnown = unit.run(() => this.#take(terminalId, readId, card));
    if (!isKnown) unit.afterwards(() => say(terminalId, { key: 'card.unknown' }));
  }

  #take(terminalId: string, readId: string, card: JsonObject): boolean {
    const cardKey = String(card['cardKey']);
    const isPayingAgain = this.#isPayingAgain(terminalId, cardKey);
    const claim = this.#claim(terminalId, cardKey, { mayBegin: this.#mayBegin(terminalId) });
    if (claim.kind !== 'begin' && !isPayingAgain) {
      this.#follow(claim, { terminalId, tapId: `${readId}/tap`, cardKey, paysFor: null });
      return true;
    }
    // Somebody plugged in at the same moment: he is asked for this card in a moment.
    if (this.#isReaderWanted(terminalId)) return true;
    const { outcome: _, ...fields } = card;
    const place = { terminalId, chargerId: null, connectorId: null };
    const event = { ...fields, type: 'terminal.cardPresented' };
    const sessionId = this.#parts.sessions.trigger(place, event);
    if (sessionId === undefined) return this.touched(terminalId);
    if (isPayingAgain) this.#choose(terminalId, sessionId, cardKey);
    return true;
  }

  /** Somebody is at the terminal: cars that are plugged in without a session are offered to charge again. */
  touched(terminalId: string): boolean {
    const { connectors, canAsk, isAsking, questions } = this.#parts;
    if (isAsking(terminalId)) return true;
    const places = connectors.awaitingTap(terminalId);
    if (places.length < 2 || !canAsk(terminalId)) {
      return places.filter((place) => connectors.offer(place)).length > 0;
    }
    this.#later(terminalId, async () => {
      const place = await questions.bay(terminalId, null, places);
      if (place !== undefined) this.#parts.unit.run(() => connectors.offer(place));
    });
    return true;
  }

  #mayBegin(terminalId: string): boolean {
    const { sessions, connectors } = this.#parts;
    if (connectors.awaitingTap(terminalId).length > 0) return true;
    const isStart = sessions.isStartedBy(terminalId, 'terminal.cardPresented');
    return isStart && connectors.hasFree(terminalId);
  }

  #isReaderWanted(terminalId: string): boolean {
    const lane = readerLane(terminalId);
    return this.#parts.store.outbox.openIn(lane).some(({ told }) => !told);
  }

  #claim(
    terminalId: string,
    cardKey: string,
    { mayBegin, paysFor }: { readonly mayBegin: boolean; readonly paysFor?: SessionRecord },
  ): TapClaim {
    const { sessions, sites, canAsk } = this.#parts;
    return claimOfTap({
      owned: sessions
        .ownedBy(terminalId, cardKey)
        .filter(({ session }) => session.sessionId !== paysFor?.sessionId),
      chargesPerCard: sites.siteOfTerminal(terminalId)?.chargesPerCard ?? 1,
      mayBegin,
      canAsk: canAsk(terminalId),
    });
  }

  /** Does what a card means that pays for nothing; somebody else's turn goes on afterwards. */
  #follow(claim: TapClaim, tap: Tap): void {
    const { terminalId, tapId, paysFor } = tap;
    switch (claim.kind) {
      case 'stop':
        this.#stop(claim.session.sessionId, tapId);
        // The driver who tapped is not the one that the screen speaks to: it tells him that he was heard.
        if (paysFor !== null) this.#sayShortly(terminalId, 'stop.accepted', [claim.session]);
        return;
      case 'busy':
        return this.#sayShortly(terminalId, claim.isClosing ? 'card.settling' : 'card.inUse', []);
      case 'unplug':
        return this.#sayUnplug(terminalId, claim.stops);
      case 'ask':
        this.#giveTime(terminalId, QUESTION_MS_MAX);
        return this.#later(terminalId, () => this.#ask(claim, tap));
      case 'begin':
    }
  }

  async #ask(claim: Extract<TapClaim, { kind: 'ask' }>, tap: Tap): Promise<void> {
    const { terminalId, tapId, cardKey, paysFor } = tap;
    const { clock, questions, unit, say } = this.#parts;
    const beganMs = clock.nowMs();
    const begin = claim.mayBegin ? paysFor : undefined;
    const answer = await questions.stopOrBegin(terminalId, claim.stops, begin);
    const nowMs = clock.nowMs();
    unit.run(() => {
      this.#giveTime(terminalId, Math.min(nowMs - beganMs - QUESTION_MS_MAX, 0));
      if (answer !== undefined && answer !== 'begin') this.#stop(answer.sessionId, tapId);
    });
    if (answer !== 'begin') return;
    this.#mayPay.set(terminalId, { cardKey, untilMs: nowMs + PAY_AGAIN_MS });
    if (paysFor === null) say(terminalId, { key: 'card.again', durationMs: PAY_AGAIN_MS / 4 });
  }

  /** The driver whose turn is interrupted by a question to another one loses no time by it. */
  #giveTime(terminalId: string, durationMs: number): void {
    const lane = readerLane(terminalId);
    const { outbox } = this.#parts.store;
    for (const record of outbox.open()) {
      if (record.lane !== lane || record.told || record.attempts === 0) continue;
      outbox.put({ ...record, deadlineAtMs: record.deadlineAtMs + durationMs });
    }
  }

  /** Once it is stored: what was undone, e.g. on a full disk, was never chosen. */
  #choose(terminalId: string, sessionId: string, cardKey: string): void {
    this.#parts.unit.afterwards(() => this.#chosen.set(terminalId, { sessionId, cardKey }));
  }

  /** Whether the driver said that he pays for another car with this card; that holds for one tap that is stored. */
  #isPayingAgain(terminalId: string, cardKey: string): boolean {
    const granted = this.#mayPay.get(terminalId);
    if (granted?.cardKey !== cardKey) return false;
    this.#parts.unit.afterwards(() => this.#mayPay.delete(terminalId));
    return granted.untilMs > this.#parts.clock.nowMs();
  }

  #sayShortly(terminalId: string, key: string, [session]: readonly SessionRecord[]): void {
    const bay = session === undefined ? undefined : bayOf(this.#parts.sites, session);
    this.#say(terminalId, { key, bay, durationMs: STOP_ACCEPTED_MS });
  }

  #sayUnplug(terminalId: string, stops: readonly SessionRecord[]): void {
    const bays = stops.flatMap((session) => bayOf(this.#parts.sites, session) ?? []).join(', ');
    this.#say(terminalId, { key: 'stop.unplug', args: { bays } });
  }

  #say(terminalId: string, message: SiteMessage): void {
    this.#parts.unit.afterwards(() => this.#parts.say(terminalId, message));
  }

  /** After the present unit of work: asking takes a while. */
  #later(terminalId: string, work: () => Promise<void>): void {
    const { unit, log } = this.#parts;
    unit.afterwards(() => {
      work().catch((cause: unknown) =>
        log('error', 'an answer could not be taken', { terminalId, error: String(cause) }),
      );
    });
  }

  #stop(sessionId: string, inputId: string): void {
    const event = { type: 'site.ownerTapped' };
    this.#parts.sessions.hand(sessionId, inputId, event, this.#parts.clock.nowMs());
  }
}

interface Tap {
  readonly terminalId: string;
  readonly tapId: string;
  readonly cardKey: string;
  /** The session that asked for a card, or null when nobody did. */
  readonly paysFor: SessionRecord | null;
}
