import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll } from 'vitest';
import { openSqliteStore } from '../../engine/hosts/embedded/open-sqlite-store.ts';
import { rememberingStore } from '../../engine/hosts/kit/remembering/remembering-store.ts';
import { createMemoryStore } from '../../engine/hosts/memory/memory-store.ts';
import { storeCases } from './store.cases.ts';

const folder = mkdtempSync(join(tmpdir(), 'forecourt-store-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

let files = 0;
let path = '';
storeCases('SQLite in a file', {
  open: () => {
    files += 1;
    path = join(folder, String(files), 'forecourt.db');
    return openSqliteStore({ path });
  },
  reopen: (closed) => {
    closed.close();
    return openSqliteStore({ path });
  },
});

storeCases('SQLite in memory', { open: () => openSqliteStore({ path: ':memory:' }) });

storeCases('the store without a file', { open: createMemoryStore });

storeCases('a store that remembers next to nothing', {
  open: () => rememberingStore(openSqliteStore({ path: ':memory:' }), 1),
});
