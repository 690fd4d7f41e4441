import type { AbortPort, OperationResult } from '../../contracts/device-adapter.ts';
import type { ChoiceView } from '../../contracts/views.ts';
import { Abort } from './abort.ts';
import type { AdapterSet } from './adapter-set.ts';
import { askDevice } from './ask-device.ts';
import { checkResult } from './check-result.ts';
import type { Clock } from './clock.ts';
import type { Log } from './log.ts';

/** So long a driver may think. */
const CHOOSE_MS = 20_000;
/** So long a question waits for its turn. */
const WAIT_MS_MAX = 60_000;
/** So many questions wait at one terminal; a later one is not asked. */
const QUEUE_MAX = 4;
/** An adapter that does not answer is not waited for longer than this. */
const PATIENCE_MS = 10_000;
/** A question is over after this, counted from when it is on the screen. */
export const QUESTION_MS_MAX = CHOOSE_MS + PATIENCE_MS;
/** As many as the contract allows. */
const ITEMS_MAX = 16;

/** What the engine itself asks a driver. */
export interface Question {
  readonly lines: readonly string[];
  readonly items: readonly ChoiceView[];
  /** Whose driver is asked; null: whoever stands there, since he has just presented a card or touched the screen. */
  readonly sessionId: string | null;
}

/** A question that waits or is on the screen. */
export interface Choice extends Question {
  readonly choiceId: string;
  readonly terminalId: string;
  readonly atMs: number;
  readonly isRunning: boolean;
}

interface OpenChoice extends Choice {
  isRunning: boolean;
  readonly abort: Abort;
  readonly settle: (item: string | undefined) => void;
}

/** What questions need. */
export interface ChoiceDeskParts {
  readonly clock: Clock;
  readonly adapters: AdapterSet;
  readonly log: Log;
  /** The id of the question whose turn it is at a terminal. */
  readonly dueAt: (terminalId: string) => string | undefined;
  /** Whether nothing reads at a terminal; ends a scan. */
  readonly readerFree: (terminalId: string) => boolean;
  /** Somebody else's turn may begin. */
  readonly changed: (terminalId: string) => void;
}

/**
 * Questions of the engine itself, e.g. which of several charges shall stop. Asking has no effect by itself, so a question
 * is only in memory: after a restart the driver taps again.
 */
export class ChoiceDesk {
  readonly #parts: ChoiceDeskParts;
  readonly #choices = new Map<string, OpenChoice>();
  #counter = 0;

  constructor(parts: ChoiceDeskParts) {
    this.#parts = parts;
  }

  /** Whether a terminal lets a driver choose. */
  canAsk(terminalId: string): boolean {
    const adapter = this.#parts.adapters.forAddress({ family: 'terminal', terminalId });
    return adapter?.profile.capabilities.includes('choose') ?? false;
  }

  /** The questions at a terminal, oldest first. */
  at(terminalId: string): readonly Choice[] {
    return [...this.#choices.values()].filter((choice) => choice.terminalId === terminalId);
  }

  /** What a driver can choose at a terminal now. */
  offered(terminalId: string): readonly ChoiceView[] {
    return this.at(terminalId).find(({ isRunning }) => isRunning)?.items ?? [];
  }

  /** Asks when it is its turn; gives the item that was chosen, or undefined when none was. */
  ask(terminalId: string, question: Question, signal?: AbortPort): Promise<string | undefined> {
    if (!this.canAsk(terminalId) || this.at(terminalId).length >= QUEUE_MAX)
      return Promise.resolve(undefined);
    return new Promise((resolve) => {
      this.#counter += 1;
      const nowMs = this.#parts.clock.nowMs();
      const choiceId = `choose/${terminalId}/${nowMs}/${this.#counter}`;
      const cancelWait = this.#parts.clock.after(WAIT_MS_MAX, () => {
        if (!choice.isRunning) choice.settle(undefined);
      });
      const choice: OpenChoice = {
        ...question,
        items: question.items.slice(0, ITEMS_MAX),
        choiceId,
        terminalId,
        atMs: nowMs,
        isRunning: false,
        abort: new Abort(),
        settle: (item) => {
          if (!this.#choices.delete(choiceId)) return;
          cancelWait();
          choice.abort.abort();
          resolve(item);
          this.#parts.changed(terminalId);
        },
      };
      this.#choices.set(choiceId, choice);
      signal?.addEventListener('abort', () => choice.settle(undefined));
      this.#parts.changed(terminalId);
    });
  }

  /** Asks what is due. */
  refresh(terminalId: string): void {
    const choice = this.#choices.get(this.#parts.dueAt(terminalId) ?? '');
    if (choice === undefined || choice.isRunning || !this.#parts.readerFree(terminalId)) return;
    this.#send(choice);
  }

  #send(choice: OpenChoice): void {
    const { choiceId, terminalId, items, lines, abort } = choice;
    const { adapters, clock, log } = this.#parts;
    const address = { family: 'terminal', terminalId } as const;
    const adapter = adapters.forAddress(address);
    if (adapter === undefined) return choice.settle(undefined);
    choice.isRunning = true;
    this.#parts.changed(terminalId);
    const forget = clock.after(QUESTION_MS_MAX, () => {
      log('error', 'a terminal does not end a question', { terminalId });
      choice.settle(undefined);
    });
    const input = {
      waitMs: CHOOSE_MS,
      items: items.map(({ item }) => item),
      labels: items.map(({ label }) => label),
      lines,
    };
    const deadlineAtMs = clock.nowMs() + QUESTION_MS_MAX;
    const call = { operationId: choiceId, operation: 'terminal.choose', sessionId: '', address };
    askDevice(adapter, { ...call, input, attempt: 1, deadlineAtMs }, abort)
      .catch(() => undefined)
      .then((raw) => {
        forget();
        choice.settle(chosenOf(choice, raw));
      })
      .catch((cause: unknown) => {
        log('error', 'a choice could not be taken', { terminalId, error: String(cause) });
      });
  }

  /** The terminal is out of reach: nobody can choose there. */
  cancel(terminalId: string): void {
    for (const choice of [...this.#choices.values()]) {
      if (choice.terminalId === terminalId) choice.settle(undefined);
    }
  }

  stop(): void {
    for (const { abort } of this.#choices.values()) abort.abort();
  }
}

/** Only what was offered can be chosen. */
function chosenOf({ items }: Question, raw: OperationResult | undefined): string | undefined {
  if (raw === undefined) return undefined;
  const result = checkResult('terminal.choose', raw);
  if (result.kind === 'failure' || result.output.outcome !== 'chosen') return undefined;
  return items.find(({ item }) => item === result.output['item'])?.item;
}
