import type { Json } from '../../contracts/json.ts';
import type { Currency } from '../../contracts/money.ts';
import type { SiteFile } from '../../contracts/site-file.ts';
import type { ChargePrice } from '../../core/tariff/charge-price.ts';
import { type PricingRules, priceCharge } from '../../core/tariff/price-charge.ts';
import { tariffAt } from '../../core/tariff/tariff-at.ts';
import { type VatRates, vatRates } from '../../core/tariff/vat-lines.ts';
import type { SiteDirectory } from './site-directory.ts';
import type { SessionRecord, Store } from './store.ts';

/** The host's own part of the durable memory; the others belong to adapters. */
const PART = 'prices';

/** The price that a driver was shown, and when what he pays for began and ended. Times are Unix epoch ms. */
export interface VisitPrice {
  readonly tariff: PricingRules;
  readonly vat: VatRates;
  readonly currency: Currency;
  /** Since when this price holds for the visit. */
  readonly frozenAtMs: number;
  readonly chargingFromMs?: number;
  readonly chargingToMs?: number;
  /** Since when the idle fee counts: the driver was told that the charge is over. */
  readonly idleFromMs?: number;
  readonly idleToMs?: number;
}

/**
 * The price of each visit, frozen when it begins: before the driver presents a card, so that he accepts what he was shown. A later
 * change of the site's tariff touches no visit that has begun.
 */
export class VisitPrices {
  readonly #store: Store;
  readonly #sites: SiteDirectory;

  constructor(parts: { readonly store: Store; readonly sites: SiteDirectory }) {
    this.#store = parts.store;
    this.#sites = parts.sites;
  }

  /** Freezes the price of a visit that begins. Inside a unit of work. */
  freeze(sessionId: string, site: SiteFile, atMs: number): void {
    this.#put(sessionId, this.#priceOf(site, atMs));
  }

  /** What a visit costs by; a visit of a time before prices were frozen goes by the site's tariff. */
  of({ sessionId, siteId, startedAtMs }: SessionRecord): VisitPrice {
    const kept = this.#store.memory.get(PART, sessionId) as VisitPrice | undefined;
    return kept ?? this.#priceOf(this.#sites.site(siteId), startedAtMs);
  }

  /** Writes down when something began or ended, the first time that it is told. Inside a unit of work. */
  note(
    session: SessionRecord,
    what: 'chargingFromMs' | 'chargingToMs' | 'idleFromMs' | 'idleToMs',
    atMs: number,
  ): void {
    const price = this.of(session);
    if (price[what] === undefined) this.#put(session.sessionId, { ...price, [what]: atMs });
  }

  /**
   * What a visit costs with this energy.
   *
   * @param atMs up to when it is counted, where the charge or the idle time has not ended
   */
  price(session: SessionRecord, energyWh: number, atMs: number): ChargePrice {
    const { tariff, currency, ...times } = this.of(session);
    const usage = {
      energyWh,
      chargingMs: spanMs(times.chargingFromMs, times.chargingToMs ?? atMs),
      idleMs: spanMs(times.idleFromMs, times.idleToMs ?? atMs),
    };
    return priceCharge(tariff, usage, currency.digits);
  }

  #priceOf(site: SiteFile, atMs: number): VisitPrice {
    return {
      tariff: tariffAt(site, atMs),
      vat: vatRates(site),
      currency: this.#sites.currency(site.id),
      frozenAtMs: atMs,
    };
  }

  #put(sessionId: string, price: VisitPrice): void {
    this.#store.memory.put(PART, sessionId, price as unknown as Json);
  }
}

/** Clocks of devices differ: what ends before it began took no time. */
function spanMs(fromMs: number | undefined, toMs: number): number {
  return fromMs === undefined ? 0 : Math.max(0, toMs - fromMs);
}
