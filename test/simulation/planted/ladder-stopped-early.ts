import type { PlantedParts } from '../../fixtures/host/host-bench.ts';
import { wrapStore } from './wrap-store.ts';

/** The bug: a charge or release that got no clear answer is not asked for again after a restart. */
export function ladderStoppedEarly(): PlantedParts {
  return {
    store: ({ store }) =>
      wrapStore(store, {
        outbox: {
          put: (record) => {
            const isRung =
              record.status === 'pending' &&
              record.attempts > 0 &&
              (record.money === 'settle' || record.money === 'release');
            store.outbox.put(isRung ? { ...record, status: 'settled' } : record);
          },
        },
      }),
  };
}
