import { describe, expect, it } from 'vitest';
import { isOpenHold } from '../../engine/core/ledger/is-open-hold.ts';
import { playScenario } from '../../engine/core/simulate/play-scenario.ts';
import { readScenario } from '../../engine/core/simulate/read-scenario.ts';
import { flowFolders } from './flow-folders.ts';

for (const { id, compiled, scenarios } of flowFolders()) {
  describe(`flow ${id}`, () => {
    it('should have scenarios', () => {
      expect(scenarios.size).toBeGreaterThan(0);
    });

    for (const [name, json] of scenarios) {
      it(`should play ${name}, from memory and through JSON alike`, () => {
        const scenario = readScenario(json);
        expect(`${scenario.id}.json`).toBe(name);

        const run = playScenario(compiled, scenario);
        expect(run.failure).toBeUndefined();
        expect(playScenario(compiled, scenario, { throughJson: true })).toEqual(run);

        const earlier = run.holds.slice(0, -1);
        expect(earlier.filter(isOpenHold), 'only the latest reservation may be open').toEqual([]);
      });
    }
  });
}
