import { expect, test } from 'vitest';
import { playSeeds, seedsFrom, storyOf } from './play-seeds.ts';

// Other seeds than those of the suite: what an engine reads again must be what it knew before.
test('30 seeds with an engine that keeps one session in memory: no money is lost, forgotten or taken twice', async () => {
  const { broken, sessions } = await playSeeds(seedsFrom(5_001, 30), () => ({
    planted: { sessionsInMemoryMax: 1 },
  }));
  expect(broken && storyOf(broken)).toBeUndefined();
  expect(sessions).toBeGreaterThan(120);
});
