import { ForecourtError } from '../../contracts/forecourt-error.ts';
import type { Currency } from '../../contracts/money.ts';
import type { SiteCharger, SiteConnector, SiteFile } from '../../contracts/site-file.ts';
import { currencyOf } from '../../core/flow/currency-of.ts';

/** Where a connector stands. */
export interface ConnectorPlace {
  readonly site: SiteFile;
  readonly charger: SiteCharger;
  readonly connector: SiteConnector;
}

/** Finds sites, terminals and connectors by name. Names of terminals and chargers are unique over all sites. */
export class SiteDirectory {
  readonly #sites: ReadonlyMap<string, SiteFile>;
  readonly #retired: ReadonlyMap<string, SiteFile>;
  readonly #terminals = new Map<string, SiteFile>();
  readonly #connectors = new Map<string, ConnectorPlace>();
  readonly #connectorsOfTerminal = new Map<string, ConnectorPlace[]>();

  /**
   * @param retired sites that are no longer served, but have sessions or open money: their prices and names still count
   * @throws ForecourtError SITE_REFERENCE when two sites use one name
   */
  constructor(sites: readonly SiteFile[], retired: readonly SiteFile[] = []) {
    this.#retired = new Map(retired.map((site) => [site.id, site]));
    this.#sites = new Map(sites.map((site) => [site.id, site]));
    if (this.#sites.size !== sites.length)
      throw new ForecourtError('SITE_REFERENCE', { reason: 'two sites have one id' });
    for (const site of sites) this.#add(site);
  }

  #add(site: SiteFile): void {
    for (const terminal of site.terminals) {
      if (this.#terminals.has(terminal.id))
        throw new ForecourtError('SITE_REFERENCE', { terminalId: terminal.id });
      this.#terminals.set(terminal.id, site);
    }
    for (const charger of site.chargers) {
      for (const connector of charger.connectors) {
        const key = connectorKey(charger.id, connector.id);
        if (this.#connectors.has(key))
          throw new ForecourtError('SITE_REFERENCE', { chargerId: charger.id });
        const place = { site, charger, connector };
        this.#connectors.set(key, place);
        const { terminal } = connector;
        const served = this.#connectorsOfTerminal.get(terminal) ?? [];
        this.#connectorsOfTerminal.set(terminal, [...served, place]);
      }
    }
  }

  all(): readonly SiteFile[] {
    return [...this.#sites.values()];
  }

  /** @throws ForecourtError SITE_NOT_FOUND */
  site(siteId: string): SiteFile {
    const site = this.find(siteId);
    if (site === undefined) throw new ForecourtError('SITE_NOT_FOUND', { siteId });
    return site;
  }

  /** The site, also one that is no longer served. */
  find(siteId: string): SiteFile | undefined {
    return this.#sites.get(siteId) ?? this.#retired.get(siteId);
  }

  siteOfTerminal(terminalId: string): SiteFile | undefined {
    return this.#terminals.get(terminalId);
  }

  terminalIds(): readonly string[] {
    return [...this.#terminals.keys()];
  }

  connector(chargerId: string, connectorId: number): ConnectorPlace | undefined {
    return this.#connectors.get(connectorKey(chargerId, connectorId));
  }

  /** The connectors that a terminal serves, in the order of the site file. */
  connectorsOfTerminal(terminalId: string): readonly ConnectorPlace[] {
    return this.#connectorsOfTerminal.get(terminalId) ?? [];
  }

  currency(siteId: string): Currency {
    const code = this.site(siteId).currency;
    return currencyOf(code) ?? { code, digits: 2 };
  }
}

function connectorKey(chargerId: string, connectorId: number): string {
  return `${chargerId}/${connectorId}`;
}
