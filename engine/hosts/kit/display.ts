import type { JsonObject } from '../../contracts/json.ts';
import type { ScreenView } from '../../contracts/views.ts';
import { renderText } from '../../core/texts/render-text.ts';
import type { AdapterSet } from './adapter-set.ts';
import { askDevice } from './ask-device.ts';
import { bayOf, nameBay } from './bay-of.ts';
import type { Clock } from './clock.ts';
import type { FlowShelf } from './flow-shelf.ts';
import type { ConnectorPlace, SiteDirectory } from './site-directory.ts';
import type { SiteTexts } from './site-texts.ts';
import type { SessionRecord, Store } from './store.ts';
import type { UnitOfWork } from './unit-of-work.ts';

/** A message of the site stays this long on an otherwise idle screen. */
const SITE_MESSAGE_MS = 5_000;

/** Where a card begins a charge, the news of a running charge give way to the invitation after this long. */
const NEWS_MS = 20_000;

/** Nobody takes a text back: the next one replaces it. */
const NEVER_ABORTED = new AbortController().signal;

interface Wanted {
  readonly terminalId: string;
  readonly key: string;
  readonly args: JsonObject;
  readonly atMs: number;
  /** Since when it is this text, whatever its values. */
  readonly sinceMs: number;
}

/** A text of the site itself for a moment, e.g. that a card belongs to no charge here. */
export interface SiteMessage {
  readonly key: string;
  /** The connector that it speaks of, where that must be said. */
  readonly bay?: string | undefined;
  /** 5 s when left out. */
  readonly durationMs?: number;
}

/** What a display needs. */
export interface DisplayParts {
  readonly store: Store;
  readonly unit: UnitOfWork;
  readonly shelf: FlowShelf;
  readonly sites: SiteDirectory;
  readonly siteTexts: SiteTexts;
  readonly adapters: AdapterSet;
  readonly clock: Clock;
  readonly leaseOf: (terminalId: string) => string | null;
  /** Where a car is plugged in and has no session: a tap would begin one. */
  readonly awaitingTap: (terminalId: string) => readonly ConnectorPlace[];
  readonly changed: (terminalId: string) => void;
}

/**
 * What each terminal shows. The screen is leased: the session that has the reader comes first, then the session that
 * spoke last; a final amount never interrupts another driver's choice. Latest wins and nothing is retried.
 */
export class Display {
  readonly #parts: DisplayParts;
  readonly #shown = new Map<string, ScreenView>();
  readonly #siteMessages = new Map<string, SiteMessage & { readonly untilMs: number }>();
  /** Session → its rendered text: a screen is decided much more often than it changes. */
  readonly #rendered = new Map<
    string,
    { readonly of: string; readonly lines: readonly string[] }
  >();
  readonly #endings = new Map<string, () => void>();
  #isOpen = false;
  #counter = 0;

  constructor(parts: DisplayParts) {
    this.#parts = parts;
  }

  /** The terminals are there: shows what they ought to show. */
  open(terminalIds: readonly string[]): void {
    this.#isOpen = true;
    for (const terminalId of terminalIds) this.refresh(terminalId);
  }

  stop(): void {
    this.#isOpen = false;
    for (const cancel of this.#endings.values()) cancel();
  }

  /** A session wants to show a text. Called inside the unit of work. */
  show(session: SessionRecord, input: JsonObject): void {
    if (session.terminalId === null) return;
    const text = input['text'] as { readonly key: string; readonly args: JsonObject };
    const atMs = this.#parts.clock.nowMs();
    const before = this.#parts.store.memory.get('display', session.sessionId) as Wanted | undefined;
    const sinceMs = before?.key === text.key ? before.sinceMs : atMs;
    const wanted = { terminalId: session.terminalId, ...text, atMs, sinceMs };
    this.#parts.store.memory.put('display', session.sessionId, wanted);
    if (sinceMs === atMs) this.#refreshLater(session.sessionId, wanted.terminalId, NEWS_MS);
    this.#parts.unit.afterwards(() => this.refresh(wanted.terminalId));
  }

  /** A session is over; its texts go. Called inside the unit of work. */
  forget(session: SessionRecord): void {
    this.#parts.store.memory.remove('display', session.sessionId);
    this.#endings.get(session.sessionId)?.();
    this.#endings.delete(session.sessionId);
    this.#rendered.delete(session.sessionId);
    const { terminalId } = session;
    if (terminalId !== null) this.#parts.unit.afterwards(() => this.refresh(terminalId));
  }

  /** Shows a text of the site for a few seconds. */
  showSiteMessage(terminalId: string, message: SiteMessage): void {
    const { durationMs = SITE_MESSAGE_MS } = message;
    const untilMs = this.#parts.clock.nowMs() + durationMs;
    this.#siteMessages.set(terminalId, { ...message, untilMs });
    this.refresh(terminalId);
    this.#refreshLater(terminalId, terminalId, durationMs);
  }

  #refreshLater(reason: string, terminalId: string, delayMs: number): void {
    this.#endings.get(reason)?.();
    const refresh = (): void => {
      this.#endings.delete(reason);
      this.refresh(terminalId);
    };
    this.#endings.set(reason, this.#parts.clock.after(delayMs, refresh));
  }

  /** Whether a session's text is on the screen; a read that also prompts would cover it. */
  showsSession(terminalId: string): boolean {
    return this.#shown.get(terminalId)?.source === 'flow';
  }

  /** What the screen shows now, as far as we decide it. */
  screen(terminalId: string): ScreenView {
    return this.#shown.get(terminalId) ?? { source: 'site', lines: [], sessionId: null };
  }

  /** Sends the screen again, e.g. when the terminal is back. */
  resend(terminalId: string): void {
    this.#shown.delete(terminalId);
    this.refresh(terminalId);
  }

  /** Decides again what the screen shows and sends it when it changed. */
  refresh(terminalId: string): void {
    if (!this.#isOpen) return;
    const screen = this.#decide(terminalId);
    const before = this.#shown.get(terminalId);
    if (before !== undefined && sameScreen(before, screen)) return;
    this.#shown.set(terminalId, screen);
    this.#send(terminalId, screen);
    this.#parts.changed(terminalId);
  }

  #decide(terminalId: string): ScreenView {
    const message = this.#siteMessages.get(terminalId);
    const lease = this.#parts.leaseOf(terminalId);
    if (message !== undefined && message.untilMs > this.#parts.clock.nowMs() && lease === null) {
      const lines = nameBay(message.bay, this.#siteLines(terminalId, message.key));
      return { source: 'site', lines, sessionId: null };
    }
    const wanted = this.#parts.store.memory
      .list('display', '')
      .map(({ key, value }) => ({ sessionId: key, ...(value as unknown as Wanted) }))
      .filter((entry) => entry.terminalId === terminalId && !this.#isOldNews(entry))
      .sort((a, b) => b.atMs - a.atMs);
    const chosen = wanted.find(({ sessionId }) => sessionId === lease) ?? wanted[0];
    if (chosen === undefined) {
      return { source: 'site', lines: this.#idleLines(terminalId), sessionId: null };
    }
    return {
      source: 'flow',
      lines: this.#flowLines(terminalId, chosen),
      sessionId: chosen.sessionId,
    };
  }

  /** The next driver must see that a card begins a charge: a charge that only goes on gives way. */
  #isOldNews({ terminalId, sessionId, sinceMs }: Wanted & { readonly sessionId: string }): boolean {
    const { clock, sites, store } = this.#parts;
    if (clock.nowMs() - sinceMs < NEWS_MS || store.totals.get(sessionId) === undefined)
      return false;
    const isInvited = this.#idleKey(terminalId) !== 'idle.plugFirst';
    const places = sites.connectorsOfTerminal(terminalId);
    const isFree = ({ charger, connector }: (typeof places)[number]): boolean =>
      (store.connectors.get(charger.id, connector.id)?.sessionId ?? null) === null;
    return isInvited && places.some(isFree);
  }

  #idleLines(terminalId: string): readonly string[] {
    const lines = this.#siteLines(terminalId, this.#idleKey(terminalId));
    const isShared = this.#parts.sites.connectorsOfTerminal(terminalId).length > 1;
    const bays = this.#parts.awaitingTap(terminalId).map(({ connector }) => connector.title);
    return nameBay(isShared && bays.length > 0 ? bays.join(', ') : undefined, lines);
  }

  #idleKey(terminalId: string): string {
    const site = this.#parts.sites.siteOfTerminal(terminalId);
    const triggers = (site?.flows ?? []).map(
      ({ flow }) => this.#parts.shelf.find(flow)?.loaded.file.trigger.event,
    );
    if (this.#parts.awaitingTap(terminalId).length > 0) return 'idle.plugged';
    return triggers.includes('terminal.cardPresented') ? 'idle.cardFirst' : 'idle.plugFirst';
  }

  #siteLines(terminalId: string, key: string): readonly string[] {
    const site = this.#parts.sites.siteOfTerminal(terminalId);
    return this.#parts.siteTexts.lines(site?.language ?? 'en', key);
  }

  #flowLines(
    terminalId: string,
    wanted: Wanted & { readonly sessionId: string },
  ): readonly string[] {
    const session = this.#parts.store.sessions.get(wanted.sessionId);
    const site = this.#parts.sites.siteOfTerminal(terminalId);
    if (session === undefined || site === undefined) return [];
    const bay = bayOf(this.#parts.sites, session);
    const of = JSON.stringify([bay, wanted.key, wanted.args]);
    const known = this.#rendered.get(wanted.sessionId);
    if (known?.of === of) return known.lines;
    const { loaded } = this.#parts.shelf.pinned(session.bundleHash);
    const rendered = renderText({
      texts: loaded.texts,
      language: site.language,
      key: wanted.key,
      args: wanted.args,
      currency: this.#parts.sites.currency(site.id),
    });
    const lines = nameBay(bay, rendered.lines);
    this.#rendered.set(wanted.sessionId, { of, lines });
    return lines;
  }

  #send(terminalId: string, screen: ScreenView): void {
    const address = { family: 'terminal', terminalId } as const;
    const adapter = this.#parts.adapters.forAddress(address);
    if (adapter === undefined) return;
    this.#counter += 1;
    const nowMs = this.#parts.clock.nowMs();
    askDevice(
      adapter,
      {
        operationId: `show/${terminalId}/${nowMs}/${this.#counter}`,
        operation: 'terminal.show',
        sessionId: screen.sessionId ?? '',
        address,
        input: { lines: screen.lines },
        attempt: 1,
        deadlineAtMs: nowMs + 12_000,
      },
      NEVER_ABORTED,
    )
      // A screen that could not be shown is not tried again: the next text comes anyway.
      .catch(() => undefined);
  }
}

function sameScreen(a: ScreenView, b: ScreenView): boolean {
  return (
    a.source === b.source &&
    a.sessionId === b.sessionId &&
    a.lines.join('\n') === b.lines.join('\n')
  );
}
