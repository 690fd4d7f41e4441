import type { Clock } from './clock.ts';

/**
 * So long a text that says something new has the screen for itself. Longer than a flow usually shows a message, so that a
 * driver whose card was declined is asked again before the next driver is.
 */
export const TEXT_MS = 6_000;
/** One session that says one new thing after the other has the screen for itself no longer than this. */
const TEXTS_MS_MAX = 20_000;
/** What could not be shown for so long is not shown any more: its driver has left. */
const WAIT_MS_MAX = 90_000;
/** So many texts wait at one terminal; then the oldest gives way. */
const QUEUE_MAX = 8;

interface Waiting {
  readonly sessionId: string;
  readonly terminalId: string;
  /** Since when it waits. */
  readonly sinceMs: number;
  /** Since when the session has the screen for itself; null while it waits. */
  shownSinceMs: number | null;
  /** Ends its time on the screen, or its waiting. */
  cancelEnd: () => void;
}

const NOBODY: readonly Waiting[] = [];

/** A session whose text has not had its time on the screen. */
export type WaitingText = Pick<Waiting, 'sessionId' | 'sinceMs'>;

/** Which texts still need the screen of a terminal, first come, first served. Only in memory: after a restart all are new. */
export class WaitingTexts {
  readonly #clock: Clock;
  readonly #ended: (sessionId: string, terminalId: string) => void;
  readonly #waiting = new Map<string, Waiting>();
  /** The same ones by terminal, oldest first. */
  readonly #queues = new Map<string, readonly Waiting[]>();
  readonly #onScreen = new Map<string, string>();

  /** @param ended told when a text had its time, or waited too long */
  constructor(clock: Clock, ended: (sessionId: string, terminalId: string) => void) {
    this.#clock = clock;
    this.#ended = ended;
  }

  /** A session says something new. It keeps its place when something older of it still waits. */
  spoke(sessionId: string, terminalId: string, sinceMs: number): void {
    const before = this.#waiting.get(sessionId);
    if (this.#clock.nowMs() - sinceMs >= WAIT_MS_MAX) return;
    const waiting = before ?? {
      sessionId,
      terminalId,
      sinceMs,
      shownSinceMs: null,
      cancelEnd: () => undefined,
    };
    if (before === undefined) this.#enter(waiting);
    if (this.#onScreen.get(terminalId) === sessionId) this.#show(waiting);
    else if (before === undefined) this.#wait(waiting);
    for (const { sessionId: oldest } of this.at(terminalId).slice(0, -QUEUE_MAX)) this.#end(oldest);
  }

  #enter(waiting: Waiting): void {
    const { sessionId, terminalId } = waiting;
    this.#waiting.set(sessionId, waiting);
    const queue = [...(this.#queues.get(terminalId) ?? NOBODY), waiting];
    this.#queues.set(
      terminalId,
      queue.sort((a, b) => a.sinceMs - b.sinceMs),
    );
  }

  /** A session's text is on the screen now, or none. */
  onScreen(terminalId: string, sessionId: string | null): void {
    const before = this.#onScreen.get(terminalId) ?? null;
    if (before === sessionId) return;
    if (sessionId === null) this.#onScreen.delete(terminalId);
    else this.#onScreen.set(terminalId, sessionId);
    const left = this.#waiting.get(before ?? '');
    if (left !== undefined) this.#wait(left);
    const come = this.#waiting.get(sessionId ?? '');
    if (come !== undefined) this.#show(come);
  }

  #show(waiting: Waiting): void {
    const nowMs = this.#clock.nowMs();
    waiting.shownSinceMs ??= nowMs;
    this.#endAt(waiting, Math.min(nowMs + TEXT_MS, waiting.shownSinceMs + TEXTS_MS_MAX));
  }

  #wait(waiting: Waiting): void {
    waiting.shownSinceMs = null;
    this.#endAt(waiting, waiting.sinceMs + WAIT_MS_MAX);
  }

  #endAt(waiting: Waiting, atMs: number): void {
    waiting.cancelEnd();
    const end = (): void => this.#end(waiting.sessionId);
    waiting.cancelEnd = this.#clock.after(atMs - this.#clock.nowMs(), end);
  }

  #end(sessionId: string): void {
    const waiting = this.#waiting.get(sessionId);
    if (waiting === undefined) return;
    this.forget(sessionId);
    this.#ended(sessionId, waiting.terminalId);
  }

  /** Nothing of this session waits any more. */
  forget(sessionId: string): void {
    const waiting = this.#waiting.get(sessionId);
    if (waiting === undefined) return;
    waiting.cancelEnd();
    this.#waiting.delete(sessionId);
    const { terminalId } = waiting;
    const left = (this.#queues.get(terminalId) ?? NOBODY).filter((each) => each !== waiting);
    if (left.length > 0) this.#queues.set(terminalId, left);
    else this.#queues.delete(terminalId);
  }

  has(sessionId: string): boolean {
    return this.#waiting.has(sessionId);
  }

  /** The sessions that wait for a screen or have it for themselves, oldest first. */
  at(terminalId: string): readonly WaitingText[] {
    return this.#queues.get(terminalId) ?? NOBODY;
  }

  stop(): void {
    for (const { cancelEnd } of this.#waiting.values()) cancelEnd();
  }
}
