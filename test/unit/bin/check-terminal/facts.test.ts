// Proves that the list of facts of each adapter is sound, that the tables in the READMEs are made of it, and that every fact
// that a step is said to show has somebody who judges it.
import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { judges as ccvJudges } from '../../../../adapters/terminals/ccv/check/judges.ts';
import { judges as cpsJudges } from '../../../../adapters/terminals/payter-cps/check/judges.ts';
import { judges as pspJudges } from '../../../../adapters/terminals/payter-psp/check/judges.ts';
import { checkSteps } from '../../../../engine/bin/check-terminal/check-steps.ts';
import { allowed } from '../../../../engine/bin/check-terminal/result-file.ts';
import { terminalKinds } from '../../../../engine/bin/terminals/terminal-kinds.ts';
import {
  adaptersWithFacts,
  factsTable,
  readmeWithFacts,
  seenResults,
} from '../../../../scripts/write-facts.mjs';

const judges: Readonly<Record<string, object>> = {
  ccv: ccvJudges,
  'payter-cps': cpsJudges,
  'payter-psp': pspJudges,
};
const factsOf = (adapter: string) =>
  terminalKinds.find(({ name }) => name === adapter)?.check?.facts ?? [];

describe.each(adaptersWithFacts)('facts of %s', (adapter) => {
  const facts = factsOf(adapter);

  it('should have a name of its own, a sentence, a source and a step that there is', () => {
    expect(facts.length).toBeGreaterThan(20);
    expect(new Set(facts.map(({ id }) => id)).size).toBe(facts.length);
    for (const { id, says, source, standing, check } of facts) {
      expect(id).toMatch(/^[a-z0-9]+(-[a-z0-9]+)*$/);
      expect(says, id).toMatch(standing === 'unknown' ? /\?/ : /[.]\)?$/);
      expect(source.length, id).toBeGreaterThan(3);
      if (check === null) continue;
      expect(
        checkSteps.map((step) => step.id),
        id,
      ).toContain(check.step);
      expect(check.how, id).toMatch(/[.]$/);
    }
  });

  it('should have a judge for each fact that a step shows, and for no other', () => {
    const shown = facts.filter(({ check }) => check !== null).map(({ id }) => id);
    expect(Object.keys(judges[adapter] ?? {}).toSorted()).toEqual(shown.toSorted());
  });

  it('should stand in the table of the README as the list has it (node scripts/write-facts.mjs)', () => {
    const file = new URL(`../../../../adapters/terminals/${adapter}/README.md`, import.meta.url);
    expect(readFileSync(file, 'utf8')).toBe(readmeWithFacts(adapter));
  });

  it('should name only files that there are', () => {
    for (const { id, changeIn } of facts) {
      for (const [, path = ''] of (changeIn ?? '').matchAll(/`([\w./-]+(?:\.ts|\/))`/g)) {
        const place = new URL(`../../../../adapters/terminals/${adapter}/${path}`, import.meta.url);
        expect(existsSync(place), `${id}: ${path}`).toBe(true);
      }
    }
  });

  it('should keep beside it only what was seen on devices, with values that its facts allow', () => {
    for (const { environment, facts: seen } of seenResults(adapter)) {
      expect(['test', 'production']).toContain(environment);
      for (const one of seen) expect(allowed(facts, one)).toEqual(one);
    }
  });
});

it('should say what a device showed beside what the documents say', () => {
  const fact = {
    id: 'x',
    says: 'X.',
    standing: 'assumed',
    source: 'concluded',
    changeIn: 'setting `y`',
    check: { step: 'reserve', how: 'Looks.', observes: ['yes'] },
  };
  const results = [
    {
      model: 'apollo',
      firmware: '2.1',
      facts: [{ fact: 'x', verdict: 'differs', observed: 'no' }],
    },
  ];
  expect(factsTable({ facts: [fact] }, results)).toContain(
    '| X. | assumed: concluded<br>**differs** on apollo 2.1: no | setting `y` | reserve |',
  );
});
