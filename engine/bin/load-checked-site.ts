import { contracts } from '../core/flow/contract-catalogue.ts';
import { type LoadSiteResult, loadSite } from '../core/flow/load-site.ts';
import type { LoadedFlow } from '../core/flow/loaded-flow.ts';
import { checkSite } from '../core/rules/check-site.ts';
import { adapterCatalogue } from './adapter-catalogue.ts';
import { terminalSettings } from './terminals/terminal-kinds.ts';

/** The flows that a site may name. */
export interface FlowsForSite {
  readonly flows: readonly LoadedFlow[];
  /** Ids of flows that are there and have errors. */
  readonly broken?: readonly string[];
  /** Ids of flows that are checked although the site does not name them. */
  readonly alsoChecked?: readonly string[];
}

/**
 * Loads a site file and checks that its terminals and chargers can do what its flows ask. With errors there is no site;
 * warnings, of texts that do not fit a screen, come with one.
 */
export function loadCheckedSite(
  text: string,
  file: string,
  { flows, broken = [], alsoChecked = [] }: FlowsForSite,
): LoadSiteResult {
  const files = flows.map((flow) => flow.file);
  const loaded = loadSite(text, files, file, terminalSettings, broken);
  if (loaded.site === undefined) return loaded;
  const ids = new Set([...loaded.site.flows.map(({ flow }) => flow), ...alsoChecked]);
  const served = flows.filter(({ id }) => ids.has(id));
  const findings = checkSite(text, served, adapterCatalogue, contracts, file);
  const hasErrors = findings.some(({ severity }) => severity === 'error');
  return { site: hasErrors ? undefined : loaded.site, findings };
}
