import { join } from 'node:path';
import {
  createOcppChargerAdapter,
  type OcppChargerAdapter,
} from '../../adapters/chargers/ocpp/index.ts';
import {
  createVirtualChargePoint,
  type VirtualChargePoint,
} from '../../adapters/chargers/virtual/index.ts';
import {
  createVirtualTerminalAdapter,
  type VirtualTerminalAdapter,
} from '../../adapters/terminals/virtual/index.ts';
import type { DeviceAdapter, DeviceAddress } from '../contracts/device-adapter.ts';
import { ForecourtError } from '../contracts/forecourt-error.ts';
import type { SiteFile } from '../contracts/site-file.ts';
import { contracts } from '../core/flow/contract-catalogue.ts';
import { currencyOf } from '../core/flow/currency-of.ts';
import type { AdapterSet } from '../hosts/kit/adapter-set.ts';
import { fileMemory } from './file-memory.ts';

/** The devices of all sites: their adapters, and the virtual ones that stand in for hardware. */
export interface Devices {
  readonly adapters: AdapterSet;
  readonly ocpp: OcppChargerAdapter;
  /** Site → its virtual terminals; one adapter per site, since a site has one currency and language. */
  readonly terminals: ReadonlyMap<string, VirtualTerminalAdapter>;
  /** Charger → the virtual charge point that dialled in; empty until `dialIn`. */
  readonly chargePoints: ReadonlyMap<string, VirtualChargePoint>;
  /** Lets the virtual charge points dial this address, e.g. `ws://127.0.0.1:3000/ocpp`. */
  readonly dialIn: (url: string) => void;
}

/** How the devices are set up. */
export interface DeviceOptions {
  /** Virtual charge points dial in for chargers whose adapter is `virtual`. */
  readonly virtualChargers: boolean;
  /** Where virtual charge points keep their cables and charges. */
  readonly dataDir: string;
  readonly onChange: (siteId: string) => void;
}

/** How long the bank of a virtual terminal takes: long enough to see it, and to pull the cable meanwhile. */
const BANK_MS = 1_500;
/** Virtual charge points tell their meter this often, so that a demonstration is not a wait. */
const METER_SAMPLE_S = 2;

/** Makes the adapters for all devices. @throws ForecourtError SITE_REFERENCE for an adapter that does not exist */
export function composeDevices(sites: readonly SiteFile[], options: DeviceOptions): Devices {
  const terminals = new Map(sites.map((site) => [site.id, virtualTerminals(site, options)]));
  const chargePoints = new Map<string, VirtualChargePoint>();
  const ocpp = createOcppChargerAdapter({
    chargers: sites.flatMap((site) => site.chargers.map((charger) => stationOf(charger))),
    onChange: (chargerId) => {
      const site = sites.find(({ chargers }) => chargers.some(({ id }) => id === chargerId));
      if (site !== undefined) options.onChange(site.id);
    },
  });
  return {
    ocpp,
    terminals,
    chargePoints,
    dialIn: (url) => {
      if (!options.virtualChargers) return;
      for (const [id, chargePoint] of chargePointsOf(sites, url, options.dataDir)) {
        chargePoints.set(id, chargePoint);
        chargePoint.start();
      }
    },
    adapters: {
      all: [
        { name: 'ocpp', adapter: ocpp },
        ...[...terminals].map(([siteId, adapter]) => ({
          name: `virtual-terminal/${siteId}`,
          adapter,
        })),
      ],
      forAddress: (address) => adapterFor(sites, ocpp, terminals, address),
    },
  };
}

function adapterFor(
  sites: readonly SiteFile[],
  ocpp: OcppChargerAdapter,
  terminals: ReadonlyMap<string, VirtualTerminalAdapter>,
  address: DeviceAddress,
): DeviceAdapter | undefined {
  if (address.family === 'charger') return ocpp;
  const site = sites.find((entry) => entry.terminals.some(({ id }) => id === address.terminalId));
  return site === undefined ? undefined : terminals.get(site.id);
}

function virtualTerminals(site: SiteFile, options: DeviceOptions): VirtualTerminalAdapter {
  const other = site.terminals.find(({ adapter }) => adapter !== 'virtual');
  if (other !== undefined) {
    throw new ForecourtError('SITE_REFERENCE', {
      siteId: site.id,
      terminalId: other.id,
      adapter: other.adapter,
      known: 'virtual',
    });
  }
  return createVirtualTerminalAdapter({
    terminals: site.terminals.map(({ id }) => id),
    contract: contracts.terminal,
    currency: currencyOf(site.currency) ?? { code: site.currency, digits: 2 },
    language: site.language === 'nl' ? 'nl' : 'en',
    bankMs: BANK_MS,
    render: ({ input }) => (Array.isArray(input['lines']) ? input['lines'].map(String) : []),
    onChange: () => options.onChange(site.id),
  });
}

function stationOf(charger: SiteFile['chargers'][number]) {
  const { id, adapter, connectors, offlineGraceMs, maxPowerW } = charger;
  if (adapter !== 'virtual' && adapter !== 'ocpp') {
    throw new ForecourtError('SITE_REFERENCE', { chargerId: id, adapter, known: 'virtual, ocpp' });
  }
  return {
    chargerId: id,
    connectors: connectors.map((connector) => connector.id),
    // A virtual meter runs faster than the clock, so its power looks enormous.
    ...(maxPowerW === undefined ? {} : { maxPowerW }),
    ...(adapter === 'virtual' ? { maxPowerW: 100_000_000, meterSampleS: METER_SAMPLE_S } : {}),
    ...(offlineGraceMs === undefined ? {} : { offlineGraceMs }),
  };
}

function chargePointsOf(
  sites: readonly SiteFile[],
  url: string,
  dataDir: string,
): Map<string, VirtualChargePoint> {
  const virtual = sites
    .flatMap(({ chargers }) => chargers)
    .filter(({ adapter }) => adapter === 'virtual');
  return new Map(
    virtual.map(({ id, connectors }) => [
      id,
      createVirtualChargePoint({
        url,
        chargerId: id,
        connectors: connectors.map((connector) => connector.id),
        memory: fileMemory(join(dataDir, `virtual-charge-point-${id}.json`)),
      }),
    ]),
  );
}
