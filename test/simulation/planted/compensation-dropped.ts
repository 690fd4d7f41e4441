import type { PlantedParts } from '../../fixtures/host/host-bench.ts';
import { wrapStore } from './wrap-store.ts';

/** The bug: a reservation that nobody waits for any more is written down as being released, and is not. */
export function compensationDropped(): PlantedParts {
  return {
    store: ({ store }) =>
      wrapStore(store, {
        outbox: {
          put: (record) => {
            const isUndo = record.asker === 'engine' && record.operation === 'terminal.cancel';
            store.outbox.put(isUndo ? { ...record, status: 'cancelled' } : record);
          },
        },
      }),
  };
}
