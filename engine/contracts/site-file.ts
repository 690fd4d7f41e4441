import type { Json, JsonObject } from './json.ts';
import type { SecretReference } from './terminal-kind.ts';

/** A site: which terminals, connectors, prices and flows belong together. Shape: site.schema.json. */
export interface SiteFile {
  readonly id: string;
  readonly title: string;
  readonly currency: string;
  readonly language: string;
  /** IANA name of the time zone, e.g. Europe/Amsterdam; needed where prices depend on the hour. */
  readonly timeZone?: string;
  readonly terminals: readonly SiteTerminal[];
  readonly chargers: readonly SiteCharger[];
  readonly tariff: SiteTariff;
  readonly flows: readonly SiteFlow[];
  readonly members?: readonly string[];
  readonly memberCards?: SiteMemberCards;
  /** How many charges one card may have at a terminal at once; 1 when left out: then its tap always stops. */
  readonly chargesPerCard?: number;
  /** How long the acquirer keeps a reservation; 2 days when left out. */
  readonly holdLifeMs?: number;
  /** After so long the engine closes a reservation by itself: the charge stops, and what was used is charged. */
  readonly holdAgeMaxMs?: number;
  /** So long a reservation of an earlier visit that is not given back yet keeps its card from another; 15 min when left out. */
  readonly cardInUseMs?: number;
  /** So long a reconciliation may take until it confirms what a terminal took over; 1 hour when left out. */
  readonly reconciledWithinMs?: number;
  /** Who sells the energy, as the finance export names him. */
  readonly merchant?: string;
  /** VAT that the prices include, in hundredths of a percent: 2100 = 21 %. */
  readonly vatBasisPoints?: number;
}

/** How the site judges member cards beside those that it names itself. */
export interface SiteMemberCards {
  /** A service of the operator that is asked about each card. */
  readonly lookUp?: {
    readonly url: string;
    readonly timeoutMs?: number;
    readonly token?: SecretReference;
    /** What decides when it gives no answer; `refuse` when left out. */
    readonly whenSilent?: 'refuse' | 'list';
  };
  /** Whose charges the cards of which groups may stop. */
  readonly groups?: readonly { readonly name: string; readonly stoppedBy: readonly string[] }[];
}

/** A payment terminal and the adapter that drives it. */
export interface SiteTerminal {
  readonly id: string;
  readonly adapter: string;
  /** The currency that the acquirer behind this terminal takes; must be that of the site. */
  readonly currency?: string;
  /** How long the acquirer behind this terminal keeps a reservation; the site's when left out. */
  readonly holdLifeMs?: number;
  /** Drivers read what to do at the charger or in print: the terminal need not show the texts of flows. */
  readonly textsElsewhere?: boolean;
  /** What the adapter must know; shape: settings.schema.json of the adapter. */
  readonly settings?: JsonObject;
}

/** A charge point; `id` is the last part of the address it dials. */
export interface SiteCharger {
  readonly id: string;
  readonly adapter: string;
  readonly connectors: readonly SiteConnector[];
  /** The most that a connector of it delivers, in watts; 50 kW when left out. */
  readonly maxPowerW?: number;
  /** After this long offline the station is taken to have dropped a start request. */
  readonly offlineGraceMs?: number;
}

/** A connector and the terminal that serves it. */
export interface SiteConnector {
  readonly id: number;
  readonly title: string;
  readonly terminal: string;
}

/** What charging costs. Prices include VAT; they are integers, finer than the smallest coin where that is usual. */
export interface TariffPrices {
  /** Millionths of the major unit per kWh: 0.4567 EUR/kWh = 456700. */
  readonly energyMicroPerKwh: number;
  /** Millionths of the major unit per minute of charging; nothing when left out. */
  readonly timeMicroPerMinute?: number;
  readonly sessionFeeMinor: number;
  /** What a car pays that stays when its charge is over; nothing when left out. */
  readonly idle?: IdleFee;
}

/** The fee of a car that stays when its charge is over. */
export interface IdleFee {
  /** So long it may stay for nothing. */
  readonly graceMs: number;
  /** Millionths of the major unit per minute after that. */
  readonly microPerMinute: number;
  /** The fee is never more than this. */
  readonly capMinor: number;
}

/** The parts of a price, in the order in which drivers are shown them. */
export type PricePart = 'energy' | 'time' | 'session' | 'idle';

/** The tariff of a site. */
export interface SiteTariff extends TariffPrices {
  /** The currency of the prices; must be that of the site. */
  readonly currency?: string;
  /** A visit never costs more than this. */
  readonly maxMinor?: number;
  /** How each part of the price becomes a whole minor unit; `up` when left out. */
  readonly rounding?: 'up' | 'down' | 'nearest';
  /** VAT in hundredths of a percent, of the parts that have another rate than the site. */
  readonly vat?: Readonly<Partial<Record<PricePart, number>>>;
  /** Other prices at some hours of the day. The time when a visit begins decides for all of it. */
  readonly hours?: readonly TariffHours[];
}

/** Prices from one time of the day to another, by the clock of the site: `HH:MM`, over midnight when `to` is not later. */
export interface TariffHours extends TariffPrices {
  readonly from: string;
  readonly to: string;
}

/** Which flow answers which trigger. */
export interface SiteFlow {
  readonly flow: string;
  readonly params?: Readonly<Record<string, Json>>;
}
