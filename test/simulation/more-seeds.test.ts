import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { openSqliteStore } from '../../engine/hosts/embedded/open-sqlite-store.ts';
import { playSeeds, seedsFrom, storyOf } from './play-seeds.ts';

const folder = mkdtempSync(join(tmpdir(), 'forecourt-seeds-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

test.each([1_001, 1_251, 1_501, 1_751])('250 seeds from %i on', async (first) => {
  const { broken } = await playSeeds(seedsFrom(first, 250));
  expect(broken && storyOf(broken)).toBeUndefined();
});

test('seeds 2001 to 2025 on the real database, in memory', async () => {
  const { broken } = await playSeeds(seedsFrom(2_001, 25), () => ({
    store: openSqliteStore({ path: ':memory:' }),
  }));
  expect(broken && storyOf(broken)).toBeUndefined();
});

test('seeds 2026 to 2030 on the real database, in a file', async () => {
  let files = 0;
  const { broken } = await playSeeds(seedsFrom(2_026, 5), () => {
    files += 1;
    return { store: openSqliteStore({ path: join(folder, String(files), 'forecourt.db') }) };
  });
  expect(broken && storyOf(broken)).toBeUndefined();
});
