import type { DeviceAddress, OperationCall } from '../../engine/contracts/device-adapter.ts';
import type { JsonObject } from '../../engine/contracts/json.ts';

let sequence = 0;

/** A call as a host makes it: a fresh operation id, a deadline in half a minute. */
export function operationCall(
  operation: string,
  address: DeviceAddress,
  input: JsonObject = {},
  more: Partial<OperationCall> = {},
): OperationCall {
  sequence += 1;
  return {
    operationId: `s-1/1/${sequence}`,
    operation,
    sessionId: 's-1',
    address,
    input,
    attempt: 1,
    deadlineAtMs: Date.now() + 30_000,
    ...more,
  };
}

/** Nobody aborts. */
export const neverAborted = new AbortController().signal;
