import type { ErrorCode } from '../../contracts/error-codes.ts';
import type { Finding } from '../../contracts/finding.ts';
import type { JsonSource, PlaceKind, SourcePlace } from './json-source.ts';

/** How a finding differs from the ordinary one. */
export interface ReportOptions {
  /** What to point at; the value when left out. */
  readonly at?: PlaceKind;
  /** A warning instead of an error. */
  readonly severity?: 'warning';
}

/** Notes one finding at a JSON Pointer. */
export type Report = (
  code: ErrorCode,
  pointer: string,
  message: string,
  options?: ReportOptions,
) => void;

/** A finding at a place. */
export function findingAt(
  code: ErrorCode,
  pointer: string,
  place: SourcePlace,
  message: string,
  file: string | undefined,
  severity: Finding['severity'] = 'error',
): Finding {
  return {
    code,
    severity,
    pointer,
    line: place.line,
    column: place.column,
    message,
    help: `docs/errors.md#${code.toLowerCase()}`,
    ...(file === undefined ? {} : { file }),
  };
}

/** Collects the findings of one file; the same finding counts once. */
export function findingList(
  source: JsonSource,
  file: string | undefined,
): { readonly report: Report; readonly findings: readonly Finding[] } {
  const findings: Finding[] = [];
  const seen = new Set<string>();
  const report: Report = (code, pointer, message, options = {}) => {
    const place = source.placeOf(pointer, options.at);
    const key = `${code} ${place.offset} ${message}`;
    if (seen.has(key)) return;
    seen.add(key);
    findings.push(findingAt(code, pointer, place, message, file, options.severity));
  };
  return { report, findings };
}
