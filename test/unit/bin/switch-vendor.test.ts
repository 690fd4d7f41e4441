// Proves that another vendor is one line in the site file and a certificate that covers his terminals.
import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { loadCheckedSite } from '../../../engine/bin/load-checked-site.ts';
import { profilePairsOf } from '../../../engine/bin/profile-pairs.ts';
import type { SiteFile } from '../../../engine/contracts/site-file.ts';
import { contracts } from '../../../engine/core/flow/contract-catalogue.ts';
import { contractIndex } from '../../../engine/core/flow/contract-index.ts';
import {
  type Certificate,
  certificateOf,
  uncoveredReason,
} from '../../../engine/core/prove/certificate.ts';
import { provenAtOnce } from '../../../engine/core/prove/proof-report.ts';
import { shippedFlow } from '../../fixtures/flows/shipped-flow.ts';

const flow = shippedFlow('plug-first');
const index = contractIndex(contracts);
const shipped = JSON.parse(
  readFileSync('flows/plug-first/certificate.json', 'utf8'),
) as Certificate;

const ours = '{ "id": "t1", "adapter": "virtual" }';
const siteText = `{
  "id": "street", "title": "Street", "currency": "EUR", "language": "en",
  "terminals": [
    ${ours}
  ],
  "chargers": [{ "id": "post-1", "adapter": "ocpp", "connectors": [{ "id": 1, "title": "Left", "terminal": "t1" }] }],
  "tariff": { "energyMicroPerKwh": 450000, "sessionFeeMinor": 0 },
  "flows": [{ "flow": "plug-first" }]
}`;

/** The line of each vendor. */
const lines = {
  ccv: `{ "id": "t1", "adapter": "ccv", "textsElsewhere": true, "settings": { "transport": "pay-proxy", "url": "http://192.168.1.30:8080" } }`,
  'payter-psp': `{ "id": "t1", "adapter": "payter-psp", "textsElsewhere": true, "settings": { "family": "apollo", "transport": "tcp", "host": "192.168.1.20", "setupTimeoutS": 172800, "setupAction": 0 } }`,
};

function load(text: string): SiteFile {
  const { site, findings } = loadCheckedSite(text, 'site.json', { flows: [flow] });
  if (site === undefined) throw new Error(JSON.stringify(findings));
  return site;
}

const uncovered = (certificate: Certificate, site: SiteFile) =>
  profilePairsOf(site).map((profiles) => uncoveredReason(certificate, flow, index, profiles));

it('should need nothing for the terminal that is part of the engine', () => {
  expect(uncovered(shipped, load(siteText))).toEqual([undefined]);
});

it.each(Object.entries(lines))('should take one line, and another certificate: %s', (_, line) => {
  // The certificate says of itself that it is for other terminals.
  const site = load(siteText.replace(ours, line));
  expect(uncovered(shipped, site)).toEqual([expect.stringMatching(/.{10,}/)]);
});

it('should have that certificate after one proof', () => {
  const site = load(siteText.replace(ours, lines.ccv));
  const proofs = profilePairsOf(site).map((profiles) => ({
    profiles,
    proof: provenAtOnce(flow, { contracts: index, profiles }),
  }));
  expect(uncovered(certificateOf(flow, index, proofs), site)).toEqual([undefined]);
}, 60_000);
