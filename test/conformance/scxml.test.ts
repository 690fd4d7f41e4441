import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { type CaseProblem, type Expressions, playCase } from './play-case.ts';
import { suiteCases } from './scxml-suite.ts';

const cases = suiteCases();

/** Cases that do not go as written, each with its reason. The lists may only shrink. */
const lists: readonly (readonly [Expressions, atLeast: number])[] = [
  ['javascript', 160],
  ['production', 159],
];

function refusedWith(expressions: Expressions): Readonly<Record<string, string>> {
  const file = new URL(`refused-${expressions}.json`, import.meta.url);
  return JSON.parse(readFileSync(file, 'utf8')) as Record<string, string>;
}

it('should play the 169 cases that XState enables', () => {
  expect(cases).toHaveLength(169);
  expect(new Set(cases.map(({ id }) => id)).size).toBe(169);
});

describe.each(lists)('SCXML with %s expressions', (expressions, atLeast) => {
  const refused = refusedWith(expressions);
  const problems = new Map<string, CaseProblem>(
    cases.map((suiteCase) => [suiteCase.id, playCase(suiteCase, expressions)]),
  );

  it.each(cases.map(({ id }) => id))(
    'should go as written, or be refused for a reason: %s',
    (id) => {
      const problem = problems.get(id);
      const reason = refused[id];
      if (reason === undefined) expect(problem).toBeUndefined();
      else expect(problem, `${id} passes now: take it off the list`).toBeDefined();
    },
  );

  it(`should refuse at most ${cases.length - atLeast} cases, all of the suite`, () => {
    const known = new Set(cases.map(({ id }) => id));
    expect(Object.keys(refused).filter((id) => !known.has(id))).toEqual([]);
    expect(cases.length - Object.keys(refused).length).toBeGreaterThanOrEqual(atLeast);
  });
});
