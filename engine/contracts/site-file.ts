import type { Json, JsonObject } from './json.ts';

/** A site: which terminals, connectors, prices and flows belong together. Shape: site.schema.json. */
export interface SiteFile {
  readonly id: string;
  readonly title: string;
  readonly currency: string;
  readonly language: string;
  readonly terminals: readonly SiteTerminal[];
  readonly chargers: readonly SiteCharger[];
  readonly tariff: SiteTariff;
  readonly flows: readonly SiteFlow[];
  readonly members?: readonly string[];
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

/** A payment terminal and the adapter that drives it. */
export interface SiteTerminal {
  readonly id: string;
  readonly adapter: string;
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

/** The price. Prices per kWh and per session are integers of minor units; kWh prices may have 4 more digits. */
export interface SiteTariff {
  /** Millionths of the major unit per kWh: 0.4567 EUR/kWh = 456700. */
  readonly energyMicroPerKwh: number;
  readonly sessionFeeMinor: number;
}

/** Which flow answers which trigger. */
export interface SiteFlow {
  readonly flow: string;
  readonly params?: Readonly<Record<string, Json>>;
}
