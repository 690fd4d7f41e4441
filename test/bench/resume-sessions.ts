import { openSqliteStore } from '../../engine/hosts/embedded/open-sqlite-store.ts';
import type { Store } from '../../engine/hosts/kit/store.ts';
import { START_MS } from '../fixtures/host/host-bench.ts';
import { visitingHost } from './host-visits.ts';
import type { Resumed } from './sessions.ts';

const HOUR_MS = 3_600_000;
/** Of so many the engine keeps all in memory while it is weighed: what idle ones need is asked. */
const USED_LATELY = 100;
const NEVER_MS = Number.MAX_SAFE_INTEGER;
const [, , task, path = '', count = '0'] = process.argv;
const sessions = Number(count);

if (task === 'charge') await chargeAndDie();
else console.log(JSON.stringify(await (task === 'resume' ? resume() : weigh())));

/** Brings many cars to charging, and dies as by a power cut. */
async function chargeAndDie(): Promise<void> {
  const store = openSqliteStore({ path });
  const host = await visitingHost(store, { places: sessions, scans: true });
  await host.charge();
  process.kill(process.pid, 'SIGKILL');
}

async function resume(): Promise<Omit<Resumed, 'heapBytesPerSession'>> {
  const begin = process.hrtime.bigint();
  const store = openSqliteStore({ path });
  const host = await visitingHost(store, {
    places: sessions,
    startMs: START_MS + HOUR_MS,
    scans: true,
  });
  const startMs = Number(process.hrtime.bigint() - begin) / 1e6;
  const active = store.sessions.activePlaces().length;
  if (active !== sessions) throw new Error(`${active} of ${sessions} sessions charge`);
  const { rss: residentBytes } = process.memoryUsage();
  const readersArmed = host.readers();
  if (readersArmed !== sessions)
    throw new Error(`${readersArmed} of ${sessions} readers are armed`);
  return { sessions, startMs, residentBytes, timersArmed: timers(store), readersArmed };
}

/** What an engine with a single place needs anyway does not count. */
async function weigh(): Promise<Pick<Resumed, 'heapBytesPerSession'>> {
  await visitingHost(openSqliteStore({ path: ':memory:' }), { scans: true });
  const before = heapBytes();
  const store = openSqliteStore({ path });
  const host = await visitingHost(store, {
    places: sessions,
    startMs: START_MS + HOUR_MS,
    scans: true,
    sessionsInMemoryMax: USED_LATELY,
  });
  const heapBytesPerSession = Math.round((heapBytes() - before) / sessions);
  await host.stop();
  return { heapBytesPerSession };
}

function timers(store: Store): number {
  return store.timers.due(NEVER_MS).length;
}

function heapBytes(): number {
  globalThis.gc?.();
  return process.memoryUsage().heapUsed;
}
