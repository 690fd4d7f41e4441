import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { scenariosOf } from './kill-sweep/scenario-acts.ts';
import { Street } from './kill-sweep/street.ts';
import { killOnce } from './kill-sweep/sweep.ts';

// A few of them; `npm run kill-sweep` kills at each line of each shipped scenario.
describe.each([
  ['plug-first', 'partial-approval', [3, 7]],
  ['card-first', 'paid-by-unplugging', [2]],
] as const)('a real engine that plays %s, %s', (flow, name, lines) => {
  let street: Street;
  beforeAll(async () => {
    street = await Street.open(flow);
  });
  afterAll(() => street.close());

  test.each(
    lines.flatMap(
      (line) =>
        [
          { line, moment: 'stored' },
          { line, moment: 'sent' },
        ] as const,
    ),
  )(
    'killed at journal line $line, when it is $moment: the ledger balances with the bank and the meter',
    async (doom) => {
      const scenario = scenariosOf(flow).find((each) => each.name === name);
      if (scenario === undefined) throw new Error(`no scenario ${name}`);
      const { hasDied, wrong } = await killOnce(street, scenario, doom);
      expect(wrong).toEqual([]);
      expect(hasDied).toBe(true);
    },
  );
});
