import type { OperationResult } from '../../contracts/device-adapter.ts';
import { operationDefinition } from '../../core/flow/contract-catalogue.ts';
import { declaredFields, hasBrokenMoney, hasRequiredFields } from './declared-fields.ts';
import { hideDigits } from './log.ts';

const UNKNOWN: OperationResult = { kind: 'failure', error: { code: 'unknown' } };

/**
 * The result as the contract allows it: an answer that the contract does not know, that lacks what it requires, or whose
 * amount of money is no amount, counts as no answer, and fields that it does not declare are dropped, so that nothing undeclared reaches the journal.
 */
export function checkResult(operation: string, result: OperationResult): OperationResult {
  if (result.kind === 'failure') {
    const { code, reference } = result.error;
    if (code === 'notSent' || code === 'failed') return { kind: 'failure', error: { code } };
    return isReference(reference)
      ? { kind: 'failure', error: { code: 'unknown', reference } }
      : UNKNOWN;
  }
  const { outcome, ...fields } = result.output;
  const answers = operationDefinition(operation)?.answers ?? {};
  // A device may answer with any word, also `toString`.
  const answer = Object.hasOwn(answers, outcome) ? answers[outcome] : undefined;
  if (answer === undefined || hasBrokenMoney(answer.output, fields)) return UNKNOWN;
  const declared = declaredFields(answer.output, fields);
  if (!hasRequiredFields(answer.output, declared)) return UNKNOWN;
  return { kind: 'outcome', output: { ...declared, outcome } };
}

const REFERENCE_MAX = 200;

function isReference(value: unknown): value is string {
  return typeof value === 'string' && value.length <= REFERENCE_MAX && hideDigits(value) === value;
}
