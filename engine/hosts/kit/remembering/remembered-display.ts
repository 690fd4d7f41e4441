import type { Json } from '../../../contracts/json.ts';
import type { MemoryTable } from '../store.ts';
import type { Remembered } from './remembered.ts';

/** The host's own part of the adapters' memory: what the displays show. It is small; adapters' parts may be large. */
const DISPLAY = 'display';

/** The texts that sessions want to show; what adapters keep is theirs to remember. */
export function rememberedDisplay(inner: MemoryTable): Remembered<MemoryTable> {
  let texts: Map<string, Json> | undefined;
  const known = (): Map<string, Json> => {
    texts ??= new Map(inner.list(DISPLAY, '').map(({ key, value }) => [key, value]));
    return texts;
  };
  return {
    forget: () => {
      texts = undefined;
    },
    table: {
      get: (adapter, key) => (adapter === DISPLAY ? known().get(key) : inner.get(adapter, key)),
      put: (adapter, key, value) => {
        inner.put(adapter, key, value);
        if (adapter === DISPLAY) known().set(key, value);
      },
      remove: (adapter, key) => {
        inner.remove(adapter, key);
        if (adapter === DISPLAY) known().delete(key);
      },
      list: (adapter, prefix) => {
        if (adapter !== DISPLAY) return inner.list(adapter, prefix);
        return [...known()]
          .filter(([key]) => key.startsWith(prefix))
          .map(([key, value]) => ({ key, value }));
      },
    },
  };
}
