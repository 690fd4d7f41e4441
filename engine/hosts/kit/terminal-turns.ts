import type { Choice } from './choice-desk.ts';
import type { Clock } from './clock.ts';
import { readerLane } from './lane-of.ts';
import type { OutboxRecord, Store } from './store.ts';
import { TEXT_MS, type WaitingText } from './waiting-texts.ts';

/** Who has a terminal, its reader and its screen, or gets it next. */
export type Turn =
  /** A request of a session: it has the reader, or may take it now. */
  | { readonly kind: 'request'; readonly sessionId: string; readonly operationId: string }
  /** The engine itself asks a driver; `sessionId` is null when it is whoever stands there. */
  | {
      readonly kind: 'choice';
      readonly sessionId: string | null;
      readonly choiceId: string;
      readonly lines: readonly string[];
    }
  /** A session keeps the reader for a moment, while the screen speaks to somebody else. */
  | { readonly kind: 'kept'; readonly sessionId: string }
  /** A session says something; nobody reads meanwhile. */
  | { readonly kind: 'text'; readonly sessionId: string };

/** What whoever decides on turns needs to know. */
export interface TerminalTurnsParts {
  readonly store: Store;
  readonly clock: Clock;
  readonly laneHolder: (lane: string) => string | undefined;
  readonly textsAt: (terminalId: string) => readonly WaitingText[];
  readonly choicesAt: (terminalId: string) => readonly Choice[];
  /** Somebody else's turn may begin. */
  readonly changed: (terminalId: string) => void;
}

/**
 * Reader and screen of a terminal are one lease: whoever is asked for a card is the one that the screen speaks to. First
 * come, first served, over requests for the reader, questions, and texts that were not seen yet; a session that was just served is
 * told the result, and asked again, before the next one (ARCHITECTURE 6, Routing).
 */
export class TerminalTurns {
  readonly #parts: TerminalTurnsParts;
  readonly #served = new Map<
    string,
    { readonly sessionId: string; readonly untilMs: number; readonly cancel: () => void }
  >();

  constructor(parts: TerminalTurnsParts) {
    this.#parts = parts;
  }

  /** Whether a request for the reader may leave now, as far as others who wait are concerned. */
  mayStart(terminalId: string, operationId: string): boolean {
    const turn = this.turnAt(terminalId);
    return turn?.kind === 'request' && turn.operationId === operationId;
  }

  /** A request of a session has left the reader. */
  served(terminalId: string, sessionId: string): void {
    const { clock, changed } = this.#parts;
    this.#served.get(terminalId)?.cancel();
    const end = (): void => {
      this.#served.delete(terminalId);
      changed(terminalId);
    };
    const untilMs = clock.nowMs() + TEXT_MS;
    this.#served.set(terminalId, { sessionId, untilMs, cancel: clock.after(TEXT_MS, end) });
  }

  /** Whose turn it is; undefined when nobody wants anything. */
  turnAt(terminalId: string): Turn | undefined {
    const lane = readerLane(terminalId);
    const holder = this.#parts.laneHolder(lane);
    const running = holder === undefined ? undefined : this.#parts.store.outbox.get(holder);
    if (running !== undefined) return requestOf(running);
    const choices = this.#parts.choicesAt(terminalId);
    const present =
      choices.find(({ isRunning }) => isRunning) ??
      choices.find(({ sessionId }) => sessionId === null);
    if (present !== undefined) return choiceOf(present);
    const requests = this.#parts.store.outbox.openIn(lane).filter(({ told }) => !told);
    const nowMs = this.#parts.clock.nowMs();
    const pausing = requests.find((record) => record.nextAtMs > nowMs);
    if (pausing !== undefined) return { kind: 'kept', sessionId: pausing.sessionId };
    return this.#next(terminalId, requests, choices);
  }

  #next(
    terminalId: string,
    requests: readonly OutboxRecord[],
    choices: readonly Choice[],
  ): Turn | undefined {
    // A card that was just read is reserved on before anybody else is asked for his.
    const acquire = requests.find(({ money }) => money === 'acquire');
    if (acquire !== undefined) return requestOf(acquire);
    const isAsked = new Set([...requests, ...choices].map(({ sessionId }) => sessionId));
    const waiting: readonly Waiting[] = [
      ...requests.map((record) => ({ turn: requestOf(record), sinceMs: sinceMsOf(record) })),
      ...choices.map((choice) => ({ turn: choiceOf(choice), sinceMs: choice.atMs })),
      ...this.#parts
        .textsAt(terminalId)
        .filter(({ sessionId }) => !isAsked.has(sessionId))
        .map(({ sessionId, sinceMs }) => ({ turn: { kind: 'text' as const, sessionId }, sinceMs })),
    ].sort((a, b) => a.sinceMs - b.sinceMs);
    const servedId = this.#served.get(terminalId)?.sessionId;
    const again = waiting.find(({ turn }) => turn.sessionId === servedId);
    return (again ?? waiting[0])?.turn;
  }

  stop(): void {
    for (const { cancel } of this.#served.values()) cancel();
  }
}

interface Waiting {
  readonly turn: Turn;
  readonly sinceMs: number;
}

function requestOf({ sessionId, operationId }: OutboxRecord): Turn {
  return { kind: 'request', sessionId, operationId };
}

function choiceOf({ sessionId, choiceId, lines }: Choice): Turn {
  return { kind: 'choice', sessionId, choiceId, lines };
}

/** Whoever had the reader when the engine died goes on, before all others. */
function sinceMsOf({ attempts, createdAtMs }: OutboxRecord): number {
  return attempts > 0 ? Number.NEGATIVE_INFINITY : createdAtMs;
}
