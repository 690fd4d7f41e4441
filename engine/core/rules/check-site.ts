import type { AdapterProfile } from '../../contracts/device-adapter.ts';
import type { Finding } from '../../contracts/finding.ts';
import type { SiteCharger, SiteFile, SiteTerminal } from '../../contracts/site-file.ts';
import { type Contracts, contractIndex } from '../flow/contract-index.ts';
import { didYouMean } from '../flow/did-you-mean.ts';
import { findingList, type Report } from '../flow/finding-list.ts';
import { parseJson } from '../flow/jsonc.ts';
import type { LoadedFlow } from '../flow/loaded-flow.ts';
import { checkCapabilities } from './check-capabilities.ts';
import { checkClosedInTime } from './check-closed-in-time.ts';
import { checkTextWidth } from './check-text-width.ts';
import { named } from './rule-book.ts';
import type { SiteDevice, SiteRule } from './site-rule.ts';

/** The adapters of an engine by the names that site files have for them, with what a device can do as the site sets it up. */
export interface AdapterCatalogue {
  readonly terminals: Readonly<Record<string, (terminal: SiteTerminal) => AdapterProfile>>;
  readonly chargers: Readonly<Record<string, (charger: SiteCharger) => AdapterProfile>>;
}

const siteRules: readonly (readonly [name: string, check: SiteRule])[] = [
  ['capabilities', checkCapabilities],
  ['closed-in-time', checkClosedInTime],
  ['text-width', checkTextWidth],
];

/**
 * Checks flows against the devices of a site. For a site that `loadSite` let through. A flow that the site does not
 * name is looked at as if it did.
 *
 * @param text the site file, for the places of findings
 * @returns SITE_REFERENCE errors for adapters that do not exist, SITE_CAPABILITY and SITE_CLOSES_EARLY errors and FLOW_TEXT_WIDTH warnings
 */
export function checkSite(
  text: string,
  flows: readonly LoadedFlow[],
  adapters: AdapterCatalogue,
  contracts: Contracts,
  file = 'site.json',
): readonly Finding[] {
  const { source } = parseJson(text);
  if (source === undefined) return [];
  const site = source.value as unknown as SiteFile;
  const { report, findings } = findingList(source, file);
  const devices = devicesOf(site, adapters, report);
  checkChargesPerCard(site, devices, named('capabilities', report));
  const index = contractIndex(contracts);
  for (const flow of flows) {
    const at = site.flows.findIndex((entry) => entry.flow === flow.id);
    const pointer = at < 0 ? '/flows' : `/flows/${at}/flow`;
    for (const [name, check] of siteRules)
      check({ site, pointer, flow, devices, contracts: index, report: named(name, report) });
  }
  return findings;
}

/** Where one card may have several charges, somebody must be asked which one a tap means. */
function checkChargesPerCard(
  { chargesPerCard = 1 }: SiteFile,
  devices: readonly SiteDevice[],
  report: Report,
): void {
  if (chargesPerCard < 2) return;
  for (const { id, profile } of devices) {
    if (profile.family !== 'terminal' || profile.capabilities.includes('choose')) continue;
    report(
      'SITE_CAPABILITY',
      '/chargesPerCard',
      `One card may have ${chargesPerCard} charges here, but the terminal "${id}" cannot ask which one a tap shall stop (it needs "choose").`,
    );
  }
}

function devicesOf(
  site: SiteFile,
  { terminals, chargers }: AdapterCatalogue,
  report: Report,
): readonly SiteDevice[] {
  const members = (site.members ?? []).length > 0 ? ['members'] : [];
  return [
    { id: site.id, profile: { id: 'site', family: 'site', capabilities: members, never: {} } },
    ...found('terminal', site.terminals, terminals, report),
    ...found('charger', site.chargers, chargers, report),
  ];
}

function found<Device extends { readonly id: string; readonly adapter: string }>(
  family: 'terminal' | 'charger',
  devices: readonly Device[],
  adapters: Readonly<Record<string, (device: Device) => AdapterProfile>>,
  report: Report,
): readonly SiteDevice[] {
  return devices.flatMap((device, at) => {
    const { id, adapter } = device;
    const profileOf = Object.hasOwn(adapters, adapter) ? adapters[adapter] : undefined;
    if (profileOf !== undefined) return [{ id, profile: profileOf(device) }];
    const known = Object.keys(adapters);
    const sentence = didYouMean(`There is no ${family} adapter "${adapter}"`, adapter, known);
    report('SITE_REFERENCE', `/${family}s/${at}/adapter`, sentence);
    return [];
  });
}
