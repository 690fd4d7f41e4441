import { readFileSync } from 'node:fs';
import { ForecourtError } from '../../contracts/forecourt-error.ts';
import type { CommandIo } from '../command.ts';
import { usage } from '../parse-options.ts';

/** The person wants no more, or the process was told to end. What is reserved is released first. */
export class CheckStopped extends Error {
  override name = 'CheckStopped';
}

/** What an answer may be; the first is that of the Enter key. */
export type AnswerKind = 'go' | 'yesNo' | 'text';

/** Where a check talks with the person at the terminal, or with a file of answers. */
export interface CheckDesk {
  readonly say: (text: string) => void;
  /**
   * Asks a question.
   * @returns `done` or `skip` to `go`, `yes`, `no` or `skip` to `yesNo`, the text to `text`
   * @throws CheckStopped
   */
  readonly ask: (id: string, question: string, kind: AnswerKind) => Promise<string>;
  /** Does something that takes a while; a person may end it with `s`. @throws CheckStopped */
  readonly during: <T>(work: (signal: AbortSignal) => Promise<T>) => Promise<T>;
  readonly close: () => void;
}

const hints: Readonly<Record<AnswerKind, string>> = {
  go: 'Enter when done, s to skip, q to stop',
  yesNo: 'y or n, s to skip, q to stop',
  text: 'q to stop',
};

/** Answers by the id of the question. @throws ForecourtError CLI_FILE_NOT_FOUND, CLI_USAGE */
export function readAnswers(path: string): Readonly<Record<string, string>> {
  let value: unknown;
  try {
    value = JSON.parse(readFileSync(path, 'utf8'));
  } catch (cause) {
    if (!(cause instanceof SyntaxError)) throw new ForecourtError('CLI_FILE_NOT_FOUND', { path });
    throw usage(`The answers in "${path}" are no JSON`);
  }
  const isMap = typeof value === 'object' && value !== null && !Array.isArray(value);
  const answers = new Map<string, unknown>(isMap ? Object.entries(value as object) : []);
  if (!isMap || [...answers.values()].some((answer) => typeof answer !== 'string'))
    throw usage(`The answers in "${path}" are no object of texts, such as {"no-card": "done"}`);
  return Object.fromEntries(answers) as Readonly<Record<string, string>>;
}

/**
 * @param answers where given, nothing is read from the keyboard: what is not in it is skipped
 * @param stop aborted by a signal
 */
export function createCheckDesk(
  io: CommandIo,
  answers: Readonly<Record<string, string>> | undefined,
  stop: AbortSignal,
): CheckDesk {
  const { out, input } = io;
  const lines = createLines(io, stop);
  const ask = async (id: string, question: string, kind: AnswerKind): Promise<string> => {
    out(`? ${question}\n`);
    if (stop.aborted) throw new CheckStopped();
    if (answers !== undefined) {
      const answer = Object.hasOwn(answers, id) ? (answers[id] ?? '') : '';
      const read = answer === '' ? 'skip' : readAnswer(answer, kind);
      out(`  ${id}: ${answer === '' ? 'no answer in the file, skipped' : answer}\n`);
      return kind === 'text' && answer === '' ? '' : (read ?? 'skip');
    }
    for (;;) {
      const line = await lines.next(`  ${id} [${hints[kind]}] `);
      if (line === undefined || line.trim() === 'q') throw new CheckStopped();
      const read = readAnswer(line.trim(), kind);
      if (read !== undefined) return read;
      out(`  ${hints[kind]}\n`);
    }
  };
  const during = async <T>(work: (signal: AbortSignal) => Promise<T>): Promise<T> => {
    const abort = new AbortController();
    const result = work(abort.signal);
    if (answers === undefined && input?.isTerminal === true) {
      const over = result.then(
        () => true as const,
        () => true as const,
      );
      lines.whileWorking(over, () => abort.abort());
    }
    const cutOff = afterStop(stop, () => abort.abort());
    try {
      // What came of the work counts first; that the check is stopped is thrown by whoever asks next.
      return await Promise.race([result, cutOff.over]);
    } finally {
      cutOff.forget();
    }
  };
  return { say: (text) => out(`${text}\n`), ask, during, close: () => input?.close() };
}

/** A terminal at work gets this long to end when the check is stopped. */
const STOP_MS = 15_000;

/** Ends work when the check is stopped, and the wait for it when it does not end. */
function afterStop(stop: AbortSignal, end: () => void) {
  let timer: NodeJS.Timeout | undefined;
  let forget = (): void => undefined;
  const over = new Promise<never>((_, reject) => {
    const onStop = (): void => {
      end();
      timer = setTimeout(() => reject(new CheckStopped()), STOP_MS);
    };
    stop.addEventListener('abort', onStop);
    forget = () => {
      clearTimeout(timer);
      stop.removeEventListener('abort', onStop);
    };
  });
  return { over, forget };
}

function readAnswer(text: string, kind: AnswerKind): string | undefined {
  const word = text.toLowerCase();
  if (kind === 'text') return text;
  if (word === 's' || word === 'skip') return 'skip';
  if (kind === 'go') return word === '' || word === 'done' ? 'done' : undefined;
  if (word === 'y' || word === 'yes') return 'yes';
  return word === 'n' || word === 'no' ? 'no' : undefined;
}

/** Lines of a keyboard. One that was asked for and not needed is kept for the next question. */
function createLines({ input, out }: CommandIo, stop: AbortSignal) {
  let asked: Promise<string | undefined> | undefined;
  const stopped = new Promise<undefined>((resolve) => {
    stop.addEventListener('abort', () => resolve(undefined));
  });
  const line = (prompt: string): Promise<string | undefined> => {
    if (asked === undefined) asked = Promise.resolve(input?.ask(prompt));
    else out(prompt);
    return Promise.race([asked, stopped]);
  };
  const listen = async (over: Promise<true>, end: () => void): Promise<void> => {
    const text = await Promise.race([over, line('')]);
    if (text === true) return;
    // `q` and the end of the input are for the question that comes next.
    if (text !== undefined && text.trim() !== 'q') asked = undefined;
    if (text === undefined || ['q', 's'].includes(text.trim())) end();
    else await listen(over, end);
  };
  return {
    next: async (prompt: string): Promise<string | undefined> => {
      const text = await line(prompt);
      asked = undefined;
      return text;
    },
    /** Hears `s`, `q` and the end of the input while something else is waited for. */
    whileWorking: (over: Promise<true>, end: () => void): void => {
      listen(over, end).catch(() => undefined);
    },
  };
}
