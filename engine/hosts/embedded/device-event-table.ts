import type { DeviceEventTable } from '../kit/store.ts';
import type { SqliteConnection } from './sqlite-driver.ts';

/** How long an id is kept at least. */
const keepMs = 30 * 24 * 3_600_000;
/** Old ids are looked for once in so many additions. */
const additionsPerSweep = 500;

/**
 * The ids of device events that were stored before. An id's age counts from the later of its own time and ours, so
 * that neither a device nor a box with a wrong clock makes it forgotten early.
 */
export function deviceEventTable(connection: SqliteConnection): DeviceEventTable {
  const add = connection.prepare(
    'INSERT INTO device_event (event_id, kept_from_ms) VALUES (?, ?) ON CONFLICT DO NOTHING',
  );
  const forget = connection.prepare('DELETE FROM device_event WHERE kept_from_ms < ?');
  let additions = 0;
  return {
    addOnce: (eventId, atMs) => {
      additions += 1;
      if (additions % additionsPerSweep === 1) forget.run([Date.now() - keepMs]);
      return add.run([eventId, Math.max(atMs, Date.now())]) === 1;
    },
  };
}
