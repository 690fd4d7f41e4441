import { expect, test } from 'vitest';
import { simulateHost } from './simulate-host.ts';

/** Seeds that every run of the suite plays; `npm run simulate -- --seeds N` plays more. */
const SEEDS = 25;

test(`${SEEDS} random worlds with faults and kills: no money is lost, forgotten or taken twice`, async () => {
  let sessions = 0;
  for (let seed = 1; seed <= SEEDS; seed += 1) {
    const { wrong, ...report } = await simulateHost(seed);
    expect(wrong, `npm run simulate -- --seeds 1 --from ${seed}`).toEqual([]);
    sessions += report.sessions;
  }
  expect(sessions).toBeGreaterThan(SEEDS);
});

test('a seed gives the same world again', async () => {
  const [first, second] = [await simulateHost(7), await simulateHost(7)];
  expect(second).toEqual(first);
});
