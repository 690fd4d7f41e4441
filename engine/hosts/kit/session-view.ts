import type { SessionView } from '../../contracts/views.ts';
import { activePaths } from '../../core/step/active-paths.ts';
import type { SiteDirectory } from './site-directory.ts';
import type { SessionRecord, Store } from './store.ts';

/** One session as people and the designer see it. */
export function sessionView(
  store: Store,
  sites: SiteDirectory,
  record: SessionRecord,
): SessionView {
  const { state, chargerId, connectorId } = record;
  const totals = store.totals.get(record.sessionId);
  const connector = sites
    .find(record.siteId)
    ?.chargers.find(({ id }) => id === chargerId)
    ?.connectors.find(({ id }) => id === connectorId);
  const pending = Object.values(state.operations).map(({ operationId, operation }) => {
    const sent = store.outbox.get(operationId);
    return {
      operationId,
      operation,
      path: sent?.path ?? '',
      sinceMs: sent?.createdAtMs ?? record.startedAtMs,
    };
  });
  return {
    sessionId: record.sessionId,
    siteId: record.siteId,
    flowId: record.flowId,
    bundleHash: record.bundleHash,
    status: state.status,
    value: state.value,
    activePaths: activePaths(state.value),
    terminalId: record.terminalId,
    chargerId,
    connectorId,
    connectorTitle: connector?.title ?? null,
    startedAtMs: record.startedAtMs,
    endedAtMs: record.endedAtMs,
    context: state.context,
    output: state.output,
    energyWh: totals?.energyWh ?? 0,
    totalMinor: totals?.totalMinor ?? 0,
    pending,
    holds: store.holds.ofSession(record.sessionId),
  };
}
