import { expect, test } from 'vitest';
import type { OperationCall } from '../../../../engine/contracts/device-adapter.ts';
import { createExecute } from '../../../../engine/hosts/kit/execute-operation.ts';
import type { SiteService } from '../../../../engine/hosts/kit/site-service.ts';
import { anOperation } from '../../../contract/store-records.ts';
import { outcome } from '../../../fixtures/host/answers.ts';

/** Looks up an acquire that was claimed before; gives what was asked and what the answer is taken for. */
async function lookUp(operation: string, input: Readonly<Record<string, string | number>>) {
  const calls: OperationCall[] = [];
  const execute = createExecute({
    log: () => undefined,
    bayOf: () => undefined,
    labelsOf: () => [],
    site: {} as SiteService,
    adapters: {
      all: [],
      forAddress: () => ({
        profile: { id: 'fake', family: 'terminal', capabilities: ['lookUp'], never: {} },
        start: async () => undefined,
        stop: async () => undefined,
        execute: async (call) => {
          calls.push(call);
          return outcome('reserved', { authorizedMinor: 5000 });
        },
      }),
    },
  });
  const record = anOperation({ operationId: 's1/0/9', operation, input, attempts: 2 });
  const result = await execute(record, new AbortController().signal);
  return { call: calls[0], result };
}

test('a silent authorize is looked up under its own id', async () => {
  const { call, result } = await lookUp('terminal.authorize', { amountMinor: 5000 });
  expect(call).toMatchObject({ operation: 'terminal.lookUp', input: { holdId: 's1/0/9' } });
  expect(result).toEqual(outcome('approved', { authorizedMinor: 5000 }));
});

test('a silent increase is looked up under the reservation that it raises, and may have raised it less', async () => {
  const { call, result } = await lookUp('terminal.increase', {
    holdId: 's1/0/4',
    totalMinor: 7000,
  });
  expect(call).toMatchObject({ operation: 'terminal.lookUp', input: { holdId: 's1/0/4' } });
  expect(result).toEqual(outcome('partiallyApproved', { authorizedMinor: 5000 }));
});
