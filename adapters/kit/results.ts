import type { OperationResult } from '../../engine/contracts/device-adapter.ts';
import type { JsonObject } from '../../engine/contracts/json.ts';
import type { FailureCode } from '../../engine/contracts/step-input.ts';

/** A clear answer of a device, with the fields that the contract names. */
export function outcome(name: string, fields: JsonObject = {}): OperationResult {
  return { kind: 'outcome', output: { ...fields, outcome: name } };
}

/**
 * No clear answer: `notSent` and `failed` are certainly without effect, `unknown` is not.
 *
 * @param reference how the vendor's records call a request whose outcome is unknown
 */
export function failure(code: FailureCode, reference?: string): OperationResult {
  return { kind: 'failure', error: reference === undefined ? { code } : { code, reference } };
}
