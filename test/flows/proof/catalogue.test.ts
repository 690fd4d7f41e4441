import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { catalogue } from '../../../engine/core/prove/properties/catalogue.ts';
import { ruleNames } from '../../../engine/core/rules/all-rules.ts';
import { cataloguePage } from '../../fixtures/proof/catalogue-page.ts';
import { pageOf, proofOfCase, proofPage } from '../../fixtures/proof/proof-page.ts';
import { caseOf, idsWithCases } from '../../fixtures/proof/property-case.ts';

const docs = new URL('../../../docs/proof/', import.meta.url);
const ids = catalogue.map(({ id }) => id);
const sorted = (words: readonly string[]) => [...words].sort();

/** What exploring shows, by itself or by way of other properties, has cases: flows that keep it and break it. */
const withCases = catalogue.filter(
  (property) => property.kind !== 'listed' || property.shownBy.by === 'others',
);

describe('the catalogue', () => {
  it('should have the 50 properties of the specification, and three more', () => {
    const numbers = { M: 13, E: 7, C: 5, L: 3, T: 4, H: 7, D: 5, U: 9 };
    expect(
      Object.fromEntries(
        Object.keys(numbers).map((letter) => [
          letter,
          ids.filter((id) => id.startsWith(letter)).length,
        ]),
      ),
    ).toEqual(numbers);
    expect(new Set(ids).size).toBe(53);
    expect(new Set(catalogue.map(({ name }) => name)).size).toBe(53);
  });

  it.each(catalogue)('should have a file of its own for $id', ({ id, name }) => {
    const file = new URL(`../../../engine/core/prove/properties/${name}.ts`, import.meta.url);
    expect(readFileSync(file, 'utf8')).toContain(`id: '${id}'`);
  });

  it('should have a page for each, and the list as it is now', () => {
    const pages = readdirSync(docs).filter((name) => /^[A-Z]\d+\.md$/.test(name));
    expect(sorted(pages)).toEqual(sorted(ids.map((id) => `${id}.md`)));
    expect(readFileSync(new URL('catalogue.md', docs), 'utf8'), 'npm run proof-pages').toBe(
      cataloguePage(),
    );
  });

  it('should lead to rules, properties and tests that there are', () => {
    for (const property of catalogue) {
      if (property.kind !== 'listed') continue;
      const { shownBy } = property;
      if (shownBy.by === 'rules')
        for (const rule of shownBy.rules) expect(ruleNames).toContain(rule);
      if (shownBy.by === 'others') for (const other of shownBy.others) expect(ids).toContain(other);
      if (shownBy.by === 'host')
        for (const path of shownBy.tests)
          expect(existsSync(new URL(`../../../${path}`, import.meta.url)), path).toBe(true);
    }
  });

  it('should have cases for whatever exploring shows', () => {
    expect(sorted(idsWithCases)).toEqual(sorted(withCases.map(({ id }) => id)));
  });
});

describe.each(catalogue)('the page of $id', (property) => {
  it('should tell why, how, the shortest story, and how to mend it', () => {
    const page = readFileSync(pageOf(property), 'utf8');
    expect(page, 'npm run proof-pages').toBe(proofPage(property, page));
    for (const heading of ['Why it matters', 'How it is checked', 'How to mend it'])
      expect(page).toMatch(new RegExp(`\\n## ${heading}\\n\\n.{20,}`));
  });
});

describe.each(withCases)('$id', (property) => {
  const { id } = property;
  const own =
    property.kind === 'listed' && property.shownBy.by === 'others' ? property.shownBy.others : [id];

  it('should have nothing to say of a flow that looks close to it and is right', () => {
    expect(
      proofOfCase(caseOf(id, 'valid')).flatMap(({ hits }) => hits.map((hit) => hit.property)),
    ).toEqual([]);
  });

  it('should be found where it is broken, and nothing that the case does not name', () => {
    const broken = caseOf(id, 'broken');
    const [first = ''] = broken.finds ?? [];
    const found = proofOfCase(broken).flatMap(({ hits }) => hits.map((hit) => hit.property));
    expect(own).toContain(first);
    expect(sorted([...new Set(found)])).toEqual(sorted(broken.finds ?? []));
  });
});
