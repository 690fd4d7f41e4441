import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Doom } from './kill-sweep/doomed-driver.ts';
import { scenariosOf } from './kill-sweep/scenario-acts.ts';
import { Street } from './kill-sweep/street.ts';
import { killOnce } from './kill-sweep/sweep.ts';

// A few of them; `npm run kill-sweep` kills at each line of each shipped scenario.
describe.each<[flow: string, name: string, dooms: readonly Doom[]]>([
  [
    'plug-first',
    'partial-approval',
    [
      { line: 3, moment: 'stored' },
      { line: 7, moment: 'sent' },
    ],
  ],
  ['card-first', 'paid-by-unplugging', [{ line: 2, moment: 'sent' }]],
])('a real engine that plays %s, %s', (flow, name, dooms) => {
  let street: Street;
  beforeAll(async () => {
    street = await Street.open(flow);
  });
  afterAll(() => street.close());

  test.each(dooms)(
    'killed when journal line $line is $moment: the ledger balances with the bank and the meter',
    async (doom) => {
      const scenario = scenariosOf(flow).find((each) => each.name === name);
      if (scenario === undefined) throw new Error(`no scenario ${name}`);
      const { hasDied, wrong } = await killOnce(street, scenario, doom);
      expect(wrong).toEqual([]);
      expect(hasDied).toBe(true);
    },
  );
});
