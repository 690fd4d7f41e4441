import type { ConnectorRecord, ConnectorTable } from '../store.ts';
import type { Remembered } from './remembered.ts';

/** All connectors that were asked for: a site has few. */
export function rememberedConnectors(inner: ConnectorTable): Remembered<ConnectorTable> {
  const known = new Map<string, ConnectorRecord | undefined>();
  const keyOf = (chargerId: string, connectorId: number): string => `${connectorId}/${chargerId}`;
  return {
    forget: () => known.clear(),
    table: {
      get: (chargerId, connectorId) => {
        const key = keyOf(chargerId, connectorId);
        if (!known.has(key)) known.set(key, inner.get(chargerId, connectorId));
        return known.get(key);
      },
      put: (record) => {
        inner.put(record);
        known.set(keyOf(record.chargerId, record.connectorId), record);
      },
    },
  };
}
