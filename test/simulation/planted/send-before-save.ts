import type { MemoryStore } from '../../../engine/hosts/memory/memory-store.ts';
import type { PlantedParts } from '../../fixtures/host/host-bench.ts';
import { wrapStore } from './wrap-store.ts';

/** The bug: a commit says that it is on disk before it is, so what was sent meanwhile is not known after a crash. */
export function sendBeforeSave(volatile: MemoryStore): PlantedParts {
  let onDisk = volatile.copy();
  return {
    store: (bench) => {
      const store = onDisk.copy();
      bench.store = store;
      let isDirty = false;
      const save = (): void => {
        isDirty = false;
        if (bench.store === store && !bench.isDead) onDisk = store.copy();
      };
      return wrapStore(store, {
        atomically: (work) => {
          const result = store.atomically(work);
          if (!isDirty) setImmediate(save);
          isDirty = true;
          return result;
        },
      });
    },
  };
}
