import type { AdapterProfile } from '../contracts/device-adapter.ts';
import type { SiteFile } from '../contracts/site-file.ts';
import { adapterCatalogue } from './adapter-catalogue.ts';

/** The terminal and the charger of a proof; empty for everything that keeps the contracts. */
export type ProfilePair = readonly AdapterProfile[];

/** What flows are proved for that no site asks for: everything that keeps the contracts, and the virtual site. */
export function commonProfilePairs(): readonly ProfilePair[] {
  return [[], ...pairsOf([{ id: '', adapter: 'virtual' }], ['virtual'])];
}

/** Each kind of terminal of a site with each kind of charger that it serves. */
export function profilePairsOf(site: SiteFile): readonly ProfilePair[] {
  const chargers = [...new Set(site.chargers.map(({ adapter }) => adapter))];
  return pairsOf(site.terminals, chargers);
}

function pairsOf(terminals: SiteFile['terminals'], chargers: readonly string[]) {
  const pairs = new Map<string, ProfilePair>();
  for (const terminal of terminals) {
    for (const charger of chargers) {
      const pair = [
        adapterCatalogue.terminals[terminal.adapter]?.(terminal),
        adapterCatalogue.chargers[charger]?.({ id: '', adapter: charger, connectors: [] }),
      ].filter((profile) => profile !== undefined);
      pairs.set(JSON.stringify(pair.map(({ id, never }) => [id, never])), pair);
    }
  }
  return [...pairs.values()];
}
