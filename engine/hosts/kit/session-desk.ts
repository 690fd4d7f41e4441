import type { HoldPhase } from '../../contracts/hold.ts';
import type { Json, JsonObject } from '../../contracts/json.ts';
import type { FlowEvent } from '../../contracts/step-input.ts';
import { invokesOf } from '../../core/flow/flow-arrows.ts';
import { statesIn, stateTree } from '../../core/flow/state-tree.ts';
import { triggeredBy } from '../../core/flow/trigger-choice.ts';
import { listensTo } from '../../core/step/listens-to.ts';
import type { Clock } from './clock.ts';
import type { FlowShelf } from './flow-shelf.ts';
import { listedMembers, type MemberCards } from './member-cards.ts';
import type { ShelvedFlow } from './prepare-flow.ts';
import type { SessionRunner, Submission } from './session-runner.ts';
import type { SiteDirectory } from './site-directory.ts';
import type { SessionRecord, Store } from './store.ts';
import type { OwnedVisit } from './tap-claim.ts';
import type { VisitPrices } from './visit-prices.ts';

const OWNER_TAPPED = 'site.ownerTapped';

/** Where a trigger happened. */
export interface TriggerPlace {
  readonly terminalId: string;
  readonly chargerId: string | null;
  readonly connectorId: number | null;
}

/** Begins sessions for triggers, finds sessions, and hands events to them. */
export class SessionDesk {
  readonly #store: Store;
  readonly #shelf: FlowShelf;
  readonly #sites: SiteDirectory;
  readonly #clock: Clock;
  readonly #newId: (nowMs: number) => string;
  readonly #prices: VisitPrices;
  readonly #members: MemberCards;
  readonly #runner: () => SessionRunner;

  constructor(parts: {
    store: Store;
    shelf: FlowShelf;
    sites: SiteDirectory;
    clock: Clock;
    newSessionId: (nowMs: number) => string;
    prices: VisitPrices;
    members?: MemberCards;
    runner: () => SessionRunner;
  }) {
    this.#store = parts.store;
    this.#shelf = parts.shelf;
    this.#sites = parts.sites;
    this.#clock = parts.clock;
    this.#newId = parts.newSessionId;
    this.#prices = parts.prices;
    this.#members = parts.members ?? listedMembers;
    this.#runner = parts.runner;
  }

  /** The flow that an event starts at a terminal, with its settings there; `kind` is that of the card, if it brings one. */
  flowFor(
    terminalId: string,
    event: string,
    kind?: string,
  ): { readonly flow: ShelvedFlow; readonly params: JsonObject } | undefined {
    const site = this.#sites.siteOfTerminal(terminalId);
    const flows = (site?.flows ?? []).flatMap(({ flow: id, params = {} }) => {
      const flow = this.#shelf.find(id);
      const { trigger } = flow?.loaded.file ?? {};
      return flow === undefined || trigger === undefined
        ? []
        : [{ flow, trigger, params: params as JsonObject }];
    });
    return triggeredBy(flows, event, kind);
  }

  /** Whether an event could start a flow at a terminal, with some kind of card or none. */
  isStartedBy(terminalId: string, event: string): boolean {
    const flows = this.#sites.siteOfTerminal(terminalId)?.flows ?? [];
    return flows.some(({ flow }) => this.#shelf.find(flow)?.loaded.file.trigger.event === event);
  }

  /** Begins a session if a flow of the site answers this trigger; gives its id. */
  trigger(place: TriggerPlace, event: FlowEvent): string | undefined {
    const site = this.#sites.siteOfTerminal(place.terminalId);
    const found = this.flowFor(
      place.terminalId,
      event.type,
      typeof event['kind'] === 'string' ? event['kind'] : undefined,
    );
    if (site === undefined || found === undefined) return undefined;
    const nowMs = this.#clock.nowMs();
    const sessionId = this.#newId(nowMs);
    this.#prices.freeze(sessionId, site, nowMs);
    if (place.chargerId !== null && place.connectorId !== null) {
      this.occupy(place.chargerId, place.connectorId, sessionId);
    }
    this.#runner().begin({
      sessionId,
      siteId: site.id,
      flowId: found.flow.loaded.id,
      trigger: event,
      params: found.params as Readonly<Record<string, Json>>,
      ...place,
    });
    return sessionId;
  }

  /** Hands an event to a session. `inputId` must be the same when the same event comes again. */
  hand(sessionId: string, inputId: string, event: FlowEvent, atMs: number): Submission {
    return this.#runner().submit(sessionId, { kind: 'event', id: inputId, atMs, event });
  }

  /** Writes down which session has a connector. */
  occupy(chargerId: string, connectorId: number, sessionId: string | null): void {
    const before = this.#store.connectors.get(chargerId, connectorId);
    this.#store.connectors.put({
      chargerId,
      connectorId,
      plugged: before?.plugged ?? false,
      isOfferDue: before?.isOfferDue ?? false,
      sessionId,
    });
  }

  /** The active session at a connector. */
  atConnector(chargerId: string, connectorId: number): SessionRecord | undefined {
    const sessionId = this.#store.connectors.get(chargerId, connectorId)?.sessionId ?? null;
    const session = sessionId === null ? undefined : this.#store.sessions.get(sessionId);
    return session?.state.status === 'active' ? session : undefined;
  }

  /** The active sessions at a terminal, oldest first. */
  atTerminal(terminalId: string): readonly SessionRecord[] {
    return this.#store.sessions.atTerminal(terminalId);
  }

  /** The active sessions that a card has or may stop at a terminal and that are not over for it, oldest first. */
  ownedBy(terminalId: string, cardKey: string): readonly OwnedVisit[] {
    return this.atTerminal(terminalId)
      .filter((session) => this.#mayStop(session, cardKey))
      .map((session) => ({
        session,
        isOwn: session.cardKey === cardKey,
        isStoppable: this.listens(session, OWNER_TAPPED),
        isClosing: this.#hasHold(session, ['closing']),
      }))
      .filter(
        ({ session, isStoppable, isClosing }) =>
          isStoppable || isClosing || this.#hasHold(session, ['requested', 'reserved']),
      );
  }

  /** The card that a session belongs to, or one of its group that the site lets stop it. */
  #mayStop({ siteId, cardKey: starterKey }: SessionRecord, cardKey: string): boolean {
    if (starterKey === null || starterKey === cardKey) return starterKey === cardKey;
    return this.#members.mayStop(this.#sites.site(siteId), cardKey, starterKey);
  }

  #hasHold({ sessionId }: SessionRecord, phases: readonly HoldPhase[]): boolean {
    return this.#store.holds.ofSession(sessionId).some(({ phase }) => phases.includes(phase));
  }

  /** Whether a tap could stop a session at a terminal. */
  hasOwner(terminalId: string): boolean {
    return this.atTerminal(terminalId).some(
      (session) => session.cardKey !== null && this.listens(session, OWNER_TAPPED),
    );
  }

  /** Whether the flow of a session could ask for an operation. */
  asksFor({ bundleHash }: SessionRecord, operation: string): boolean {
    try {
      const { file } = this.#shelf.pinned(bundleHash).compiled;
      return statesIn(stateTree({ ...file.machine, id: file.id })).some((node) =>
        invokesOf(node).some(({ invoke }) => invoke.src === operation),
      );
    } catch {
      return false;
    }
  }

  /** Whether an event would mean something to a session where it stands. */
  listens({ bundleHash, state }: SessionRecord, eventType: string): boolean {
    try {
      const { file } = this.#shelf.pinned(bundleHash).compiled;
      return listensTo(file.machine, state.value, eventType);
    } catch {
      // Its flow is gone: it cannot take anything in.
      return false;
    }
  }
}
