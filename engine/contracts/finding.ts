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
  /** Where the page about this rule or code is. */
  readonly help: string;
  /** Name of the rule that found it, e.g. `way-out`; none for faults of the file itself. */
  readonly rule?: string;
  /** The name of the file, when more than one is checked. */
  readonly file?: string;
  /** For a place in a fragment: where it is used, the nearest use first. */
  readonly uses?: readonly FindingUse[];
}

/** A step that a fragment spells out. `line` and `column` count from 1. */
export interface FindingUse {
  readonly fragment: string;
  readonly file: string;
  readonly pointer: string;
  readonly line: number;
  readonly column: number;
}
