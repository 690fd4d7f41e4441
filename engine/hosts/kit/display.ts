import type { JsonObject } from '../../contracts/json.ts';
import type { ScreenView } from '../../contracts/views.ts';
import { Abort } from './abort.ts';
import type { AdapterSet } from './adapter-set.ts';
import { askDevice } from './ask-device.ts';
import { nameBay } from './bay-of.ts';
import type { Clock } from './clock.ts';
import type { FlowShelf } from './flow-shelf.ts';
import { SessionLines } from './session-lines.ts';
import type { ConnectorPlace, SiteDirectory } from './site-directory.ts';
import type { SiteTexts } from './site-texts.ts';
import type { SessionRecord, Store } from './store.ts';
import type { Turn } from './terminal-turns.ts';
import type { UnitOfWork } from './unit-of-work.ts';
import type { WaitingTexts } from './waiting-texts.ts';
import { type WantedText, WantedTexts } from './wanted-texts.ts';

/** A message of the site stays this long on an otherwise idle screen. */
const SITE_MESSAGE_MS = 5_000;

/** Where a card begins a charge, the news of a running charge give way to the invitation after this long. */
const NEWS_MS = 20_000;

/** Nobody takes a text back: the next one replaces it. */
const NEVER_ABORTED = new Abort();

/** A text of the site itself for a moment, e.g. that a card belongs to no charge here. */
export interface SiteMessage {
  readonly key: string;
  readonly args?: Readonly<Record<string, string>>;
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
  readonly texts: WaitingTexts;
  readonly turnAt: (terminalId: string) => Turn | undefined;
  /** Where a car is plugged in and has no session: a tap would begin one. */
  readonly awaitingTap: (terminalId: string) => readonly ConnectorPlace[];
  readonly changed: (terminalId: string) => void;
}

/**
 * What each terminal shows. The screen is leased together with the reader: the session whose turn it is comes first, then
 * the session that spoke last; a final amount never interrupts another driver's choice. Latest wins and nothing is retried.
 */
export class Display {
  readonly #parts: DisplayParts;
  readonly #shown = new Map<string, ScreenView>();
  readonly #siteMessages = new Map<string, SiteMessage & { readonly untilMs: number }>();
  readonly #wanted: WantedTexts;
  readonly #sessionLines: SessionLines;
  /** What sessions said last that are over, as long as it was not seen and is about money. */
  readonly #lastWords = new Map<string, WantedText>();
  readonly #endings = new Map<string, () => void>();
  #isOpen = false;
  #counter = 0;

  constructor(parts: DisplayParts) {
    this.#parts = parts;
    this.#wanted = new WantedTexts(parts.store);
    this.#sessionLines = new SessionLines(parts);
  }

  /** The terminals are there: shows what they ought to show. */
  open(terminalIds: readonly string[]): void {
    this.#isOpen = true;
    for (const { sessionId, terminalId, sinceMs } of this.#wanted.all())
      this.#parts.texts.spoke(sessionId, terminalId, sinceMs);
    for (const terminalId of terminalIds) this.refresh(terminalId);
  }

  stop(): void {
    this.#isOpen = false;
    for (const cancel of this.#endings.values()) cancel();
  }

  /** A session wants to show a text. Called inside the unit of work. */
  show(session: SessionRecord, input: JsonObject): void {
    const { terminalId, sessionId } = session;
    if (terminalId === null) return;
    const text = input['text'] as { readonly key: string; readonly args: JsonObject };
    const atMs = this.#parts.clock.nowMs();
    const before = this.#wanted.get(terminalId, sessionId);
    const sinceMs = before?.key === text.key ? before.sinceMs : atMs;
    this.#wanted.put({ sessionId, terminalId, ...text, atMs, sinceMs });
    const isNew = sinceMs === atMs;
    if (isNew) this.#refreshLater(sessionId, terminalId, NEWS_MS);
    this.#parts.unit.afterwards(() => {
      if (isNew) this.#parts.texts.spoke(sessionId, terminalId, atMs);
      this.refresh(terminalId);
    });
  }

  /**
   * A session is over; its texts go. What it said last stays until it was seen where money was reserved: the driver is
   * owed his final amount. Called inside the unit of work.
   */
  forget({ sessionId, terminalId }: SessionRecord): void {
    if (terminalId === null) return;
    const { store, unit, texts } = this.#parts;
    const last = this.#wanted.get(terminalId, sessionId);
    const isOwed = store.holds.ofSession(sessionId).some(({ phase }) => phase !== 'void');
    this.#wanted.remove(terminalId, sessionId);
    this.#endings.get(sessionId)?.();
    this.#endings.delete(sessionId);
    if (last !== undefined && isOwed && texts.has(sessionId)) this.#lastWords.set(sessionId, last);
    unit.afterwards(() => {
      if (!this.#lastWords.has(sessionId)) texts.forget(sessionId);
      this.refresh(terminalId);
    });
  }

  /** A text had its time on the screen, or waited too long. */
  textEnded(sessionId: string): void {
    this.#lastWords.delete(sessionId);
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
    this.#parts.texts.onScreen(terminalId, screen.sessionId);
    this.#send(terminalId, screen);
    this.#parts.changed(terminalId);
  }

  #decide(terminalId: string): ScreenView {
    const turn = this.#parts.turnAt(terminalId);
    if (turn?.kind === 'choice') return { source: 'site', lines: turn.lines, sessionId: null };
    const message = this.#siteMessages.get(terminalId);
    const isSaid = message !== undefined && message.untilMs > this.#parts.clock.nowMs();
    if (isSaid && turn?.kind !== 'request') {
      const lines = nameBay(message.bay, this.#siteLines(terminalId, message.key, message.args));
      return { source: 'site', lines, sessionId: null };
    }
    const lastWords = [...this.#lastWords.values()].filter(
      (text) => text.terminalId === terminalId,
    );
    const wanted = [...this.#wanted.at(terminalId), ...lastWords];
    const nowMs = this.#parts.clock.nowMs();
    const chosen =
      wanted.find(({ sessionId }) => sessionId === turn?.sessionId) ??
      wanted.filter((entry) => !this.#isOldNews(entry)).sort(byNews(nowMs))[0];
    if (chosen === undefined) {
      return { source: 'site', lines: this.#idleLines(terminalId), sessionId: null };
    }
    return {
      source: 'flow',
      lines: this.#sessionLines.of(chosen),
      sessionId: chosen.sessionId,
    };
  }

  /** The next driver must see that a card begins a charge: a charge that only goes on gives way. */
  #isOldNews({ terminalId, sessionId, sinceMs }: WantedText): boolean {
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

  #siteLines(terminalId: string, key: string, args?: SiteMessage['args']): readonly string[] {
    const site = this.#parts.sites.siteOfTerminal(terminalId);
    return this.#parts.siteTexts.lines(site?.language ?? 'en', key, args);
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

/** What is new comes before what is not, and the newest first; of running charges the one that moved last. */
function byNews(nowMs: number): (a: WantedText, b: WantedText) => number {
  const newsOf = ({ sinceMs, atMs }: WantedText): readonly [number, number] =>
    nowMs - sinceMs < NEWS_MS ? [1, sinceMs] : [0, atMs];
  return (a, b) => {
    const [aIsNew, aMs] = newsOf(a);
    const [bIsNew, bMs] = newsOf(b);
    return bIsNew - aIsNew || bMs - aMs;
  };
}

function sameScreen(a: ScreenView, b: ScreenView): boolean {
  return (
    a.source === b.source &&
    a.sessionId === b.sessionId &&
    (a.lines === b.lines || a.lines.join('\n') === b.lines.join('\n'))
  );
}
