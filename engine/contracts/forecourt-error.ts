import { type ErrorCode, errorCodes } from './error-codes.ts';
import type { Retry } from './error-row.ts';
import type { Finding } from './finding.ts';
import type { JsonObject } from './json.ts';

/** The JSON form of an error, for HTTP answers and logs. */
export interface ErrorBody {
  readonly code: ErrorCode;
  readonly help: string;
  readonly details: JsonObject;
  readonly docs: string;
  readonly findings?: readonly Finding[];
}

/** An operating error with a code from the table. `details` never hold card data. */
export class ForecourtError extends Error {
  readonly code: ErrorCode;
  readonly details: JsonObject;
  readonly findings: readonly Finding[];

  constructor(
    code: ErrorCode,
    details: JsonObject = {},
    options: { cause?: unknown; findings?: readonly Finding[] } = {},
  ) {
    super(sentenceOf(code, details), 'cause' in options ? { cause: options.cause } : undefined);
    this.name = 'ForecourtError';
    this.code = code;
    this.details = details;
    this.findings = options.findings ?? [];
  }

  get retry(): Retry {
    return errorCodes[this.code].retry;
  }

  toJSON(): ErrorBody {
    const body = {
      code: this.code,
      help: errorCodes[this.code].help,
      details: this.details,
      docs: `docs/errors.md#${this.code.toLowerCase()}`,
    };
    return this.findings.length > 0 ? { ...body, findings: this.findings } : body;
  }
}

function sentenceOf(code: ErrorCode, details: JsonObject): string {
  // A story has lines of its own: it stands below, as people read it.
  const isStory = (value: unknown): value is string =>
    typeof value === 'string' && value.includes('\n');
  const all = Object.entries(details);
  const parts = all
    .filter(([, value]) => !isStory(value))
    .map(([key, value]) => `${key}: ${JSON.stringify(value)}`);
  const tail = parts.length > 0 ? ` (${parts.join(', ')})` : '';
  const stories = all.flatMap(([, value]) => (isStory(value) ? [`\n\n${value.trimEnd()}\n`] : []));
  return `${code}: ${errorCodes[code].help}${tail}${stories.join('')}`;
}
