import type {
  AdapterHost,
  DeviceAdapter,
  OperationCall,
  OperationResult,
} from '../../engine/contracts/device-adapter.ts';
import type { JsonObject } from '../../engine/contracts/json.ts';
import type { SiteFile } from '../../engine/contracts/site-file.ts';
import { createEngine } from '../../engine/hosts/kit/engine.ts';
import { FlowShelf } from '../../engine/hosts/kit/flow-shelf.ts';
import { createSiteTexts } from '../../engine/hosts/kit/site-texts.ts';
import type { Stepper } from '../../engine/hosts/kit/stepper.ts';
import type { Store } from '../../engine/hosts/kit/store.ts';
import { failure, outcome } from '../fixtures/host/answers.ts';
import { demoSite, flowSource, START_MS } from '../fixtures/host/host-bench.ts';

const READINGS = 12;
const TOLD_AT_ONCE = 1_000;

/** How a host for visits is set up. */
export interface VisitingOptions {
  /** So many places, each a terminal and a charger with one connector. */
  readonly places?: number;
  readonly startMs?: number;
  readonly stepper?: Stepper;
  /** The terminals read cards also while nobody pays, so that an owner can tap to stop. */
  readonly scans?: boolean;
  readonly sessionsInMemoryMax?: number;
}

/** A host whose devices answer at once, and drivers who plug in, pay, charge and leave. */
export async function visitingHost(
  store: Store,
  {
    places = 1,
    startMs = START_MS,
    stepper,
    scans = false,
    sessionsInMemoryMax = 2_000,
  }: VisitingOptions = {},
) {
  const shelf = new FlowShelf(store);
  shelf.put(flowSource('plug-first'));
  const time = { nowMs: startMs, due: new Set<{ atMs: number; callback: () => void }>() };
  const devices = instantDevices(scans);
  let sessions = 0;
  const engine = createEngine({
    store,
    clock: {
      nowMs: () => time.nowMs,
      after: (delayMs, callback) => {
        const entry = { atMs: time.nowMs + delayMs, callback };
        time.due.add(entry);
        return () => time.due.delete(entry);
      },
      soon: queueMicrotask,
    },
    log: () => undefined,
    shelf,
    sites: [siteWith(places)],
    ...(stepper === undefined ? {} : { stepper }),
    sessionsInMemoryMax,
    siteTexts: createSiteTexts({ en: {} }),
    adapters: {
      all: [{ name: 'instant', adapter: devices.adapter }],
      forAddress: () => devices.adapter,
    },
    newSessionId: () => {
      sessions += 1;
      return `session-${sessions}`;
    },
    charger: () => ({ online: true, url: '', statusOf: () => '' }),
    ownScreen: () => undefined,
    isVirtual: () => true,
  });
  await engine.start();
  const everywhere = Array.from({ length: places }, (_, at) => at + 1);
  const tell = async (at: readonly number[], type: string, payload = {}): Promise<void> => {
    time.nowMs += 1_000;
    // Not all at once: an engine takes so many and tells the others to come again.
    for (let from = 0; from < at.length; from += TOLD_AT_ONCE)
      await Promise.all(
        at
          .slice(from, from + TOLD_AT_ONCE)
          .map((place) => devices.tell(place, type, payload, time.nowMs)),
      );
    await devices.rest();
  };
  const charge = async (at: readonly number[], readings: number): Promise<void> => {
    await tell(at, 'charger.pluggedIn');
    await tell(at, 'charger.started');
    for (let reading = 1; reading <= readings; reading += 1) {
      await tell(at, 'charger.meter', { energyWh: reading * 1_000 });
    }
  };
  return {
    /** A whole visit at each of these places, all of them at the same time. */
    visit: async (at: readonly number[] = everywhere) => {
      await charge(at, READINGS);
      await tell(at, 'charger.ended', { reason: 'unplugged', energyWh: READINGS * 1_000 });
      await tell(at, 'charger.unplugged');
      time.nowMs += 60_000;
      for (const entry of [...time.due]) {
        if (entry.atMs > time.nowMs || !time.due.delete(entry)) continue;
        entry.callback();
      }
      await devices.rest();
      const left = store.sessions.active().length + store.outbox.open().length;
      if (left > 0) throw new Error('the visit does not end');
    },
    /** The first part of a visit: the car charges. */
    charge: () => charge(everywhere, 1),
    /** At how many terminals an owner could tap now. */
    readers: devices.readers,
    stop: engine.stop,
  };
}

function siteWith(places: number): SiteFile {
  const site = demoSite();
  const [charger] = site.chargers;
  const [terminal] = site.terminals;
  if (charger === undefined || terminal === undefined) throw new Error('the site is empty');
  const numbers = Array.from({ length: places }, (_, at) => at + 1);
  return {
    ...site,
    terminals: numbers.map((place) => ({ ...terminal, id: `t${place}` })),
    chargers: numbers.map((place) => ({
      ...charger,
      id: `demo-${place}`,
      connectors: [{ id: 1, title: `Bay ${place}`, terminal: `t${place}` }],
    })),
  };
}

function instantDevices(scans: boolean) {
  const capabilities = scans ? ['lookUp', 'identify'] : ['lookUp'];
  let host: AdapterHost | undefined;
  let events = 0;
  /** Counts whatever happens, so that it is seen when nothing does any more. */
  let happened = 0;
  let readers = 0;
  const adapter: DeviceAdapter = {
    profile: { id: 'instant', family: 'terminal', capabilities, never: {} },
    start: async (given) => {
      host = given;
    },
    stop: async () => undefined,
    execute: (call, signal) => {
      happened += 1;
      if (call.input['purpose'] !== 'identify') return Promise.resolve(answer(call));
      readers += 1;
      return new Promise((resolve) => {
        signal.addEventListener('abort', () => {
          readers -= 1;
          resolve(failure('failed'));
        });
      });
    },
  };
  return {
    adapter,
    readers: () => readers,
    tell: async (place: number, type: string, payload: JsonObject, atMs: number): Promise<void> => {
      events += 1;
      const address = { family: 'charger', chargerId: `demo-${place}`, connectorId: 1 } as const;
      await host?.emit({ eventId: `event/${events}`, address, type, payload, atMs });
      happened += 1;
    },
    /** Resolves when nothing happens any more; answers come at once, so no timer and no socket is waited for. */
    rest: async (): Promise<void> => {
      let seen = happened;
      for (let quiet = 0; quiet < 20; quiet += 1) {
        await undefined;
        if (seen !== happened) quiet = 0;
        seen = happened;
      }
    },
  };
}

function answer({ operation, input }: OperationCall): OperationResult {
  switch (operation) {
    case 'terminal.readCard':
      return outcome('card', { cardKey: 'card-a', kind: 'bank', maskedPan: '**** 1234' });
    case 'terminal.authorize':
      return outcome('approved', {
        authorizedMinor: Number(input['amountMinor']),
        reference: 'vendor-1',
        maskedPan: '**** 1234',
      });
    case 'charger.start':
      return outcome('accepted');
    case 'charger.ensureStopped':
      return outcome('ended', { reason: 'unplugged', energyWh: READINGS * 1_000 });
    default:
      return outcome('done');
  }
}
