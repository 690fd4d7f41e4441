import { appendPointer } from '../flow/append-pointer.ts';
import type { Report } from '../flow/finding-list.ts';
import type { ExpandedFlow } from './expand-flow.ts';
import type { MergedTexts } from './merge-texts.ts';
import type { Unit } from './unit.ts';

/** What the types of given values decide: a fragment was checked with the types that it declares. */
const typedCodes = ['FLOW_EXPRESSION', 'FLOW_INPUT', 'FLOW_CONTEXT', 'FLOW_TEXT_SYNTAX'];
/** What one use leaves out of a fragment, or decides for it, is no fault of the fragment. */
const rulesOnUse = ['unreachable', 'constant-guards'];
/** Spelling out makes expressions longer. */
const isTooLong = (message: string) => /\(EXPR_TOO_\w+\)/.test(message);

/**
 * Reports about an expanded unit, told where people wrote what is wrong. What a fragment reported about itself is not
 * said again; while something is wrong with it, what follows from that elsewhere is not said either.
 */
export function reportsThrough(
  unit: Unit,
  { map }: ExpandedFlow,
  { originOf }: MergedTexts,
): { readonly report: Report; readonly reportText: (language: string) => Report } {
  const isSettled = (other: Unit, code: string, pointer: string) =>
    other !== unit &&
    other.findings.some(
      (finding) =>
        finding.severity === 'error' || (finding.code === code && finding.pointer === pointer),
    );
  const report: Report = (code, pointer, message, options) => {
    const origin = map.originOf(pointer);
    // The trigger of a fragment is only a stand-in.
    if (unit.fragment !== undefined && pointer.startsWith('/trigger')) return;
    if (isSettled(origin.unit, code, origin.pointer)) return;
    const isTyped = typedCodes.includes(code) && !isTooLong(message);
    const isOfUse = isTyped || rulesOnUse.includes(options?.rule ?? '');
    if (origin.unit !== unit && isOfUse) return;
    const uses = [...origin.uses, ...unit.uses];
    const isRewritten = origin.uses.length > 0 && typeof options?.at === 'object';
    origin.unit.report(code, origin.pointer, message, {
      ...options,
      ...(isRewritten ? { at: 'value' } : {}),
      ...(uses.length === 0 ? {} : { uses }),
    });
  };
  const reportText = (language: string): Report => {
    return (code, pointer, message, options) => {
      const key = pointer.slice(1).replaceAll('~1', '/').replaceAll('~0', '~');
      const origin = originOf(key);
      const there = appendPointer('', origin.key);
      const found = origin.unit.texts.findings();
      const isKnown = found.some((finding) => finding.code === code && finding.pointer === there);
      if (origin.unit !== unit && (isKnown || typedCodes.includes(code))) return;
      origin.unit.texts.reportIn(language)(code, there, message, {
        ...options,
        ...(origin.unit.uses.length === 0 ? {} : { uses: origin.unit.uses }),
      });
    };
  };
  return { report, reportText };
}
