import type { Report } from './finding-list.ts';

/** Findings about what stands in one place; the others would be wrong when a part was taken out. */
const localCodes = new Set([
  'FLOW_NAME_RESERVED',
  'FLOW_OPERATION_UNKNOWN',
  'FLOW_EVENT_UNKNOWN',
  'FLOW_ACTION_UNKNOWN',
  'FLOW_GUARD_UNKNOWN',
  'FLOW_OUTCOME_UNKNOWN',
  'FLOW_PARAM',
]);
const codesOnHeader = new Set([
  'FLOW_EXPRESSION',
  'FLOW_DELAY_UNKNOWN',
  'FLOW_CONTEXT',
  'FLOW_INPUT',
]);

/** Lets through what is certain although the parts at `removed` are not looked at. */
export function sieveFindings(report: Report, removed: readonly string[]): Report {
  if (removed.length === 0) return report;
  const isHeaderWhole = removed.every((pointer) => pointer.startsWith('/machine'));
  return (code, pointer, message, options) => {
    const isCertain = localCodes.has(code) || (isHeaderWhole && codesOnHeader.has(code));
    if (isCertain && options?.severity === undefined) report(code, pointer, message, options);
  };
}
