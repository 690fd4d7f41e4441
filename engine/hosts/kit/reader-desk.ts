import type { JsonObject } from '../../contracts/json.ts';
import { compileValue } from '../../core/compile/compile-value.ts';
import { concreteEvaluator } from '../../core/compile/concrete-evaluator.ts';
import { resolveParams } from '../../core/compile/resolve-params.ts';
import { Abort } from './abort.ts';
import type { AdapterSet } from './adapter-set.ts';
import { askDevice } from './ask-device.ts';
import { checkResult } from './check-result.ts';
import type { Clock } from './clock.ts';
import { readerLane } from './lane-of.ts';
import type { Log } from './log.ts';
import type { SessionDesk } from './session-desk.ts';
import type { Store } from './store.ts';

/** How long one scan waits before it is armed again. */
const SCAN_MS = 10 * 60_000;
/** A terminal that cannot read now is asked again after this. */
const RETRY_MS = 5_000;

/** An adapter that goes on reading although nobody waits, or longer than it was asked to, is not waited for longer. */
const PATIENCE_MS = 10_000;

interface Scan {
  readonly abort: Abort;
  readonly input: JsonObject;
  /** Stops the watch over its end. */
  unwatch: () => void;
}

/** What a reader needs to know and to tell. */
export interface ReaderDeskParts {
  readonly store: Store;
  readonly clock: Clock;
  readonly adapters: AdapterSet;
  readonly sessions: SessionDesk;
  readonly presented: (terminalId: string, readId: string, card: JsonObject) => void;
  /** The reader is free for the outbox. */
  readonly freed: (terminalId: string) => void;
  /** A question to a driver waits or is on the screen. */
  readonly isAsking: (terminalId: string) => boolean;
  readonly changed: (terminalId: string) => void;
  readonly laneHolder: (lane: string) => string | undefined;
  /** Where a car is plugged in and has no session: a tap would begin one. */
  readonly awaitingTap: (terminalId: string) => readonly unknown[];
  /** A session's text is on the screen. */
  readonly showsSession: (terminalId: string) => boolean;
  readonly log: Log;
}

/**
 * The readers of the terminals. While no session has a reader it scans in the background, so that an owner can tap to
 * stop and a card can start a card-first flow; after every end, error and reconnect it is armed again.
 */
export class ReaderDesk {
  readonly #parts: ReaderDeskParts;
  readonly #scans = new Map<string, Scan>();
  readonly #retries = new Map<string, () => void>();
  readonly #offline = new Set<string>();
  #counter = 0;
  #isOpen = false;

  constructor(parts: ReaderDeskParts) {
    this.#parts = parts;
  }

  /** Whether a session's request may take the reader now; ends the scan if not. */
  mayStart(terminalId: string): boolean {
    const scan = this.#scans.get(terminalId);
    if (scan !== undefined) this.#end(terminalId, scan);
    return scan === undefined;
  }

  #end(terminalId: string, scan: Scan): void {
    if (scan.abort.aborted) return;
    this.#watch(terminalId, scan, PATIENCE_MS);
    scan.abort.abort();
  }

  /** The reader of a terminal must never hang on an adapter that does not answer. */
  #watch(terminalId: string, scan: Scan, withinMs: number): void {
    scan.unwatch();
    scan.unwatch = this.#parts.clock.after(withinMs, () => {
      if (this.#scans.get(terminalId) !== scan) return;
      this.#parts.log('error', 'a terminal does not end a read', { terminalId });
      this.#scans.delete(terminalId);
      this.#parts.freed(terminalId);
      this.refresh(terminalId);
      this.#parts.changed(terminalId);
    });
  }

  isScanning(terminalId: string): boolean {
    return this.#scans.has(terminalId);
  }

  isOnline(terminalId: string): boolean {
    return !this.#offline.has(terminalId);
  }

  setOnline(terminalId: string, online: boolean): void {
    if (online) this.#offline.delete(terminalId);
    else this.#offline.add(terminalId);
    // A terminal that is back has forgotten what it was asked before, also when nobody saw it go.
    const scan = this.#scans.get(terminalId);
    if (online && scan !== undefined) this.#end(terminalId, scan);
    this.refresh(terminalId);
  }

  /** The terminals are there: begins to scan. */
  open(terminalIds: readonly string[]): void {
    this.#isOpen = true;
    for (const terminalId of terminalIds) this.refresh(terminalId);
  }

  /** Arms or ends the scan, as things stand. */
  refresh(terminalId: string): void {
    const isWanted = this.#isOpen && this.isOnline(terminalId) && this.#isWanted(terminalId);
    const scan = this.#scans.get(terminalId);
    if (isWanted && scan === undefined && !this.#retries.has(terminalId)) this.#arm(terminalId);
    if (scan === undefined) return;
    const isAsWanted = isWanted && scan.input['purpose'] === this.#input(terminalId)['purpose'];
    if (!isAsWanted) this.#end(terminalId, scan);
  }

  /** Somebody could tap: an owner to stop, or a driver to start. And nobody has or awaits the reader. */
  #isWanted(terminalId: string): boolean {
    const lane = readerLane(terminalId);
    const isTaken =
      this.#parts.laneHolder(lane) !== undefined ||
      this.#parts.store.outbox.openIn(lane).some(({ told }) => !told);
    if (isTaken || this.#parts.isAsking(terminalId) || !this.#canScan(terminalId)) return false;
    const { sessions, awaitingTap } = this.#parts;
    return (
      sessions.hasOwner(terminalId) ||
      awaitingTap(terminalId).length > 0 ||
      sessions.isStartedBy(terminalId, 'terminal.cardPresented')
    );
  }

  /** A terminal that reads cards only while it reserves (CCV) has nothing to scan for. */
  #canScan(terminalId: string): boolean {
    const adapter = this.#parts.adapters.forAddress({ family: 'terminal', terminalId });
    const canIdentify = adapter?.profile.capabilities.includes('identify') === true;
    return canIdentify || this.#input(terminalId)['purpose'] === 'pay';
  }

  #arm(terminalId: string): void {
    const address = { family: 'terminal', terminalId } as const;
    const adapter = this.#parts.adapters.forAddress(address);
    if (adapter === undefined) return;
    const abort = new Abort();
    const input = this.#input(terminalId);
    const scan: Scan = { abort, input, unwatch: () => undefined };
    this.#scans.set(terminalId, scan);
    this.#watch(terminalId, scan, SCAN_MS + PATIENCE_MS);
    this.#counter += 1;
    const nowMs = this.#parts.clock.nowMs();
    const readId = `scan/${terminalId}/${nowMs}/${this.#counter}`;
    askDevice(
      adapter,
      {
        operationId: readId,
        operation: 'terminal.readCard',
        sessionId: '',
        address,
        input: { ...input, waitMs: SCAN_MS },
        attempt: 1,
        deadlineAtMs: nowMs + SCAN_MS,
      },
      abort,
    )
      .catch(() => ({ kind: 'failure', error: { code: 'failed' } }) as const)
      .then((raw) => {
        scan.unwatch();
        if (this.#scans.get(terminalId) === scan) this.#scans.delete(terminalId);
        if (!this.#isOpen) return;
        const result = checkResult('terminal.readCard', raw);
        const isCard = result.kind === 'outcome' && result.output.outcome === 'card';
        // A terminal that gives up at once would otherwise be asked without pause.
        const isTooSoon = this.#parts.clock.nowMs() - nowMs < RETRY_MS;
        const isFailure = result.kind === 'failure' || isTooSoon;
        if (!isCard && isFailure && !abort.aborted) this.#retryLater(terminalId);
        try {
          if (isCard) this.#parts.presented(terminalId, readId, result.output);
        } finally {
          this.#parts.freed(terminalId);
          this.refresh(terminalId);
          this.#parts.changed(terminalId);
        }
      })
      .catch((cause: unknown) => {
        this.#parts.log('error', 'a card could not be taken', { terminalId, error: String(cause) });
      });
    this.#parts.changed(terminalId);
  }

  /**
   * Where a card starts a flow, the terminal must know the amount when it begins to read (Payter). While a session
   * speaks on the screen, the read only identifies, so that the terminal's own prompt does not cover the text.
   */
  #input(terminalId: string): JsonObject {
    const found = this.#parts.sessions.flowFor(terminalId, 'terminal.cardPresented', 'bank');
    const amount = found?.flow.loaded.file.trigger.arm?.amountMinor;
    if (found === undefined || amount === undefined) return { purpose: 'identify' };
    const params = resolveParams(found.flow.loaded.file, found.params);
    const value = compileValue(amount, '/trigger/arm/amountMinor', concreteEvaluator());
    const purpose = this.#parts.showsSession(terminalId) ? 'identify' : 'pay';
    return { purpose, amountMinor: value({ context: {}, params, event: {} }) };
  }

  #retryLater(terminalId: string): void {
    const cancel = this.#parts.clock.after(RETRY_MS, () => {
      this.#retries.delete(terminalId);
      this.refresh(terminalId);
    });
    this.#retries.set(terminalId, cancel);
  }

  stop(): void {
    this.#isOpen = false;
    for (const { abort, unwatch } of this.#scans.values()) {
      unwatch();
      abort.abort();
    }
    for (const cancel of this.#retries.values()) cancel();
  }
}
