import type { PlantedParts } from '../../fixtures/host/host-bench.ts';
import { wrapStore } from './wrap-store.ts';

/** The bug: that the bytes are about to leave is only remembered in memory. */
export function claimNotSynced(): PlantedParts {
  return {
    store: ({ store }) =>
      wrapStore(store, {
        outbox: {
          put: (record) => {
            const isClaim =
              record.status === 'claimed' &&
              store.outbox.get(record.operationId)?.status === 'pending';
            if (!isClaim) store.outbox.put(record);
          },
        },
      }),
  };
}
