import type {
  AdapterHost,
  DeviceAdapter,
  OperationCall,
  OperationResult,
} from '../../engine/contracts/device-adapter.ts';
import type { JsonObject } from '../../engine/contracts/json.ts';
import { createEngine } from '../../engine/hosts/kit/engine.ts';
import { FlowShelf } from '../../engine/hosts/kit/flow-shelf.ts';
import { createSiteTexts } from '../../engine/hosts/kit/site-texts.ts';
import type { Store } from '../../engine/hosts/kit/store.ts';
import { failure, outcome } from '../fixtures/host/answers.ts';
import { demoSite, flowSource, START_MS } from '../fixtures/host/host-bench.ts';

const READINGS = 12;

/** A host whose devices answer at once, and a driver who plugs in, pays, charges and leaves. */
export async function visitingHost(store: Store) {
  const shelf = new FlowShelf(store);
  shelf.put(flowSource('plug-first'));
  const time = { nowMs: START_MS, due: new Set<{ atMs: number; callback: () => void }>() };
  const devices = instantDevices();
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
    sites: [demoSite()],
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
  const tell = async (type: string, payload: JsonObject = {}): Promise<void> => {
    time.nowMs += 1_000;
    await devices.tell(type, payload, time.nowMs);
    await rest();
  };
  return {
    visit: async () => {
      await tell('charger.pluggedIn');
      await tell('charger.started');
      for (let reading = 1; reading <= READINGS; reading += 1) {
        await tell('charger.meter', { energyWh: reading * 1_000 });
      }
      await tell('charger.ended', { reason: 'unplugged', energyWh: READINGS * 1_000 });
      await tell('charger.unplugged');
      time.nowMs += 60_000;
      for (const entry of [...time.due]) {
        if (entry.atMs > time.nowMs || !time.due.delete(entry)) continue;
        entry.callback();
      }
      await rest();
      const left = store.sessions.active().length + store.outbox.open().length;
      if (left > 0) throw new Error('the visit does not end');
    },
    stop: engine.stop,
  };
}

/** Lets everything run that waits for an answer; the devices answer at once, so no timer and no socket is waited for. */
async function rest(): Promise<void> {
  for (let turn = 0; turn < 100; turn += 1) await undefined;
}

function instantDevices() {
  let host: AdapterHost | undefined;
  let events = 0;
  const adapter: DeviceAdapter = {
    profile: { id: 'instant', family: 'terminal', capabilities: ['lookUp'], never: {} },
    start: async (given) => {
      host = given;
    },
    stop: async () => undefined,
    execute: (call, signal) => {
      if (call.input['purpose'] !== 'identify') return Promise.resolve(answer(call));
      return new Promise((resolve) => {
        signal.addEventListener('abort', () => resolve(failure('failed')));
      });
    },
  };
  return {
    adapter,
    tell: async (type: string, payload: JsonObject, atMs: number): Promise<void> => {
      events += 1;
      const address = { family: 'charger', chargerId: 'demo-1', connectorId: 1 } as const;
      await host?.emit({ eventId: `event/${events}`, address, type, payload, atMs });
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
