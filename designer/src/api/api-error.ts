/** What the engine said when it refused, or `OFFLINE` when it said nothing. `help` is for people. */
export class ApiError extends Error {
  readonly code: string;
  readonly help: string | null;

  constructor(code: string, help: string | null) {
    super(code);
    this.name = 'ApiError';
    this.code = code;
    this.help = help;
  }
}

/** The code of an engine that wants a token first. */
export const LOCKED = 'HOST_UNAUTHORIZED';

/** The code for "no answer at all". */
export const OFFLINE = 'OFFLINE';
