/** A child process: owns the database given as argument, commits three holds, leaves a fourth uncommitted, and waits. */
import { openSqliteStore } from '../../../../engine/hosts/embedded/open-sqlite-store.ts';
import { aHold } from '../../../contract/store-records.ts';

const store = openSqliteStore({ path: process.argv[2] ?? '' });
for (const holdId of ['h1', 'h2', 'h3']) store.atomically(() => store.holds.put(aHold({ holdId })));
store.atomically(() => {
  store.holds.put(aHold({ holdId: 'uncommitted' }));
  process.stdout.write('ready\n');
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 60_000);
});
