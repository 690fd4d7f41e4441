// Proves that each rule has a page and cases that agree: what the page shows as wrong is found, at the exact line, and
// what looks close to it is let through.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Json } from '../../../../engine/contracts/json.ts';
import { allRules, ruleNames, scxmlRules } from '../../../../engine/core/rules/all-rules.ts';
import { casesOf, findingsOf, ruleNamesWithCases } from '../../../fixtures/rules/rule-case.ts';

const root = new URL('../../../../', import.meta.url);
const pageOf = (rule: string) => readFileSync(new URL(`docs/rules/${rule}.md`, root), 'utf8');
const pages = readdirSync(new URL('docs/rules/', root))
  .filter((name) => name.endsWith('.md') && name !== 'README.md')
  .map((name) => name.slice(0, -'.md'.length));
const sorted = (names: readonly string[]) => [...names].sort();

describe('the rules', () => {
  it('should each have a page and cases, and nothing else has', () => {
    expect(sorted(pages)).toEqual(sorted(ruleNames));
    expect(sorted(ruleNamesWithCases)).toEqual(sorted(ruleNames));
  });

  it('should each stand in the list of docs/rules/README.md with the sentence of their page', () => {
    const list = pageOf('README');
    for (const rule of ruleNames) {
      const sentence = /^> (.*)$/m.exec(pageOf(rule))?.[1];
      expect(list).toContain(`- [${rule}](${rule}.md): ${sentence}\n`);
    }
  });

  it.each([...allRules, ...scxmlRules])(
    'should have a file of its own for $name',
    ({ name, set }) => {
      expect(existsSync(new URL(`engine/core/rules/check-${name}.ts`, root))).toBe(true);
      expect(pageOf(name)).toContain(`Set: ${set}`);
    },
  );

  it.each(ruleNames)(
    'should explain %s: the sentence, why, an example that breaks it, how to mend it',
    (rule) => {
      const page = pageOf(rule);
      expect(page).toMatch(new RegExp(`^# ${rule}\\n\\n> [A-Z].{15,}\\.\\n`));
      for (const heading of ['Why', 'An example that breaks it', 'How to mend it'])
        expect(page).toMatch(new RegExp(`\\n## ${heading}\\n\\n.{20,}`));
      const codes = new Set(
        casesOf(rule).invalid.flatMap(({ findings = [] }) => findings.map(({ code }) => code)),
      );
      expect(
        [...codes].some((code) => page.includes(`[${code}](../errors.md#${code.toLowerCase()})`)),
      ).toBe(true);
    },
  );

  it.each(ruleNames)('should find what the page of %s shows as wrong', (rule) => {
    const example = JSON.parse(/```json\n([\s\S]*?)```/.exec(pageOf(rule))?.[1] ?? '') as Json;
    const [first] = casesOf(rule).invalid;
    const parts = [...Object.values(first?.set ?? {}), ...Object.values(first?.texts ?? {})];
    expect(parts).toContainEqual(example);
  });
});

describe.each(ruleNames)('rule %s', (rule) => {
  const { valid, invalid } = casesOf(rule);

  it('should have cases of both kinds', () => {
    expect(valid.length).toBeGreaterThan(0);
    expect(invalid.length).toBeGreaterThan(0);
  });

  it.each(valid)('should let through $what', (one) => {
    expect(findingsOf(one)).toEqual([]);
  });

  it.each(invalid)('should find $what', (one) => {
    const found = findingsOf(one);
    const expected = one.findings ?? [];
    expect(
      found.map(({ code, severity, pointer, line }) => ({ code, severity, pointer, line })),
    ).toEqual(
      expected.map(({ code, severity, pointer, line }) => ({ code, severity, pointer, line })),
    );
    for (const [at, { says }] of expected.entries()) expect(found[at]?.message).toContain(says);
    const own = found.filter((finding) => finding.rule === rule);
    expect(own.length).toBeGreaterThan(0);
    for (const { help } of own) expect(help).toBe(`docs/rules/${rule}.md`);
  });
});
