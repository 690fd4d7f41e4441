import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { libsqlDriver } from '../../../../engine/hosts/embedded/libsql-driver.ts';
import { openSqliteStore } from '../../../../engine/hosts/embedded/open-sqlite-store.ts';
import type { SqliteConnection } from '../../../../engine/hosts/embedded/sqlite-driver.ts';
import { Intake } from '../../../../engine/hosts/kit/intake.ts';
import { rememberingStore } from '../../../../engine/hosts/kit/remembering/remembering-store.ts';
import type { Store } from '../../../../engine/hosts/kit/store.ts';
import { UnitOfWork } from '../../../../engine/hosts/kit/unit-of-work.ts';
import { aSession } from '../../../contract/store-records.ts';
import { HostBench, startBench } from '../../../fixtures/host/host-bench.ts';
import { settle } from '../../../fixtures/host/settle.ts';

/** A unit of work on a database in memory, and how often it was stored. */
function counted() {
  const inner = openSqliteStore({ path: ':memory:' });
  let depth = 0;
  let commits = 0;
  const counting: Store = {
    ...inner,
    atomically: (work) => {
      depth += 1;
      try {
        const result = inner.atomically(work);
        if (depth === 1) commits += 1;
        return result;
      } finally {
        depth -= 1;
      }
    },
  };
  const store = rememberingStore(counting);
  const unit = new UnitOfWork(store, () => undefined);
  const put = (sessionId: string) => store.sessions.put(aSession({ sessionId }));
  const ids = (of: Store) => of.sessions.active().map(({ sessionId }) => sessionId);
  return { inner, store, unit, put, ids, commits: () => commits };
}

describe('works in one transaction', () => {
  test('are stored at once; one that fails is undone alone, with what should have followed it', () => {
    const { inner, store, unit, put, ids, commits } = counted();
    const followed: string[] = [];
    const take = (sessionId: string): void => {
      put(sessionId);
      unit.afterwards(() => followed.push(sessionId));
    };
    const failures = unit.runEach([
      () => take('a'),
      () => {
        take('b');
        throw new Error('no');
      },
      () => {
        take('c');
        try {
          unit.run(() => {
            throw new Error('caught, but a part of it');
          });
        } catch {
          // The work goes on as if nothing were wrong.
        }
      },
      () => take('d'),
    ]);
    expect(failures.map((failure) => String(failure?.cause))).toEqual([
      'undefined',
      'Error: no',
      'Error: caught, but a part of it',
      'undefined',
    ]);
    expect(commits()).toBe(1);
    expect(followed).toEqual(['a', 'd']);
    expect(ids(inner)).toEqual(['a', 'd']);
    expect(ids(store)).toEqual(['a', 'd']);
  });

  test('all fail when the disk refuses them, and nothing follows', () => {
    const { inner, store, unit, put, ids } = counted();
    const followed: string[] = [];
    const commit = inner.atomically;
    Object.assign(inner, {
      atomically: <T>(work: () => T): T =>
        commit(() => {
          work();
          throw new Error('the disk is full');
        }),
    });
    const failures = unit.runEach(
      ['a', 'b'].map((sessionId) => () => {
        put(sessionId);
        unit.afterwards(() => followed.push(sessionId));
      }),
    );
    expect(failures).toHaveLength(2);
    for (const failure of failures) expect(String(failure?.cause)).toContain('the disk is full');
    Object.assign(inner, { atomically: commit });
    expect([ids(inner), ids(store), followed]).toEqual([[], [], []]);
  });

  test('do not go on where SQLite has undone everything by itself', () => {
    const opened: SqliteConnection[] = [];
    const open = (path: string): SqliteConnection => {
      const connection = libsqlDriver.open(path);
      opened.push(connection);
      return connection;
    };
    const store = openSqliteStore({ path: ':memory:', driver: { open } });
    const unit = new UnitOfWork(store, () => undefined);
    const put = (sessionId: string) => () => store.sessions.put(aSession({ sessionId }));
    // As SQLite does on a full disk.
    const undo = () => opened[0]?.exec('ROLLBACK');
    const failures = unit.runEach([put('a'), undo, put('c')]);
    expect(failures.every((failure) => failure !== undefined)).toBe(true);
    expect(store.sessions.active()).toEqual([]);
  });
});

describe('what comes from outside', () => {
  test('is taken in its order, 16 at a time, and answered when it is on disk', async () => {
    const { inner, unit, put, ids, commits } = counted();
    const soon: (() => void)[] = [];
    const clock = { nowMs: () => 0, after: () => () => undefined, soon: soon.push.bind(soon) };
    const intake = new Intake({ unit, clock });
    const names = Array.from({ length: 20 }, (_, at) => `s${String(at).padStart(2, '0')}`);
    const answered: string[] = [];
    for (const name of names) {
      intake
        .takeEvent(() => {
          if (name === 's03') throw new Error('no');
          put(name);
        })
        .then(
          () => answered.push(name),
          (cause: unknown) => answered.push(String(cause)),
        );
    }
    expect(ids(inner)).toEqual([]);
    soon.shift()?.();
    await settle();
    expect(commits()).toBe(1);
    expect(answered).toEqual([...names.slice(0, 3), 'Error: no', ...names.slice(4, 16)]);
    soon.shift()?.();
    await settle();
    expect(commits()).toBe(2);
    expect(answered.slice(16)).toEqual(names.slice(16));
    expect(ids(inner)).toEqual(names.filter((name) => name !== 's03'));
    expect(soon).toEqual([]);
  });

  test('has a limit, beyond which devices are asked to come again', async () => {
    const { unit } = counted();
    const clock = { nowMs: () => 0, after: () => () => undefined, soon: () => undefined };
    const intake = new Intake({ unit, clock });
    for (let at = 0; at < 10_000; at += 1) intake.takeEvent(() => undefined).catch(() => undefined);
    await expect(intake.takeEvent(() => undefined)).rejects.toMatchObject({ code: 'HOST_BUSY' });
  });
});

describe('two cars in the same moment', () => {
  const plugBoth = (bench: HostBench) => Promise.all([bench.plug(1), bench.plug(2)]);

  test('wait for the disk once', async () => {
    const [apart, together] = [await startBench(), await startBench()];
    await apart.plug(1);
    await apart.plug(2);
    await plugBoth(together);
    expect(together.sessions()).toHaveLength(2);
    const commits = ({ now }: HostBench): number => now.killable.passed().afterCommit;
    expect(commits(together)).toBe(commits(apart) - 1);
  });

  test('one that cannot be stored does not take the other down, and is told again', async () => {
    const bench = new HostBench();
    const { append } = bench.store.journal;
    let isFull = true;
    Object.assign(bench.store.journal, {
      append: (record: Parameters<typeof append>[0]) => {
        if (isFull && record.sessionId === 's1') throw new Error('the disk is full');
        return append(record);
      },
    });
    await bench.start();
    await plugBoth(bench);
    const at = (): unknown[] => bench.sessions().map(({ connectorId }) => connectorId);
    expect(at()).toEqual([2]);
    expect(bench.terminal.reading()).toMatchObject({ purpose: 'pay' });
    isFull = false;
    await bench.charger.wire.flush();
    expect(at()).toEqual([2, 1]);
  });

  test('nothing reaches a device before what asked for it is on disk', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'forecourt-batches-'));
    const path = join(folder, 'engine.db');
    const store = openSqliteStore({ path });
    const looker = openSqliteStore({ path, readOnly: true });
    const statuses: unknown[] = [];
    const bench = await startBench({
      store,
      onCall: ({ operation, operationId }, when) => {
        if (when === 'before' && operation !== 'terminal.show' && !operationId.startsWith('scan/'))
          statuses.push(looker.outbox.get(operationId)?.status);
      },
    });
    await plugBoth(bench);
    await bench.tap('card-a');
    expect(statuses.length).toBeGreaterThan(2);
    expect(new Set(statuses)).toEqual(new Set(['claimed']));
    bench.kill();
    looker.close();
    store.close();
    rmSync(folder, { recursive: true });
  });
});
