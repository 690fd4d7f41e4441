import type { SessionState } from '../../../engine/contracts/session-state.ts';
import { coreStepper } from '../../../engine/hosts/kit/stepper.ts';
import type { PlantedParts } from '../../fixtures/host/host-bench.ts';
import { wrapStore } from './wrap-store.ts';

/**
 * The bug: an answer that comes when nobody waits for it any more is taken as if somebody did. Three nets catch it in the
 * host, so all three are cut: the outbox forgets that a request is over, the journal takes a second answer to it, and the
 * step takes it in the state in which it was asked.
 */
export function staleOutcomeAccepted(): PlantedParts {
  const askedIn = new Map<string, SessionState>();
  return {
    store: ({ store }) =>
      wrapStore(store, {
        outbox: {
          get: (operationId) => {
            const record = store.outbox.get(operationId);
            const isOver = record?.status === 'settled' || record?.status === 'cancelled';
            return record && isOver ? { ...record, status: 'claimed', told: false } : record;
          },
        },
        journal: {
          append: (record) =>
            store.journal.append(record) ||
            (record.inputId.endsWith('/answer') &&
              store.journal.append({ ...record, inputId: `${record.inputId}/again` })),
        },
      }),
    stepper: {
      ...coreStepper,
      step: (flow, state, input) => {
        for (const { operationId } of Object.values(state.operations))
          askedIn.set(operationId, state);
        const result = coreStepper.step(flow, state, input);
        const isAnswer = input.kind === 'outcome' || input.kind === 'failure';
        const asked = isAnswer ? askedIn.get(input.operationId) : undefined;
        if (result.ignored !== 'stale' || asked === undefined) return result;
        return coreStepper.step(flow, asked, input);
      },
    },
  };
}
