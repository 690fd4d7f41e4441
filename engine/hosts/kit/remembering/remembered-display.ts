import type { Json } from '../../../contracts/json.ts';
import type { MemoryTable } from '../store.ts';
import type { Remembered } from './remembered.ts';

/** The host's own part of the adapters' memory: what the displays show. It is small; adapters' parts may be large. */
const DISPLAY = 'display';

/** The texts that sessions want to show, by terminal; what adapters keep is theirs to remember. */
export function rememberedDisplay(inner: MemoryTable): Remembered<MemoryTable> {
  let byTerminal: Map<string, Map<string, Json>> | undefined;
  const textsOf = (key: string): Map<string, Json> => {
    if (byTerminal === undefined) {
      byTerminal = new Map();
      for (const { key: each, value } of inner.list(DISPLAY, '')) textsOf(each).set(each, value);
    }
    const terminalId = key.slice(0, key.indexOf('/'));
    const found = byTerminal.get(terminalId);
    if (found !== undefined) return found;
    const none = new Map<string, Json>();
    byTerminal.set(terminalId, none);
    return none;
  };
  return {
    forget: () => {
      byTerminal = undefined;
    },
    table: {
      get: (adapter, key) =>
        adapter === DISPLAY ? textsOf(key).get(key) : inner.get(adapter, key),
      put: (adapter, key, value) => {
        inner.put(adapter, key, value);
        if (adapter === DISPLAY) textsOf(key).set(key, value);
      },
      remove: (adapter, key) => {
        inner.remove(adapter, key);
        if (adapter === DISPLAY) textsOf(key).delete(key);
      },
      list: (adapter, prefix) => {
        if (adapter !== DISPLAY || !prefix.endsWith('/')) return inner.list(adapter, prefix);
        return Array.from(textsOf(prefix), ([key, value]) => ({ key, value }));
      },
    },
  };
}
