import type { OperationResult } from '../../../engine/contracts/device-adapter.ts';
import type { JsonObject } from '../../../engine/contracts/json.ts';
import type { ExchangeReply } from '../../kit/json-exchange.ts';
import { failure, outcome } from '../../kit/results.ts';

/**
 * What a program says of an operation. Only a result of the contract's form is one; whatever else it sends leaves the
 * operation unknown. Which answers and fields there are the host checks.
 */
export function readResult(reply: ExchangeReply): OperationResult {
  if (reply.kind === 'notSent') return failure('notSent');
  if (reply.kind === 'silent' || reply.status !== 200) return failure('unknown');
  const body = objectOf(reply.body);
  const output = objectOf(body?.['output']);
  const name = output?.['outcome'];
  if (body?.['kind'] === 'outcome' && output !== undefined && typeof name === 'string') {
    const { outcome: _, ...fields } = output;
    return outcome(name, fields);
  }
  const code = objectOf(body?.['error'])?.['code'];
  const isClear = code === 'notSent' || code === 'failed';
  return failure(body?.['kind'] === 'failure' && isClear ? code : 'unknown');
}

/** The value as an object; undefined for anything else. */
export function objectOf(value: unknown): JsonObject | undefined {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
    ? (value as JsonObject)
    : undefined;
}
