import type { AdapterMemory } from '../../../../engine/contracts/device-adapter.ts';
import { type ConnectorModel, unknownConnector } from '../connector-model.ts';

/** Whether the station was in reach when it was last noted; `changes` names the events. */
export type LinkRecord = { readonly up: boolean; readonly changes: number };

/** The connectors of one station and its link, read once and written through. */
export interface ConnectorStore {
  readonly load: () => Promise<void>;
  readonly get: (connectorId: number) => ConnectorModel;
  readonly put: (connectorId: number, model: ConnectorModel) => Promise<void>;
  readonly link: () => Promise<LinkRecord | undefined>;
  readonly putLink: (link: LinkRecord) => Promise<void>;
  /** How long the station waits for a cable after a start, seconds, if it told. */
  readonly connectionTimeOutS: () => Promise<number | undefined>;
  readonly putConnectionTimeOutS: (seconds: number) => Promise<void>;
}

export function createConnectorStore(
  memory: AdapterMemory,
  chargerId: string,
  connectorIds: readonly number[],
): ConnectorStore {
  const models = new Map<number, ConnectorModel>();
  return {
    load: async () => {
      for (const connectorId of connectorIds) {
        const value = await memory.get(connectorKey(chargerId, connectorId));
        if (value !== undefined) models.set(connectorId, value as unknown as ConnectorModel);
      }
    },
    get: (connectorId) => models.get(connectorId) ?? unknownConnector,
    put: async (connectorId, model) => {
      await memory.put(connectorKey(chargerId, connectorId), model);
      models.set(connectorId, model);
    },
    link: async () => (await memory.get(`link/${chargerId}`)) as unknown as LinkRecord | undefined,
    putLink: (link) => memory.put(`link/${chargerId}`, link),
    connectionTimeOutS: async () => {
      const seconds = await memory.get(`connection-time-out/${chargerId}`);
      return typeof seconds === 'number' ? seconds : undefined;
    },
    putConnectionTimeOutS: (seconds) => memory.put(`connection-time-out/${chargerId}`, seconds),
  };
}

function connectorKey(chargerId: string, connectorId: number): string {
  return `connector/${chargerId}/${connectorId}`;
}
