import type { SessionState } from '../../contracts/session-state.ts';

/** The state with a running operation under a new id; the answer to the old id is not waited for any more. */
export interface RenewedOperation {
  readonly state: SessionState;
  readonly operationId: string;
}

/**
 * Gives a running operation a new id, so that the host can send it once more as a request of its own: where its
 * answer belonged to somebody else. Undefined when the session does not wait for it.
 */
export function renewOperation(
  state: SessionState,
  operationId: string,
): RenewedOperation | undefined {
  const running = Object.entries(state.operations).find(
    ([, operation]) => operation.operationId === operationId,
  );
  if (running === undefined || state.status !== 'active') return undefined;
  const [invokeId, operation] = running;
  const sequence = state.sequence + 1;
  const renewed = `${state.sessionId}/${state.epoch}/${sequence}`;
  const operations = { ...state.operations, [invokeId]: { ...operation, operationId: renewed } };
  return { state: { ...state, operations, sequence }, operationId: renewed };
}
