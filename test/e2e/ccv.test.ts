import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, expect, test } from 'vitest';
import {
  createVirtualChargePoint,
  type VirtualChargePoint,
} from '../../adapters/chargers/virtual/index.ts';
import { ccv } from '../../emulators/ccv/index.ts';
import { type RunningEmulator, startEmulator } from '../../emulators/kit/start-emulator.ts';
import type { Hold } from '../../engine/contracts/hold.ts';
import { openSqliteStore } from '../../engine/hosts/embedded/open-sqlite-store.ts';
import type { CcvView } from '../contract/ccv-rig.ts';
import { EngineProcess, freePort } from './engine-process.ts';

let engine: EngineProcess;
let post: VirtualChargePoint;
let terminal: RunningEmulator;
let folder: string;

/** A site with one CCV terminal that serves two connectors. */
function writeSite(settings: object): string {
  const path = join(folder, 'site.json');
  const site = {
    id: 'street',
    title: 'Street',
    currency: 'EUR',
    language: 'en',
    terminals: [
      {
        id: 't1',
        adapter: 'ccv',
        textsElsewhere: true,
        settings: { transport: 'pay-proxy', url: terminal.url, pollMs: 500, ...settings },
      },
    ],
    chargers: [
      {
        id: 'post-1',
        adapter: 'ocpp',
        connectors: [
          { id: 1, title: 'Left', terminal: 't1' },
          { id: 2, title: 'Right', terminal: 't1' },
        ],
      },
    ],
    tariff: { energyMicroPerKwh: 450_000, sessionFeeMinor: 0 },
    flows: [{ flow: 'plug-first' }],
  };
  writeFileSync(path, JSON.stringify(site));
  return path;
}

/** The way through the cloud, with webhooks to the engine. */
function throughCloud(enginePort: number): object {
  const file = join(folder, 'key.txt');
  writeFileSync(file, 't_emulator');
  return {
    transport: 'cloud',
    cloud: {
      environment: 'test',
      apiKey: { file },
      terminalId: '12345678',
      managementSystemId: 'GrundmasterNL-ThirdPartyTest',
      authoriseConfirmed: true,
      callbackUrl: `http://127.0.0.1:${enginePort}`,
    },
  };
}

/** A terminal and a charge point in this process, which outlive the engine, and an engine of its own. */
async function arrive(settings: object | ((enginePort: number) => object) = {}): Promise<void> {
  folder = mkdtempSync(join(tmpdir(), 'forecourt-ccv-'));
  terminal = await startEmulator(ccv, { host: '127.0.0.1', port: 0, controlPort: 0 });
  const port = await freePort();
  const chosen = typeof settings === 'function' ? settings(port) : settings;
  engine = new EngineProcess(port, ['serve', '--site', writeSite(chosen)]);
  await engine.start();
  post = createVirtualChargePoint({
    url: `ws://127.0.0.1:${engine.port}/ocpp`,
    chargerId: 'post-1',
    connectors: [1, 2],
    speed: 20,
    meterIntervalS: 1,
    callTimeoutMs: 2_000,
    retryMs: 100,
  });
  post.start();
  await until('the charge point is there', async () => post.view().online);
  post.plug(1);
  await until('the terminal asks for the card', async () => view().reading === 'authorise');
}

function view(): CcvView {
  return terminal.emulator.view() as CcvView;
}

function knob(name: string, value: string | number): void {
  terminal.emulator.knobs.set(name, value);
}

async function tap(card: Record<string, unknown> = {}): Promise<void> {
  await terminal.emulator.actions['tap']?.run(card);
}

async function comeBack(): Promise<void> {
  await until('the charge point lost the engine', async () => !post.view().online);
  await engine.start();
  await until('the charge point is back', async () => post.view().online);
}

async function charge(connectorId = 1): Promise<void> {
  await tap();
  await engine.reaches(connectorId, 'charging.delivering');
  await energyFlows(connectorId);
}

async function energyFlows(connectorId = 1): Promise<void> {
  const registerWh = () => post.view().connectors[connectorId - 1]?.registerWh ?? 0;
  const before = registerWh();
  await until('energy flows', async () => registerWh() > before + 100);
}

async function allClosed(): Promise<readonly Hold[]> {
  await until('the holds are closed', async () => {
    const holds = await engine.holds();
    return holds.length > 0 && holds.every(({ phase }) => phase === 'confirmed');
  });
  return engine.holds();
}

/** The bank charged once what hold and meter say, and no person is needed. */
async function expectPaid(): Promise<void> {
  const [hold, ...others] = await allClosed();
  expect(others).toEqual([]);
  const registerWh = Math.round(post.view().connectors[0]?.registerWh ?? 0);
  const totalMinor = Math.ceil((registerWh * 45) / 1000);
  expect(hold).toMatchObject({ end: 'commit', committedMinor: totalMinor, personReason: null });
  expect(view().reservations).toMatchObject([{ state: 'CAPTURED', captured: totalMinor }]);
}

async function until(what: string, holds: () => Promise<boolean>): Promise<void> {
  const endMs = Date.now() + 30_000;
  while (!(await holds())) {
    if (Date.now() > endMs) {
      const state = JSON.stringify({ view: view(), session: await engine.session(1) });
      throw new Error(`Not within 30 s: ${what}\n${state}\n${engine.errorText}`);
    }
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}

afterEach(async () => {
  await post.stop();
  await engine.dispose();
  await terminal.close();
  rmSync(folder, { recursive: true, force: true });
});

test('plug in, tap, charge, unplug: the terminal charges what was used, and no card number is stored', async () => {
  await arrive();
  await charge();
  post.unplug(1);
  await expectPaid();
  expect(view().reservations[0]?.authorized).toBe(5000);
  const [hold] = await engine.holds();
  expect(hold?.reference).toBe(String(view().reservations[0]?.requestId));
  await engine.end('SIGKILL');
  const store = openSqliteStore({ path: `${engine.dataDir}/forecourt.db`, readOnly: true });
  const text = JSON.stringify(store.memory.list('ccv/street/t1', ''));
  store.close();
  expect(text).toContain('RESERVERING');
  for (const secret of ['4761739001010119', '9110101009371674', '01010119'])
    expect(text + engine.errorText).not.toContain(secret);
});

test('a declined card, then another one: only the second is charged', async () => {
  await arrive();
  await tap({ answer: 'declined' });
  await until('the terminal asks again', async () => view().reading === 'authorise');
  await tap();
  await engine.reaches(1, 'charging.delivering');
  await energyFlows();
  post.unplug(1);
  await until('it is paid', async () => view().reservations[0]?.state === 'CAPTURED');
  expect(view().reservations).toHaveLength(1);
  await until('the holds are closed', async () => {
    const phases = (await engine.holds()).map(({ phase }) => phase);
    return phases.sort().join() === 'confirmed,void';
  });
});

test('the cable is pulled while the bank is asked: what was reserved is released', async () => {
  await arrive();
  knob('bankMs', 1_000);
  await tap();
  post.unplug(1);
  await until('it is released', async () => view().reservations[0]?.state === 'RELEASED');
  expect(view().reservations).toMatchObject([
    { captured: 0, reasonCode: 'CLIENT_DID_NOT_TAKE_PRODUCT_IN_TIME' },
  ]);
  await allClosed();
});

test('the same card stops the charge when another driver is asked for one: that hold is released at once', async () => {
  await arrive();
  await charge();
  post.plug(2);
  await until('the second driver is asked', async () => view().reading === 'authorise');
  await tap();
  await until('the first charge is paid', async () => view().reservations[0]?.state === 'CAPTURED');
  await until('the second hold is back', async () => view().reservations[1]?.state === 'RELEASED');
  await until('the second driver is asked again', async () => view().reading === 'authorise');
  await terminal.emulator.actions['stop']?.run({});
  expect(view().reservations).toHaveLength(2);
});

test('where the call for tokens is named, the owner stops with his card', async () => {
  await arrive({ paths: { token: '/terminal/token', abort: '/terminal/abort' } });
  await charge();
  await until('the terminal reads tokens', async () => view().reading === 'token');
  await tap();
  await until('it is paid', async () => view().reservations[0]?.state === 'CAPTURED');
  expect(view().reservations).toHaveLength(1);
});

test('killed while the bank is asked: the reservation is recovered and the charge begins', async () => {
  await arrive();
  knob('bankMs', 1_500);
  await tap();
  await until('the bank is asked', async () => view().state === 'BANK');
  await engine.end('SIGKILL');
  await comeBack();
  await engine.reaches(1, 'charging.delivering');
  expect(view().heard.filter((name) => name === 'authorize')).toHaveLength(1);
  await energyFlows();
  post.unplug(1);
  await expectPaid();
});

test('killed while the terminal waits for the card: the driver taps meanwhile and charges after the restart', async () => {
  await arrive();
  await engine.end('SIGKILL');
  await tap();
  await until('the bank reserved', async () => view().reservations.length === 1);
  await comeBack();
  await engine.reaches(1, 'charging.delivering');
  await energyFlows();
  post.unplug(1);
  await expectPaid();
});

test('killed after the terminal took the money, before it said so: it is taken once, and nobody need look', async () => {
  await arrive();
  await charge();
  knob('bankMs', 1_500);
  post.unplug(1);
  await until('the terminal is charging', async () => view().heard.at(-1) === 'commit');
  await engine.end('SIGKILL');
  await comeBack();
  await expectPaid();
  expect(view().heard.filter((name) => name === 'commit')).toHaveLength(1);
});

test('killed before the terminal got the charge: it is sent anew, once it is sure that it never came', async () => {
  await arrive();
  await charge();
  knob('commitReply', 'dropped');
  knob('recoverReply', 'dropped');
  post.unplug(1);
  await until('the charge was sent', async () => view().heard.includes('commit'));
  await engine.end('SIGKILL');
  await comeBack();
  await expectPaid();
  const { heard } = view();
  expect(heard.lastIndexOf('recover')).toBeLessThan(heard.lastIndexOf('commit'));
});

test('through the cloud: webhooks come, and what was used is charged once although the answer is lost', async () => {
  await arrive(throughCloud);
  knob('callback', 'twice');
  await charge();
  knob('commitReply', 'lost');
  post.unplug(1);
  await expectPaid();
  expect(view().transactions).toMatchObject([
    { type: 'authorise', status: 'success' },
    { type: 'capture', status: 'success' },
  ]);
});

test('through the cloud, killed while the bank is asked: the payment is found and the charge begins', async () => {
  await arrive(throughCloud);
  knob('bankMs', 1_500);
  await tap();
  await until('the bank is asked', async () => view().state === 'BANK');
  await engine.end('SIGKILL');
  await comeBack();
  await engine.reaches(1, 'charging.delivering');
  expect(view().heard.filter((name) => name === 'authorize')).toHaveLength(1);
  await energyFlows();
  await engine.end('SIGKILL');
  await comeBack();
  post.unplug(1);
  await expectPaid();
});
