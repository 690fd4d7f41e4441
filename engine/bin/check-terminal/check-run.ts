import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import type {
  AdapterHost,
  DeviceAdapter,
  OperationResult,
} from '../../contracts/device-adapter.ts';
import type { JsonObject } from '../../contracts/json.ts';
import type { CheckCall, CheckRecord, WireHeard } from '../../contracts/terminal-check.ts';
import { operationDefinition } from '../../core/flow/contract-catalogue.ts';
import type { CheckBook } from './check-book.ts';
import { type CheckDesk, CheckStopped } from './check-desk.ts';

/** What a check is run on. */
export interface CheckParts {
  readonly terminalId: string;
  readonly adapter: DeviceAdapter;
  readonly book: CheckBook;
  readonly desk: CheckDesk;
  readonly stop: AbortSignal;
  /** What is reserved. */
  readonly amountMinor: number;
  /** The same for people, e.g. `1.00 EUR`. */
  readonly amount: string;
  /** How long a card is waited for. */
  readonly cardMs: number;
  /** How long a terminal may take to go and to come back. */
  readonly linkMs: number;
}

/** A check under way: does operations at the terminal, and writes down what each step saw. */
export class CheckRun {
  readonly parts: CheckParts;
  #record: Writable = blank('start');
  #markAtMs = Date.now();
  #isOnline = true;
  readonly #waiting = new Set<() => void>();

  constructor(parts: CheckParts) {
    this.parts = parts;
  }

  /** Whether the terminal can do something, e.g. `identify`. */
  can(capability: string): boolean {
    return this.parts.adapter.profile.capabilities.includes(capability);
  }

  /** What the adapter is given. */
  host(log: AdapterHost['log']): AdapterHost {
    return {
      memory: this.parts.book.memory,
      nowMs: () => Date.now(),
      log,
      emit: async ({ type }) => {
        if (type === 'terminal.online') this.#isOnline = true;
        if (type === 'terminal.offline') this.#isOnline = false;
        this.#record.events.push({ type, atMs: Date.now() });
        for (const wake of [...this.#waiting]) wake();
      },
    };
  }

  get isOnline(): boolean {
    return this.#isOnline;
  }

  /** Hears what is exchanged with the vendor. Bounded: a chatty terminal must not fill the memory. */
  hear(heard: WireHeard): void {
    if (this.#record.heard.length < HEARD_MAX) this.#record.heard.push(heard);
  }

  /** Begins a step. */
  begin(step: string): void {
    this.#record = blank(step);
    this.#markAtMs = Date.now();
  }

  /** What the step has seen so far. */
  record(): CheckRecord {
    const { step, calls, events, heard, answers } = this.#record;
    const told = events.map(({ type, atMs }) => ({
      type,
      afterMs: Math.max(0, atMs - this.#markAtMs),
    }));
    return { step, calls, events: told, heard, answers };
  }

  /** Asks the person to do something now; events are timed from the answer on. Whether he did it. */
  async askToDo(id: string, question: string): Promise<boolean> {
    const answer = await this.parts.desk.ask(id, question, 'go');
    this.#record.answers[id] = answer;
    this.#markAtMs = Date.now();
    return answer === 'done';
  }

  async askWhether(id: string, question: string): Promise<void> {
    this.#record.answers[id] = await this.parts.desk.ask(id, question, 'yesNo');
  }

  /** Waits until the terminal is there, or is gone. @throws CheckStopped */
  async untilOnline(wanted: boolean): Promise<boolean> {
    await this.parts.desk.during(async (signal) => {
      const untilMs = Date.now() + this.parts.linkMs;
      while (this.#isOnline !== wanted && Date.now() < untilMs && !signal.aborted)
        await this.#somethingHappens(untilMs - Date.now(), signal);
    });
    this.#refuseStopped();
    return this.#isOnline === wanted;
  }

  /** A moment in which the adapter asks for the state of the terminal. */
  async rest(): Promise<void> {
    await pause(Math.min(6_000, this.parts.cardMs / 5));
    this.#refuseStopped();
  }

  /**
   * Does one operation. What is reserved stands in the book before the bytes leave.
   * @param holdId names a reservation; a new one when left out
   * @throws CheckStopped after the operation, when the check was stopped meanwhile
   */
  async call(operation: string, input: JsonObject): Promise<OperationResult> {
    this.#refuseStopped();
    const result = await this.parts.desk.during((signal) => this.execute(operation, input, signal));
    this.#refuseStopped();
    return result;
  }

  /** The same, also when the check was stopped: to release what is reserved. */
  async execute(
    operation: string,
    input: JsonObject,
    signal: AbortSignal = new AbortController().signal,
  ): Promise<OperationResult> {
    const { adapter, terminalId, book } = this.parts;
    const operationId = `${randomUUID()}/1/1`;
    const [sessionId = ''] = operationId.split('/');
    const atMs = Date.now();
    const amountMinor = Number(input['amountMinor']);
    const isReserving = operation === 'terminal.authorize';
    const asked = { holdId: operationId, amountMinor, askedAtMs: atMs, phase: 'asked' } as const;
    if (isReserving) book.put({ ...asked, reference: null });
    const call = {
      operationId,
      operation,
      sessionId: operation === 'terminal.show' && input['idle'] === true ? '' : sessionId,
      address: { family: 'terminal', terminalId } as const,
      input,
      attempt: 1,
      deadlineAtMs: atMs + deadlineMs(operation, input),
    };
    const failed = { kind: 'failure', error: { code: 'unknown' } } as const;
    const result = await adapter.execute(call, signal).catch(() => failed);
    if (isReserving) bookReservation(book, asked, result);
    if (operation === 'terminal.cancel') bookRelease(book, String(input['holdId']), result);
    const done: CheckCall = { operation, input, result, atMs, tookMs: Date.now() - atMs };
    this.#record.calls.push(done);
    return result;
  }

  #refuseStopped(): void {
    if (this.parts.stop.aborted) throw new CheckStopped();
  }

  #somethingHappens(waitMs: number, signal: AbortSignal): Promise<void> {
    return new Promise((resolve) => {
      const wake = (): void => {
        clearTimeout(timer);
        this.#waiting.delete(wake);
        signal.removeEventListener('abort', wake);
        resolve();
      };
      const timer = setTimeout(wake, waitMs);
      this.#waiting.add(wake);
      signal.addEventListener('abort', wake);
    });
  }
}

/** What one step hears is bounded. */
const HEARD_MAX = 20_000;

interface Writable {
  readonly step: string;
  readonly calls: CheckCall[];
  readonly events: { readonly type: string; readonly atMs: number }[];
  readonly heard: WireHeard[];
  readonly answers: Record<string, string>;
}

function blank(step: string): Writable {
  return { step, calls: [], events: [], heard: [], answers: {} };
}

function deadlineMs(operation: string, input: JsonObject): number {
  const deadline = operationDefinition(operation)?.deadline;
  const plus = deadline?.plus === undefined ? 0 : Number(input[deadline.plus] ?? 0);
  return (deadline?.ms ?? 30_000) + plus;
}

function bookReservation(
  book: CheckBook,
  asked: { holdId: string; amountMinor: number; askedAtMs: number },
  result: OperationResult,
): void {
  if (result.kind === 'failure') {
    const { code, reference = null } = result.error;
    if (code === 'unknown') book.put({ ...asked, phase: 'asked', reference });
    else book.closed(asked.holdId);
    return;
  }
  const { outcome, authorizedMinor, reference } = result.output;
  if (outcome !== 'approved' && outcome !== 'partiallyApproved') return book.closed(asked.holdId);
  book.put({
    ...asked,
    amountMinor: Number(authorizedMinor ?? asked.amountMinor),
    phase: 'reserved',
    reference: typeof reference === 'string' ? reference : null,
  });
}

/** The release is confirmed, or the terminal took it over. */
function bookRelease(book: CheckBook, holdId: string, result: OperationResult): void {
  const outcome = result.kind === 'outcome' ? result.output.outcome : '';
  if (['done', 'handedOver', 'alreadyClosed'].includes(outcome)) book.closed(holdId);
}
