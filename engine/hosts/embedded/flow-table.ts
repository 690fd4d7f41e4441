import type { FlowRecord, FlowTable } from '../kit/store.ts';
import { jsonOf, textOf, toJsonText } from './row.ts';
import type { SqliteConnection } from './sqlite-driver.ts';
import { upsert } from './upsert.ts';

/** Flows as they were when their sessions began. */
export function flowTable(connection: SqliteConnection): FlowTable {
  const columns = ['bundle_hash', 'flow_id', 'flow_text', 'texts', 'fragments'];
  const write = upsert(connection, 'flow', ['bundle_hash'], columns);
  const read = connection.prepare('SELECT * FROM flow WHERE bundle_hash = ?');
  return {
    get: (bundleHash) => {
      const row = read.get([bundleHash]);
      if (row === undefined) return undefined;
      return {
        bundleHash: textOf(row, 'bundle_hash'),
        flowId: textOf(row, 'flow_id'),
        flowText: textOf(row, 'flow_text'),
        texts: jsonOf<FlowRecord['texts']>(row, 'texts'),
        fragments: jsonOf<FlowRecord['fragments']>(row, 'fragments'),
      };
    },
    put: (record) =>
      write([
        record.bundleHash,
        record.flowId,
        record.flowText,
        toJsonText(record.texts),
        toJsonText(record.fragments),
      ]),
  };
}
