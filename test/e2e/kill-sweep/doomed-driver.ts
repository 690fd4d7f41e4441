import { libsqlDriver } from '../../../engine/hosts/embedded/libsql-driver.ts';
import type {
  SqliteConnection,
  SqliteDriver,
} from '../../../engine/hosts/embedded/sqlite-driver.ts';

/**
 * When the process dies at a journal line: `stored` = the line is on disk and nothing was sent because of it; `sent` =
 * a moment later, when what it led to was claimed and its bytes are on their way.
 */
export type DoomMoment = 'stored' | 'sent';

/** At which journal line, counted from when it is set, a process kills itself. */
export interface Doom {
  readonly line: number;
  readonly moment: DoomMoment;
}

/** A driver that sees what is stored. */
export interface DoomedDriver {
  readonly driver: SqliteDriver;
  readonly doom: (doom: Doom) => void;
  /** Units of work that are on disk. */
  readonly commits: () => number;
  /** Whether an answer is waited for that a device gives in a moment. */
  readonly isBusy: (nowMs: number) => boolean;
}

/** Until then the bytes of what a line led to are out. */
const SENT_MS = 8;

/** What is on its way and no read: nobody knows when a driver holds his card up. */
const BUSY = `SELECT 1 FROM outbox WHERE status IN ('pending', 'claimed') AND class <> 'read'
  AND next_at_ms <= ? LIMIT 1`;

/** The real driver, and behind it a process that ends with SIGKILL when a journal line is on disk. */
export function createDoomedDriver(): DoomedDriver {
  let left = Number.POSITIVE_INFINITY;
  let moment: DoomMoment = 'stored';
  let lines = 0;
  let commits = 0;
  let opened: SqliteConnection | undefined;
  const die = (): void => {
    process.kill(process.pid, 'SIGKILL');
    // The signal must reach this thread before it goes on.
    for (;;) Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 1_000);
  };
  const committed = (): void => {
    commits += 1;
    const before = left;
    left -= lines;
    lines = 0;
    if (before <= 0 || left > 0) return;
    if (moment === 'stored') die();
    setTimeout(die, SENT_MS);
  };
  const watch = (connection: SqliteConnection): SqliteConnection => ({
    ...connection,
    exec: (sql) => {
      connection.exec(sql);
      if (sql === 'COMMIT') committed();
      if (sql === 'ROLLBACK') lines = 0;
    },
    prepare: (sql) => {
      const statement = connection.prepare(sql);
      if (!/^\s*INSERT INTO journal /.test(sql)) return statement;
      return {
        ...statement,
        run: (params) => {
          const changes = statement.run(params);
          lines += changes;
          return changes;
        },
      };
    },
  });
  return {
    driver: {
      open: (path) => {
        opened = libsqlDriver.open(path);
        return watch(opened);
      },
    },
    isBusy: (nowMs) => opened?.prepare(BUSY).get([nowMs]) !== undefined,
    doom: (doom) => {
      left = doom.line;
      moment = doom.moment;
    },
    commits: () => commits,
  };
}
