import { parseExpression } from '../expr/parse-expression.ts';
import { appendPointer } from '../flow/append-pointer.ts';
import type { Rule, RuleInput } from './rule.ts';

/**
 * FLOW_EXPRESSION for a flow that came from SCXML: its values have no declared types, so expressions must be well
 * formed and no more is known of them. Skipped when an evaluator of another language is going to read them.
 */
export const checkScxmlExpressions: Rule = (input) => {
  if (input.areExpressionsForeign === true) return;
  walk(input.file.machine, '/machine', input);
  walk(input.file.context, '/context', input);
};

function walk(part: unknown, pointer: string, input: RuleInput): void {
  if (typeof part !== 'object' || part === null) return;
  for (const [key, value] of Object.entries(part)) {
    const place = appendPointer(pointer, key);
    if (key !== '$expr' || typeof value !== 'string') {
      walk(value, place, input);
      continue;
    }
    for (const { range, message } of parseExpression(value).diagnostics)
      input.report('FLOW_EXPRESSION', place, message, { at: range });
  }
}
