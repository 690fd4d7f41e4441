import { type ParseArgsConfig, parseArgs } from 'node:util';
import { ForecourtError } from '../contracts/forecourt-error.ts';

/** The options of a command, as `node:util` takes them. */
export type Options = NonNullable<ParseArgsConfig['options']>;

/**
 * Parses the words after a command.
 *
 * @param words how many words without dashes the command takes
 * @throws ForecourtError CLI_USAGE for unknown options, and for too few or too many words
 */
export function parseOptions<T extends Options>(
  args: readonly string[],
  options: T,
  words: { readonly min: number; readonly max: number } = { min: 0, max: 0 },
) {
  const parsed = parse(args, options);
  const count = parsed.positionals.length;
  if (count < words.min) throw usage('A name is missing');
  if (count > words.max) throw usage(`Too many names, from "${parsed.positionals[words.max]}" on`);
  return parsed;
}

function parse<T extends Options>(args: readonly string[], options: T) {
  try {
    return parseArgs({ args: [...args], options, allowPositionals: true, strict: true });
  } catch (cause) {
    throw usage(cause instanceof Error ? (cause.message.split('. ')[0] ?? '') : String(cause));
  }
}

/**
 * A whole number between two bounds.
 * @throws ForecourtError CLI_USAGE
 */
export function wholeNumber(name: string, text: string, min: number, max: number): number {
  const value = /^\d+$/.test(text) ? Number(text) : Number.NaN;
  if (value >= min && value <= max) return value;
  throw usage(`${name} is a whole number from ${min} to ${max}, not "${text}"`);
}

/** A command line that makes no sense, with the reason. */
export function usage(problem: string): ForecourtError {
  return new ForecourtError('CLI_USAGE', { problem });
}
