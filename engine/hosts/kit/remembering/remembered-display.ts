import type { Json } from '../../../contracts/json.ts';
import type { MemoryTable } from '../store.ts';
import { BoundedMap } from './bounded-map.ts';
import type { Remembered } from './remembered.ts';

/** The host's own part of the adapters' memory: what the displays show. It is small; adapters' parts may be large. */
const DISPLAY = 'display';

/**
 * The texts that sessions want to show, of the terminals used last; what adapters keep is theirs to remember. A key is
 * the terminal's name, a slash, and the session's.
 */
export function rememberedDisplay(
  inner: MemoryTable,
  terminalsMax: number,
): Remembered<MemoryTable> {
  const byTerminal = new BoundedMap<string, Map<string, Json>>(terminalsMax);
  const textsOf = (key: string): Map<string, Json> => {
    const prefix = key.slice(0, key.indexOf('/') + 1);
    const known = byTerminal.get(prefix);
    if (known !== undefined) return known;
    const read = new Map(inner.list(DISPLAY, prefix).map(({ key: each, value }) => [each, value]));
    byTerminal.set(prefix, read);
    return read;
  };
  return {
    forget: () => byTerminal.clear(),
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
