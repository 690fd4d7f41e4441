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
 * very same rows written in the same transactions by SQLite alone (the baseline). Rounds are interleaved. One engine
 * goes through all rounds, as in a controller: what is compiled stays compiled. The baseline's file holds the same rows
 * as the host's at the beginning of each round.
 */
export async function benchHost({
  rounds,
  visitsPerRound,
}: HostEffort): Promise<readonly Measured[]> {
  const folder = mkdtempSync(join(tmpdir(), 'forecourt-bench-'));
  try {
    const recorded = await recordingHost(join(folder, 'recorded.db'));
    const baseline = sqliteAlone(join(folder, 'alone.db'));
    const host = await hostOn(join(folder, 'whole.db'));
    baseline.replay(recorded.writesSoFar());
    const alone: number[] = [];
    const whole: number[] = [];
    let inputs = 0;
    for (let round = -1; round < rounds; round += 1) {
      const writes = await recorded.visits(visitsPerRound);
      const times = [baseline.replay(writes), await host.visits(visitsPerRound)];
      // The first round only warms up.
      if (round < 0) continue;
      inputs = writes.filter(isJournalLine).length;
      alone.push(times[0] ?? 0);
      whole.push(times[1] ?? 0);
    }
    await Promise.all([recorded.stop(), host.stop()]);
    baseline.close();
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

/** Each input is one line of the journal. */
const isJournalLine = ({ sql }: Write) => /^INSERT\b.*\bjournal\b/i.test(sql);

/** The host that is measured. */
async function hostOn(path: string) {
  const store = openSqliteStore({ path });
  const host = await visitingHost(store);
  return {
    visits: async (count: number): Promise<number> => {
      const begin = process.hrtime.bigint();
      for (let visit = 0; visit < count; visit += 1) await host.visit();
      return Number(process.hrtime.bigint() - begin);
    },
    stop: async () => {
      await host.stop();
      store.close();
    },
  };
}

/** The same host beside it, never measured, that notes what is written. */
async function recordingHost(path: string) {
  const writes: Write[] = [];
  const recorder = { isOn: false };
  const store = openSqliteStore({ path, driver: recordingDriver(writes, recorder) });
  recorder.isOn = true;
  const host = await visitingHost(store);
  const writesSoFar = () => withoutEmptyTransactions(writes.splice(0));
  return {
    writesSoFar,
    visits: async (count: number): Promise<readonly Write[]> => {
      for (let visit = 0; visit < count; visit += 1) await host.visit();
      return writesSoFar();
    },
    stop: async () => {
      await host.stop();
      store.close();
    },
  };
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

/** SQLite with the same file and the same statements, each prepared once, and nothing around it. */
function sqliteAlone(path: string) {
  openSqliteStore({ path }).close();
  const connection = libsqlDriver.open(path);
  connection.exec('PRAGMA synchronous = FULL');
  const statements = new Map<string, ReturnType<SqliteConnection['prepare']>>();
  const prepared = (sql: string) => {
    const statement = statements.get(sql) ?? connection.prepare(sql);
    statements.set(sql, statement);
    return statement;
  };
  return {
    replay: (writes: readonly Write[]): number => {
      const run = writes.map(({ sql, params }) => {
        if (params === null) return () => connection.exec(sql);
        const statement = prepared(sql);
        return () => void statement.run(params);
      });
      const begin = process.hrtime.bigint();
      for (const write of run) write();
      return Number(process.hrtime.bigint() - begin);
    },
    close: () => connection.close(),
  };
}

function perUnit(times: readonly number[], units: number): number {
  return median(times) / units / 1000;
}
