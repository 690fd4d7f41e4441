import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { libsqlDriver } from '../../engine/hosts/embedded/libsql-driver.ts';
import { openSqliteStore } from '../../engine/hosts/embedded/open-sqlite-store.ts';
import type {
  SqliteConnection,
  SqliteDriver,
  SqlValue,
} from '../../engine/hosts/embedded/sqlite-driver.ts';
import { visitingHost } from './host-visits.ts';
import type { Measured } from './measure-ratio.ts';
import { median } from './median.ts';

/** One write as it went to SQLite, or the begin or end of a transaction. */
type Write = { readonly sql: string; readonly params: readonly SqlValue[] | null };

/** How much is measured. */
export interface HostEffort {
  readonly rounds: number;
  readonly visitsPerRound: number;
}

/**
 * Whole visits through the embedded host on a file: device events in, every commit on disk, money out; against the
 * very same rows written in the same transactions by SQLite alone (the baseline). Rounds are interleaved, each on a
 * fresh file; opening the file is not measured.
 */
export async function benchHost({
  rounds,
  visitsPerRound,
}: HostEffort): Promise<readonly Measured[]> {
  const folder = mkdtempSync(join(tmpdir(), 'forecourt-bench-'));
  try {
    const { writes, inputs } = await recordWrites(join(folder, 'recorded.db'), visitsPerRound);
    const alone: number[] = [];
    const whole: number[] = [];
    for (let round = -1; round < rounds; round += 1) {
      const times = [
        replay(join(folder, `alone-${round}.db`), writes),
        await runHost(join(folder, `whole-${round}.db`), visitsPerRound),
      ];
      // The first round only warms up.
      if (round < 0) continue;
      alone.push(times[0] ?? 0);
      whole.push(times[1] ?? 0);
    }
    const ratios = whole.map((time, round) => (alone[round] ?? Number.NaN) / time);
    return [
      {
        name: 'the same SQLite writes alone',
        microsecondsPerUnit: perUnit(alone, inputs),
        ratio: 1,
      },
      {
        name: 'whole embedded host',
        microsecondsPerUnit: perUnit(whole, inputs),
        ratio: median(ratios),
      },
    ];
  } finally {
    rmSync(folder, { recursive: true });
  }
}

async function runHost(path: string, visits: number): Promise<number> {
  const store = openSqliteStore({ path });
  const host = await visitingHost(store);
  const begin = process.hrtime.bigint();
  for (let visit = 0; visit < visits; visit += 1) await host.visit();
  const spent = Number(process.hrtime.bigint() - begin);
  await host.stop();
  store.close();
  return spent;
}

/** Runs the host once and notes what it writes and how many inputs that were. */
async function recordWrites(path: string, visits: number) {
  const writes: Write[] = [];
  const recorder = { isOn: false };
  const store = openSqliteStore({ path, driver: recordingDriver(writes, recorder) });
  const host = await visitingHost(store);
  recorder.isOn = true;
  for (let visit = 0; visit < visits; visit += 1) await host.visit();
  recorder.isOn = false;
  const sessions = store.sessions.list({ limit: 500 });
  const inputs = sessions.reduce(
    (sum, { sessionId }) => sum + store.journal.list(sessionId).length,
    0,
  );
  await host.stop();
  store.close();
  return { writes: withoutEmptyTransactions(writes), inputs };
}

function recordingDriver(writes: Write[], recorder: { isOn: boolean }): SqliteDriver {
  return {
    open: (path) => {
      const connection = libsqlDriver.open(path);
      if (path.endsWith('.lock')) return connection;
      return { ...connection, ...recording(connection, writes, recorder) };
    },
  };
}

function recording(
  connection: SqliteConnection,
  writes: Write[],
  recorder: { isOn: boolean },
): Pick<SqliteConnection, 'exec' | 'prepare'> {
  return {
    exec: (sql) => {
      // Nested units are savepoints inside the one transaction; SQLite alone has no need of them.
      if (recorder.isOn && /^(BEGIN|COMMIT)/.test(sql)) writes.push({ sql, params: null });
      connection.exec(sql);
    },
    prepare: (sql) => {
      const statement = connection.prepare(sql);
      return {
        ...statement,
        run: (params) => {
          if (recorder.isOn) writes.push({ sql, params: [...params] });
          return statement.run(params);
        },
      };
    },
  };
}

function withoutEmptyTransactions(writes: readonly Write[]): readonly Write[] {
  return writes.filter(({ sql }, at) => {
    if (sql.startsWith('BEGIN')) return !(writes[at + 1]?.sql.startsWith('COMMIT') ?? true);
    if (sql.startsWith('COMMIT')) return !(writes[at - 1]?.sql.startsWith('BEGIN') ?? true);
    return true;
  });
}

/** Writes the same rows into a fresh file, with prepared statements. */
function replay(path: string, writes: readonly Write[]): number {
  openSqliteStore({ path }).close();
  const connection = libsqlDriver.open(path);
  connection.exec('PRAGMA synchronous = FULL');
  const run = writes.map(({ sql, params }) => {
    if (params === null) return () => connection.exec(sql);
    const statement = connection.prepare(sql);
    return () => void statement.run(params);
  });
  const begin = process.hrtime.bigint();
  for (const write of run) write();
  const spent = Number(process.hrtime.bigint() - begin);
  connection.close();
  return spent;
}

function perUnit(times: readonly number[], units: number): number {
  return median(times) / units / 1000;
}
