import type { ConnectorTable } from '../kit/store.ts';
import { flagOf, numberOf, textOf, textOrNull, toFlag } from './row.ts';
import type { SqliteConnection } from './sqlite-driver.ts';
import { upsert } from './upsert.ts';

const columns = ['charger_id', 'connector_id', 'plugged', 'session_id', 'is_offer_due'];

/** The last known state of each connector; its edges are the triggers. */
export function connectorTable(connection: SqliteConnection): ConnectorTable {
  const write = upsert(connection, 'connector', ['charger_id', 'connector_id'], columns);
  const read = connection.prepare(
    'SELECT * FROM connector WHERE charger_id = ? AND connector_id = ?',
  );
  return {
    get: (chargerId, connectorId) => {
      const row = read.get([chargerId, connectorId]);
      if (row === undefined) return undefined;
      return {
        chargerId: textOf(row, 'charger_id'),
        connectorId: numberOf(row, 'connector_id'),
        plugged: flagOf(row, 'plugged'),
        sessionId: textOrNull(row, 'session_id'),
        isOfferDue: flagOf(row, 'is_offer_due'),
      };
    },
    put: (record) =>
      write([
        record.chargerId,
        record.connectorId,
        toFlag(record.plugged),
        record.sessionId,
        toFlag(record.isOfferDue),
      ]),
  };
}
