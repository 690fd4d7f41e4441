import { expect, test } from 'vitest';
import type { SessionState } from '../../../../engine/contracts/session-state.ts';
import { renewOperation } from '../../../../engine/core/step/renew-operation.ts';

const state: SessionState = {
  sessionId: 's1',
  status: 'active',
  value: 'reserving',
  context: {},
  params: {},
  history: {},
  operations: { reserving: { operationId: 's1/0/4', operation: 'terminal.authorize' } },
  timers: {},
  epoch: 2,
  sequence: 9,
  output: null,
};

test('a running operation gets a new id that no other has, and the old answer is not waited for', () => {
  const renewed = renewOperation(state, 's1/0/4');
  expect(renewed?.operationId).toBe('s1/2/10');
  expect(renewed?.state).toMatchObject({
    sequence: 10,
    operations: { reserving: { operationId: 's1/2/10', operation: 'terminal.authorize' } },
  });
  expect(renewOperation(renewed?.state ?? state, 's1/0/4')).toBeUndefined();
});

test('nothing is renewed in a session that is over', () => {
  expect(renewOperation({ ...state, status: 'ended' }, 's1/0/4')).toBeUndefined();
});
