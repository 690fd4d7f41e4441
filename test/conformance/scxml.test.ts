import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { importScxml } from '../../engine/core/import/import-scxml.ts';
import { type CaseProblem, type Expressions, playCase } from './play-case.ts';
import { suiteCases } from './scxml-suite.ts';

const cases = suiteCases();

/** Cases that do not go as written, each with its reason. The lists may only shrink. */
const lists: readonly (readonly [Expressions, atLeast: number])[] = [
  ['javascript', 160],
  ['production', 159],
];

function reasonsIn(name: string): Readonly<Record<string, string>> {
  const file = new URL(name, import.meta.url);
  return JSON.parse(readFileSync(file, 'utf8')) as Record<string, string>;
}

it('should play the 169 cases that XState enables', () => {
  expect(cases).toHaveLength(169);
  expect(new Set(cases.map(({ id }) => id)).size).toBe(169);
});

it('should leave nothing but words for the log out of a case that passes, apart from those listed', () => {
  const refused = reasonsIn('refused-production.json');
  const inPart = cases.filter(({ id, document }) => {
    const { notCarriedOver } = importScxml(document);
    return refused[id] === undefined && notCarriedOver.some(({ what }) => what !== '<log>');
  });
  const listed = Object.keys(reasonsIn('passed-in-part.json'));
  expect(inPart.map(({ id }) => id)).toEqual(listed);
});

describe.each(lists)('SCXML with %s expressions', (expressions, atLeast) => {
  const refused = reasonsIn(`refused-${expressions}.json`);
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
