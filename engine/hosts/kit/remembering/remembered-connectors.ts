import type { ConnectorRecord, ConnectorTable } from '../store.ts';
import { BoundedMap } from './bounded-map.ts';
import type { Remembered } from './remembered.ts';

/** The connectors that were asked for last; null for one that was never written. */
export function rememberedConnectors(
  inner: ConnectorTable,
  connectorsMax: number,
): Remembered<ConnectorTable> {
  const known = new BoundedMap<string, ConnectorRecord | null>(connectorsMax);
  const keyOf = (chargerId: string, connectorId: number): string => `${connectorId}/${chargerId}`;
  return {
    forget: () => known.clear(),
    table: {
      get: (chargerId, connectorId) => {
        const key = keyOf(chargerId, connectorId);
        const found = known.get(key);
        if (found !== undefined) return found ?? undefined;
        const record = inner.get(chargerId, connectorId);
        known.set(key, record ?? null);
        return record;
      },
      put: (record) => {
        inner.put(record);
        known.set(keyOf(record.chargerId, record.connectorId), record);
      },
    },
  };
}
