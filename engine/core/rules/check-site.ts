import type { AdapterProfile } from '../../contracts/device-adapter.ts';
import type { Finding } from '../../contracts/finding.ts';
import type { SiteFile } from '../../contracts/site-file.ts';
import { type Contracts, contractIndex } from '../flow/contract-index.ts';
import { findingList } from '../flow/finding-list.ts';
import { parseJson } from '../flow/jsonc.ts';
import type { LoadedFlow } from '../flow/loaded-flow.ts';
import { checkCapabilities } from './check-capabilities.ts';
import { checkTextWidth } from './check-text-width.ts';
import { named } from './rule-book.ts';
import type { SiteDevice, SiteRule } from './site-rule.ts';

/** What the adapters of an engine can do, by the names that site files have for them. */
export interface SiteProfiles {
  readonly terminals: Readonly<Record<string, AdapterProfile>>;
  readonly chargers: Readonly<Record<string, AdapterProfile>>;
}

const siteRules: readonly (readonly [name: string, check: SiteRule])[] = [
  ['capabilities', checkCapabilities],
  ['text-width', checkTextWidth],
];

/**
 * Checks the flows of a site against the devices that it has. For a site that `loadSite` let through; flows and adapters
 * that are not given are not looked at.
 *
 * @param text the site file, for the places of findings
 * @returns SITE_CAPABILITY errors and FLOW_TEXT_WIDTH warnings
 */
export function checkSite(
  text: string,
  flows: readonly LoadedFlow[],
  profiles: SiteProfiles,
  contracts: Contracts,
  file = 'site.json',
): readonly Finding[] {
  const { source } = parseJson(text);
  if (source === undefined) return [];
  const site = source.value as unknown as SiteFile;
  const { report, findings } = findingList(source, file);
  const devices = devicesOf(site, profiles);
  const index = contractIndex(contracts);
  for (const [at, entry] of site.flows.entries()) {
    const flow = flows.find(({ id }) => id === entry.flow);
    if (flow === undefined) continue;
    const pointer = `/flows/${at}/flow`;
    for (const [name, check] of siteRules)
      check({
        site,
        entry,
        pointer,
        flow,
        devices,
        contracts: index,
        report: named(name, report),
      });
  }
  return findings;
}

function devicesOf(site: SiteFile, { terminals, chargers }: SiteProfiles): readonly SiteDevice[] {
  const found = (id: string, adapter: string, known: Readonly<Record<string, AdapterProfile>>) => {
    const profile = Object.hasOwn(known, adapter) ? known[adapter] : undefined;
    return profile === undefined ? [] : [{ id, profile }];
  };
  return [
    ...site.terminals.flatMap(({ id, adapter }) => found(id, adapter, terminals)),
    ...site.chargers.flatMap(({ id, adapter }) => found(id, adapter, chargers)),
  ];
}
