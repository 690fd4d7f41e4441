import type { Clock } from './clock.ts';
import { readerLane } from './lane-of.ts';
import type { OutboxRecord, Store } from './store.ts';
import { TEXT_MS, type WaitingText } from './waiting-texts.ts';

/** Who has a terminal, its reader and its screen, or gets it next. */
export type Turn =
  /** A request of a session: it has the reader, or may take it now. */
  | { readonly kind: 'request'; readonly sessionId: string; readonly operationId: string }
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
  /** Somebody else's turn may begin. */
  readonly changed: (terminalId: string) => void;
}

/**
 * Reader and screen of a terminal are one lease: whoever is asked for a card is the one that the screen speaks to. First
 * come, first served, over requests for the reader and texts that were not seen yet; a session that was just served is
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
    const requests = this.#parts.store.outbox
      .open()
      .filter((record) => record.lane === lane && !record.told);
    const nowMs = this.#parts.clock.nowMs();
    const pausing = requests.find((record) => record.nextAtMs > nowMs);
    if (pausing !== undefined) return { kind: 'kept', sessionId: pausing.sessionId };
    return this.#next(terminalId, requests);
  }

  #next(terminalId: string, requests: readonly OutboxRecord[]): Turn | undefined {
    const texts = this.#parts
      .textsAt(terminalId)
      .filter(({ sessionId }) => !requests.some((record) => record.sessionId === sessionId));
    // A card that was just read is reserved on before anybody else is asked for his.
    const acquire = requests.find(({ money }) => money === 'acquire');
    if (acquire !== undefined) return requestOf(acquire);
    const servedId = this.#served.get(terminalId)?.sessionId;
    const again = requests.find(({ sessionId }) => sessionId === servedId);
    if (again !== undefined) return requestOf(again);
    const result = texts.find(({ sessionId }) => sessionId === servedId);
    if (result !== undefined) return { kind: 'text', sessionId: result.sessionId };
    const request = requests.toSorted(byTurn)[0];
    const text = texts[0];
    if (request !== undefined && (text === undefined || isBefore(request, text)))
      return requestOf(request);
    return text === undefined ? undefined : { kind: 'text', sessionId: text.sessionId };
  }

  stop(): void {
    for (const { cancel } of this.#served.values()) cancel();
  }
}

function requestOf({ sessionId, operationId }: OutboxRecord): Turn {
  return { kind: 'request', sessionId, operationId };
}

/** Whoever had the reader when the engine died goes on; else the oldest request. */
function byTurn(a: OutboxRecord, b: OutboxRecord): number {
  return Math.min(b.attempts, 1) - Math.min(a.attempts, 1) || a.createdAtMs - b.createdAtMs;
}

function isBefore(request: OutboxRecord, text: WaitingText): boolean {
  return request.attempts > 0 || request.createdAtMs <= text.sinceMs;
}
