import type { OperationResult } from '../../../engine/contracts/device-adapter.ts';
import type { ExchangeReply } from '../../kit/json-exchange.ts';
import { failure, outcome } from '../../kit/results.ts';
import { objectOf } from './object-of.ts';

/** Tells what a program sent that is not in the contract. */
export type Complain = (problem: string) => void;

/** What a program answers to a call over HTTP. No answer and another status than 200 leave the operation unknown. */
export function readReply(reply: ExchangeReply, complain: Complain): OperationResult {
  if (reply.kind === 'notSent') return failure('notSent');
  if (reply.kind === 'silent') return failure('unknown');
  if (reply.status !== 200) {
    complain(`status ${reply.status}`);
    return failure('unknown');
  }
  return readResult(reply.body, complain);
}

/**
 * What a program says of an operation. Only a result of the contract's form is one; whatever else it sends leaves the
 * operation unknown. Which answers and fields there are the host checks.
 */
export function readResult(told: unknown, complain: Complain): OperationResult {
  const result = objectOf(told);
  const output = objectOf(result?.['output']);
  const name = output?.['outcome'];
  if (result?.['kind'] === 'outcome' && output !== undefined && typeof name === 'string') {
    const { outcome: _, ...fields } = output;
    return outcome(name, fields);
  }
  const code = objectOf(result?.['error'])?.['code'];
  const isFailure = result?.['kind'] === 'failure';
  if (isFailure && (code === 'notSent' || code === 'failed')) return failure(code);
  if (!isFailure || code !== 'unknown') complain('an answer that is no result');
  return failure('unknown');
}
