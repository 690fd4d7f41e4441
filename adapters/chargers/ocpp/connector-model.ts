import type { ChargePointStatus } from './wire.ts';

/** A start request of ours that may still put the connector into Preparing without a cable. */
export type PendingStart = {
  readonly idTag: string;
  /** After this the station has given up waiting for the cable, Unix epoch ms. */
  readonly untilMs: number;
  /** Preparing was seen since the request, so the next Available ends it. */
  readonly preparing: boolean;
};

/** What is known of one connector. Kept on disk, so that repeats after a boot are no edges. */
export type ConnectorModel = {
  readonly plugged: boolean;
  /** The last status word that the station told. */
  readonly status: string;
  /** Counts edges; names the events. */
  readonly edges: number;
  readonly pendingStart: PendingStart | null;
};

/** An edge of the model; `fault` is the moment the connector became Faulted. */
export type ConnectorEdge = 'plugged' | 'free' | 'fault';

/** A connector nobody has heard of yet is free. */
export const unknownConnector: ConnectorModel = {
  plugged: false,
  status: 'Unknown',
  edges: 0,
  pendingStart: null,
};

const pluggedStatuses: readonly string[] = [
  'Charging',
  'SuspendedEV',
  'SuspendedEVSE',
  'Finishing',
];

/**
 * Takes in a status. Preparing proves a cable only when no start request of ours is on its way, since a
 * remote start alone leads to it too (OCPP 1.6 sections 4.9 A2 and 7.7). Available takes away a cable only
 * when one was recorded, and says nothing about energy.
 */
export function takeStatus(
  model: ConnectorModel,
  status: ChargePointStatus,
  nowMs: number,
): { readonly model: ConnectorModel; readonly edges: readonly ConnectorEdge[] } {
  const edges: ConnectorEdge[] = [];
  let { plugged, pendingStart } = model;
  if (pendingStart !== null && nowMs > pendingStart.untilMs) pendingStart = null;
  if (status === 'Preparing') {
    if (pendingStart !== null) pendingStart = { ...pendingStart, preparing: true };
    else if (!plugged) edges.push('plugged');
  } else if (pluggedStatuses.includes(status)) {
    if (!plugged) edges.push('plugged');
  } else if (status === 'Available') {
    if (plugged) edges.push('free');
    if (pendingStart?.preparing) pendingStart = null;
  } else if (status === 'Faulted' && model.status !== 'Faulted') {
    edges.push('fault');
  }
  if (edges.includes('plugged')) plugged = true;
  if (edges.includes('free')) plugged = false;
  return {
    model: { plugged, status, edges: model.edges + edges.length, pendingStart },
    edges,
  };
}

/**
 * Takes in that a transaction began, which ends the start request. It proves a cable only while the connector is in
 * Preparing: after an offline time the queued start comes behind the present status, and the car may be gone.
 */
export function takeStarted(model: ConnectorModel): {
  readonly model: ConnectorModel;
  readonly edges: readonly ConnectorEdge[];
} {
  const isProof = !model.plugged && model.status === 'Preparing';
  const edges: readonly ConnectorEdge[] = isProof ? ['plugged'] : [];
  return {
    model: {
      ...model,
      plugged: model.plugged || isProof,
      edges: model.edges + edges.length,
      pendingStart: null,
    },
    edges,
  };
}
