import { ForecourtError } from '../../contracts/forecourt-error.ts';
import { numberOf } from './row.ts';
import type { SqliteConnection } from './sqlite-driver.ts';

/**
 * The steps from an empty file to the present tables. Step n leads to version n. A step that was released is never
 * edited: add the next one. Times are Unix epoch ms, amounts integer minor units, flags 0 or 1, the rest of an
 * object JSON text. There are no foreign keys between tables: the ledger outlives its session.
 */
const migrations: readonly string[] = [
  `CREATE TABLE session (
     session_id TEXT PRIMARY KEY, site_id TEXT NOT NULL, flow_id TEXT NOT NULL, bundle_hash TEXT NOT NULL,
     terminal_id TEXT, charger_id TEXT, connector_id INTEGER, card_key TEXT,
     started_at_ms INTEGER NOT NULL, ended_at_ms INTEGER, status TEXT NOT NULL, state TEXT NOT NULL
   ) STRICT;
   CREATE INDEX session_active ON session (started_at_ms) WHERE status = 'active';
   CREATE INDEX session_newest ON session (started_at_ms);
   CREATE INDEX session_of_site ON session (site_id, started_at_ms);

   CREATE TABLE journal (
     session_id TEXT NOT NULL, sequence INTEGER NOT NULL, input_id TEXT NOT NULL, at_ms INTEGER NOT NULL,
     input TEXT NOT NULL, active_paths TEXT NOT NULL, faulted INTEGER NOT NULL, effects TEXT NOT NULL,
     PRIMARY KEY (session_id, sequence), UNIQUE (session_id, input_id)
   ) STRICT;

   CREATE TABLE outbox (
     operation_id TEXT PRIMARY KEY, session_id TEXT NOT NULL, operation TEXT NOT NULL, class TEXT NOT NULL,
     money TEXT NOT NULL, lane TEXT NOT NULL, address TEXT NOT NULL, path TEXT NOT NULL, input TEXT NOT NULL,
     status TEXT NOT NULL, attempts INTEGER NOT NULL, created_at_ms INTEGER NOT NULL, next_at_ms INTEGER NOT NULL,
     deadline_at_ms INTEGER NOT NULL, told INTEGER NOT NULL, result TEXT NOT NULL
   ) STRICT;
   CREATE INDEX outbox_open ON outbox (created_at_ms) WHERE status IN ('pending', 'claimed');
   CREATE INDEX outbox_of_session ON outbox (session_id);

   CREATE TABLE timer (
     timer_id TEXT PRIMARY KEY, session_id TEXT NOT NULL, due_at_ms INTEGER NOT NULL
   ) STRICT;
   CREATE INDEX timer_due ON timer (due_at_ms);

   CREATE TABLE hold (
     hold_id TEXT PRIMARY KEY, session_id TEXT NOT NULL, terminal_id TEXT NOT NULL, phase TEXT NOT NULL,
     currency TEXT NOT NULL, requested_minor INTEGER NOT NULL, authorized_minor INTEGER NOT NULL,
     committed_minor INTEGER NOT NULL, closing_end TEXT, reference TEXT, masked_pan TEXT, orphaned INTEGER NOT NULL,
     person_reason TEXT, opened_at_ms INTEGER NOT NULL, closed_at_ms INTEGER
   ) STRICT;
   CREATE INDEX hold_open ON hold (opened_at_ms) WHERE phase NOT IN ('confirmed', 'void');
   CREATE INDEX hold_oldest ON hold (opened_at_ms);
   CREATE INDEX hold_of_session ON hold (session_id);

   CREATE TABLE totals (
     session_id TEXT PRIMARY KEY, energy_wh INTEGER NOT NULL, total_minor INTEGER NOT NULL, at_ms INTEGER NOT NULL,
     final INTEGER NOT NULL, energy_unknown INTEGER NOT NULL
   ) STRICT;

   CREATE TABLE connector (
     charger_id TEXT NOT NULL, connector_id INTEGER NOT NULL, plugged INTEGER NOT NULL,
     session_id TEXT, is_offer_due INTEGER NOT NULL, PRIMARY KEY (charger_id, connector_id)
   ) STRICT;

   CREATE TABLE device_event (event_id TEXT PRIMARY KEY, kept_from_ms INTEGER NOT NULL) STRICT;
   CREATE INDEX device_event_oldest ON device_event (kept_from_ms);

   CREATE TABLE memory (
     adapter TEXT NOT NULL, key TEXT NOT NULL, value TEXT NOT NULL, PRIMARY KEY (adapter, key)
   ) STRICT;

   CREATE TABLE flow (
     bundle_hash TEXT PRIMARY KEY, flow_id TEXT NOT NULL, flow_text TEXT NOT NULL, texts TEXT NOT NULL
   ) STRICT;

   CREATE TABLE receipt (
     session_id TEXT PRIMARY KEY, receipt_id TEXT NOT NULL UNIQUE, at_ms INTEGER NOT NULL, body TEXT NOT NULL
   ) STRICT;`,
  `ALTER TABLE flow ADD COLUMN fragments TEXT NOT NULL DEFAULT '{}';`,
  `ALTER TABLE outbox ADD COLUMN asker TEXT NOT NULL DEFAULT 'flow';
   UPDATE outbox SET asker = 'engine' WHERE operation_id LIKE '%/undo';`,
  `UPDATE memory SET key = json_extract(value, '$.terminalId') || '/' || key,
       value = json_set(value, '$.sessionId', key)
     WHERE adapter = 'display';`,
  `ALTER TABLE hold ADD COLUMN captured_at_ms INTEGER;
   UPDATE hold SET captured_at_ms = COALESCE(closed_at_ms, opened_at_ms)
     WHERE phase IN ('confirmed', 'handedOver') AND closing_end = 'commit' AND committed_minor > 0;`,
  `ALTER TABLE hold ADD COLUMN settled_at_ms INTEGER;
   ALTER TABLE hold ADD COLUMN settled_source TEXT;
   CREATE INDEX hold_with_person ON hold (opened_at_ms)
     WHERE person_reason IS NOT NULL AND phase NOT IN ('confirmed', 'void');`,
];

/** The version of the tables that this program writes. */
export const schemaVersion = migrations.length;

/**
 * Brings the tables to the present version, each step in its own unit of work.
 * @throws HOST_STORE_VERSION when a newer program wrote the file
 */
export function migrate(connection: SqliteConnection): void {
  connection.exec(
    'CREATE TABLE IF NOT EXISTS meta (name TEXT PRIMARY KEY, value INTEGER NOT NULL) STRICT',
  );
  const found = checkVersion(connection);
  for (const [index, step] of migrations.entries()) {
    const version = index + 1;
    if (version <= found) continue;
    connection.exec(
      `BEGIN IMMEDIATE; ${step}
       INSERT INTO meta (name, value) VALUES ('version', ${version})
         ON CONFLICT (name) DO UPDATE SET value = excluded.value;
       COMMIT;`,
    );
  }
}

/**
 * Gives the version of the tables in a file that has a `meta` table; 0 when they are not made yet.
 * @throws HOST_STORE_VERSION when a newer program wrote them
 */
export function checkVersion(connection: SqliteConnection): number {
  const row = connection.prepare("SELECT value FROM meta WHERE name = 'version'").get([]);
  const found = row === undefined ? 0 : numberOf(row, 'value');
  if (found > schemaVersion) {
    throw new ForecourtError('HOST_STORE_VERSION', { found, expected: schemaVersion });
  }
  return found;
}
