import { expect, test } from 'vitest';
import { playSeeds, seedsFrom, storyOf } from './play-seeds.ts';
import { simulateHost } from './simulate-host.ts';

// Two files share the seeds of the suite, so that two workers can play them; `npm run simulate` plays more.
test.each([1, 251, 501, 751])(
  '250 seeds from %i on: no money is lost, forgotten or taken twice',
  async (first) => {
    const { broken, sessions, kills } = await playSeeds(seedsFrom(first, 250));
    expect(broken && storyOf(broken)).toBeUndefined();
    expect(sessions).toBeGreaterThan(1_000);
    expect(kills).toBeGreaterThan(250);
  },
);

// What a session used that no longer knew its connector was given away.
test.each([2_000_127])('seed %i, which found a fault of the host', async (seed) => {
  const { broken } = await playSeeds([seed]);
  expect(broken && storyOf(broken)).toBeUndefined();
});

test('a seed gives the same world again', async () => {
  const [first, second] = [await simulateHost(7), await simulateHost(7)];
  expect(second).toEqual(first);
});
