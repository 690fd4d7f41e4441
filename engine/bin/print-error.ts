import { existsSync, readFileSync } from 'node:fs';
import type { ErrorCode } from '../contracts/error-codes.ts';
import { ForecourtError } from '../contracts/forecourt-error.ts';
import { formatFindings } from '../core/flow/format-findings.ts';
import type { CommandIo } from './command.ts';

/** Errors in what was asked, not in what was found. */
const misused: ReadonlySet<ErrorCode> = new Set([
  'CLI_USAGE',
  'CLI_FILE_NOT_FOUND',
  'FLOW_NOT_FOUND',
  'SITE_NOT_FOUND',
]);

/** What is wrong with a command line comes first, not that something is. */
function sentenceOf({ code, details, message }: ForecourtError): string {
  const { problem } = details;
  return code === 'CLI_USAGE' && typeof problem === 'string'
    ? `${code}: ${problem}. "forecourt --help" lists the commands, "forecourt <command> --help" the options.`
    : message;
}

/** The text of a file that findings name, if it is there. */
function textOf(file: string | undefined): string | undefined {
  return file !== undefined && existsSync(file) ? readFileSync(file, 'utf8') : undefined;
}

/**
 * Prints an error for people: code, sentence, details, page.
 * @returns the exit code: 2 when the command line was wrong, else 1
 */
export function printError(error: unknown, io: CommandIo): number {
  const known =
    error instanceof ForecourtError
      ? error
      : new ForecourtError('HOST_INTERNAL', {}, { cause: error });
  const { docs } = known.toJSON();
  io.err(`${sentenceOf(known)}\n  see ${docs}\n`);
  if (known.findings.length > 0) {
    io.err(`\n${formatFindings(known.findings, textOf)}\n`);
  }
  if (known !== error) io.err(`${error instanceof Error ? error.stack : String(error)}\n`);
  return misused.has(known.code) ? 2 : 1;
}
