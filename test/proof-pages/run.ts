// Writes docs/proof/catalogue.md and what is generated of the page of each property: `npm run proof-pages`.
import { readFileSync, writeFileSync } from 'node:fs';
import { catalogue } from '../../engine/core/prove/properties/catalogue.ts';
import { cataloguePage } from '../fixtures/proof/catalogue-page.ts';
import { pageOf, proofPage } from '../fixtures/proof/proof-page.ts';

for (const property of catalogue) {
  const url = pageOf(property);
  writeFileSync(url, proofPage(property, readFileSync(url, 'utf8')));
}
writeFileSync(new URL('../../docs/proof/catalogue.md', import.meta.url), cataloguePage());
