import type { ErrorCode } from '../../contracts/error-codes.ts';
import type { Finding, FindingUse } from '../../contracts/finding.ts';
import type { JsonSource, PlaceKind, SourcePlace } from './json-source.ts';

/** How a finding differs from the ordinary one. */
export interface ReportOptions {
  /** What to point at; the value when left out. */
  readonly at?: PlaceKind;
  /** A warning instead of an error. */
  readonly severity?: 'warning';
  /** The rule that reports; set by whoever runs the rules. */
  readonly rule?: string;
  /** Where the fragment that the place lies in is used. */
  readonly uses?: readonly FindingUse[];
}

/** Notes one finding at a JSON Pointer. */
export type Report = (
  code: ErrorCode,
  pointer: string,
  message: string,
  options?: ReportOptions,
) => void;

/** A finding at a place. Its page is that of the rule, else that of the code. */
export function findingAt(
  code: ErrorCode,
  pointer: string,
  place: SourcePlace,
  message: string,
  file: string | undefined,
  { severity, rule, uses = [] }: ReportOptions = {},
): Finding {
  return {
    code,
    severity: severity ?? 'error',
    pointer,
    line: place.line,
    column: place.column,
    message,
    help: rule === undefined ? `docs/errors.md#${code.toLowerCase()}` : `docs/rules/${rule}.md`,
    ...(rule === undefined ? {} : { rule }),
    ...(file === undefined ? {} : { file }),
    ...(uses.length === 0 ? {} : { uses }),
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
    findings.push(findingAt(code, pointer, place, message, file, options));
  };
  return { report, findings };
}
