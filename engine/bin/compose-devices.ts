import { join } from 'node:path';
import {
  createOcppChargerAdapter,
  type OcppChargerAdapter,
} from '../../adapters/chargers/ocpp/index.ts';
import {
  createVirtualChargePoint,
  type VirtualChargePoint,
} from '../../adapters/chargers/virtual/index.ts';
import type { VirtualTerminalAdapter } from '../../adapters/terminals/virtual/index.ts';
import type { DeviceAdapter, DeviceAddress, VendorCallback } from '../contracts/device-adapter.ts';
import type { DialIn } from '../contracts/dialled-link.ts';
import { ForecourtError } from '../contracts/forecourt-error.ts';
import type { SiteFile } from '../contracts/site-file.ts';
import type { AdapterSet } from '../hosts/kit/adapter-set.ts';
import type { Log } from '../hosts/kit/log.ts';
import { fileMemory } from './file-memory.ts';
import { retiredTerminals } from './terminals/retired-terminals.ts';
import { takeCallback } from './terminals/take-callback.ts';
import { type VendorTerminal, vendorTerminals } from './terminals/vendor-terminals.ts';
import { virtualTerminals } from './terminals/virtual-terminals.ts';

/** The devices of all sites: their adapters, and the virtual ones that stand in for hardware. */
export interface Devices {
  readonly adapters: AdapterSet;
  readonly ocpp: OcppChargerAdapter;
  /** Site → its virtual terminals; nothing for a site without. */
  readonly terminals: ReadonlyMap<string, VirtualTerminalAdapter>;
  /** Charger → the virtual charge point that dialled in; empty until `dialIn`. */
  readonly chargePoints: ReadonlyMap<string, VirtualChargePoint>;
  /** Hands a vendor's call to the terminal whose secret it has. */
  readonly takeCallback: (kind: string, callback: VendorCallback) => Promise<void>;
  /** The way in of a terminal that dials; undefined when it does not. */
  readonly dialInOf: (terminalId: string) => DialIn | undefined;
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
  /** Sites that are not served and have open money: their terminals are there to close it. */
  readonly retired?: readonly SiteFile[];
  readonly log: Log;
  /** Where secrets that sites name are; the environment of the process when left out. */
  readonly env?: Readonly<Record<string, string | undefined>>;
}

/** Virtual charge points tell their meter this often, so that a demonstration is not a wait. */
const METER_SAMPLE_S = 2;

/** Makes the adapters for all devices. @throws ForecourtError SITE_REFERENCE for an adapter that does not exist, SITE_SECRET */
export function composeDevices(sites: readonly SiteFile[], options: DeviceOptions): Devices {
  const { retired = [], env = process.env, log } = options;
  const terminals = new Map([
    ...virtualTerminalsOf(sites, options.onChange),
    ...virtualTerminalsOf(retired, () => undefined),
  ]);
  const vendors = [
    ...sites.flatMap((site) => vendorTerminals(site, env)),
    ...retiredTerminals(retired, sites, env, log),
  ];
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
    takeCallback: (kind, callback) => takeCallback(vendors, kind, callback),
    dialInOf: (terminalId) =>
      vendors.find((vendor) => vendor.terminalId === terminalId)?.adapter.dialIn,
    dialIn: (url) => {
      if (!options.virtualChargers) return;
      for (const [id, chargePoint] of chargePointsOf(sites, url, options)) {
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
        ...vendors,
      ],
      forAddress: (address) =>
        adapterFor([...sites, ...retired], ocpp, terminals, vendors, address),
    },
  };
}

function adapterFor(
  sites: readonly SiteFile[],
  ocpp: OcppChargerAdapter,
  terminals: ReadonlyMap<string, VirtualTerminalAdapter>,
  vendors: readonly VendorTerminal[],
  address: DeviceAddress,
): DeviceAdapter | undefined {
  if (address.family === 'charger') return ocpp;
  const vendor = vendors.find(({ terminalId }) => terminalId === address.terminalId);
  if (vendor !== undefined) return vendor.adapter;
  const site = sites.find((entry) => entry.terminals.some(({ id }) => id === address.terminalId));
  return site === undefined ? undefined : terminals.get(site.id);
}

function virtualTerminalsOf(
  sites: readonly SiteFile[],
  onChange: (siteId: string) => void,
): ReadonlyMap<string, VirtualTerminalAdapter> {
  const found = new Map<string, VirtualTerminalAdapter>();
  for (const site of sites) {
    const adapter = virtualTerminals(site, () => onChange(site.id));
    if (adapter !== undefined) found.set(site.id, adapter);
  }
  return found;
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
  { dataDir, log }: DeviceOptions,
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
        onMemoryLost: (reason) =>
          log('warning', 'what a virtual charge point keeps cannot be written', {
            chargerId: id,
            reason,
          }),
      }),
    ]),
  );
}
