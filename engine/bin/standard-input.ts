import { createInterface, type Interface } from 'node:readline';
import type { CommandInput } from './command.ts';

/** A program that is piped in has this long for its first line. */
const FIRST_LINE_MS = 500;

/** Standard input; nothing is opened before somebody reads. */
export function standardInput(): CommandInput {
  const isTerminal = () => process.stdin.isTTY === true && process.stdout.isTTY === true;
  let reader: Interface | undefined;
  let lines: AsyncIterator<string> | undefined;
  let first: Promise<IteratorResult<string>> | undefined;
  const open = (): { readonly reader: Interface; readonly lines: AsyncIterator<string> } => {
    reader ??= createInterface({
      input: process.stdin,
      ...(isTerminal() ? { output: process.stdout } : {}),
    });
    lines ??= reader[Symbol.asyncIterator]();
    return { reader, lines };
  };
  const close = (): void => {
    reader?.close();
    // A pipe that somebody holds open must not keep the process.
    if (reader !== undefined && !isTerminal()) process.stdin.destroy();
  };
  return {
    get isTerminal() {
      return isTerminal();
    },
    close,
    hasLines: async () => {
      first ??= open().lines.next();
      const silence = new Promise<undefined>((resolve) => {
        setTimeout(resolve, FIRST_LINE_MS, undefined).unref();
      });
      const result = await Promise.race([first, silence]);
      return result !== undefined && result.done !== true;
    },
    ask: async (prompt) => {
      const opened = open();
      if (isTerminal()) {
        opened.reader.setPrompt(prompt);
        opened.reader.prompt();
      }
      const next = first ?? opened.lines.next();
      first = undefined;
      const { value, done } = await next;
      return done === true ? undefined : value;
    },
  };
}
