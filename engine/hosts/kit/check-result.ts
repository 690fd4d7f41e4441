import type { OperationResult } from '../../contracts/device-adapter.ts';
import { operationDefinition } from '../../core/flow/contract-catalogue.ts';
import { declaredFields } from './declared-fields.ts';

/**
 * The result as the contract allows it: an answer that the contract does not know counts as no answer, and fields
 * that it does not declare are dropped, so that nothing undeclared reaches the journal.
 */
export function checkResult(operation: string, result: OperationResult): OperationResult {
  if (result.kind === 'failure') return { kind: 'failure', error: { code: result.error.code } };
  const answer = operationDefinition(operation)?.answers[result.output.outcome];
  if (answer === undefined) return { kind: 'failure', error: { code: 'unknown' } };
  const { outcome, ...fields } = result.output;
  return { kind: 'outcome', output: { ...declaredFields(answer.output, fields), outcome } };
}
