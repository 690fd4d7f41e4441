import type { ErrorCode } from './error-codes.ts';

/** Something wrong in a file that a person wrote, with its place. `line` and `column` count from 1. */
export interface Finding {
  readonly code: ErrorCode;
  readonly severity: 'error' | 'warning';
  /** JSON Pointer of the place in the file, e.g. `/machine/states/card/states/reading/invoke/src`. */
  readonly pointer: string;
  readonly line: number;
  readonly column: number;
  /** One sentence for the author, with what to do. */
  readonly message: string;
  /** Where the page about this code is. */
  readonly help: string;
  /** The name of the file, when more than one is checked. */
  readonly file?: string;
}
