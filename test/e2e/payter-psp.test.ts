import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, expect, test } from 'vitest';
import {
  createVirtualChargePoint,
  type VirtualChargePoint,
} from '../../adapters/chargers/virtual/index.ts';
import { type RunningEmulator, startEmulator } from '../../emulators/kit/start-emulator.ts';
import { payterPsp } from '../../emulators/payter-psp/index.ts';
import type { Hold } from '../../engine/contracts/hold.ts';
import type { PspView } from '../contract/payter-psp-rig.ts';
import { EngineProcess, freePort } from './engine-process.ts';
import { type PayterPspSiteOptions, writePayterPspSite } from './payter-psp-site.ts';

let engine: EngineProcess;
let post: VirtualChargePoint;
let terminal: RunningEmulator;
let folder: string;

/** A terminal and a charge point in this process, which outlive the engine, and an engine of its own. */
async function come(options: PayterPspSiteOptions = {}): Promise<void> {
  folder = mkdtempSync(join(tmpdir(), 'forecourt-psp-'));
  terminal = await startEmulator(payterPsp, { host: '127.0.0.1', port: 0, controlPort: 0 });
  const terminalPort = Number(new URL(terminal.url.replace('tcp:', 'http:')).port);
  terminal.emulator.knobs.set('family', options.family ?? 'apollo');
  const site = writePayterPspSite(folder, terminalPort, options);
  engine = new EngineProcess(await freePort(), ['serve', '--site', site]);
  post = createVirtualChargePoint({
    url: `ws://127.0.0.1:${engine.port}/ocpp`,
    chargerId: 'post-1',
    connectors: [1, 2],
    speed: 20,
    meterIntervalS: 1,
    callTimeoutMs: 2_000,
    retryMs: 100,
  });
  await engine.start();
  post.start();
  await until('the charge point is there', async () => post.view().online);
}

/** The terminal waits for a card. */
function waitsForCard(isRight: (amountMinor: number) => boolean): boolean {
  const { state, reading } = view();
  return state === 'WAIT_CARD' && isRight(reading?.amountMinor ?? 0);
}

/** The car is plugged in, and the terminal asks for the card that will pay. */
async function arrive(options: PayterPspSiteOptions = {}): Promise<void> {
  await come(options);
  post.plug(1);
  await engine.reaches(1, 'card.reading');
  await until('the terminal asks for the card to pay', async () =>
    waitsForCard((amountMinor) => amountMinor === 5000),
  );
}

function view(): PspView {
  return terminal.emulator.view() as PspView;
}

async function tap(): Promise<void> {
  await terminal.emulator.actions['tap']?.run({});
}

/**
 * The driver holds the card that pays to the terminal, and again when he is asked again: what is read as the terminal
 * comes online is read anew, and a card of that moment counts for nothing.
 */
async function tapToPay(): Promise<void> {
  const asked = () => view().heard.filter((name) => name === 'authorize').length;
  const before = asked();
  await until('the card is authorized', async () => {
    if (asked() > before) return true;
    if (view().state === 'WAIT_CARD') await tap();
    return false;
  });
}

async function killAndComeBack(): Promise<void> {
  await engine.end('SIGKILL');
  await comeBack();
}

async function comeBack(): Promise<void> {
  await until('the charge point lost the engine', async () => !post.view().online);
  await engine.start();
  await until('the charge point is back', async () => post.view().online);
}

async function charge(): Promise<void> {
  await tapToPay();
  await energyFlows();
}

async function energyFlows(): Promise<void> {
  await engine.reaches(1, 'charging.delivering');
  const registerWh = () => post.view().connectors[0]?.registerWh ?? 0;
  const before = registerWh();
  await until('energy flows', async () => registerWh() > before + 100);
}

/** The only hold, once it is no reservation any more. */
async function closed(): Promise<Hold> {
  await until('the hold is closed', async () => {
    const holds = await engine.holds();
    return holds.length > 0 && holds.every(({ phase }) => phase === 'confirmed');
  });
  const [hold] = await engine.holds();
  if (hold === undefined) throw new Error('no hold');
  return hold;
}

/** The terminal has one session, charged once with what the hold and the meter say. */
async function expectPaid(hold: Hold): Promise<void> {
  const registerWh = Math.round(post.view().connectors[0]?.registerWh ?? 0);
  const totalMinor = Math.ceil((registerWh * 45) / 1000);
  expect(hold).toMatchObject({ end: 'commit', committedMinor: totalMinor });
  expect(view().sessions).toMatchObject([
    { state: 'COMMITTED', finalMinor: totalMinor, endedBy: 'controller' },
  ]);
}

async function until(what: string, holds: () => Promise<boolean>): Promise<void> {
  const endMs = Date.now() + 30_000;
  while (!(await holds())) {
    if (Date.now() > endMs) throw new Error(`Not within 30 s: ${what}\n${engine.errorText}`);
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}

afterEach(async () => {
  await post.stop();
  await engine.dispose();
  await terminal.close();
  rmSync(folder, { recursive: true, force: true });
});

test('plug in, tap, charge, unplug: the terminal charges what was used', async () => {
  await arrive();
  await charge();
  post.unplug(1);
  const hold = await closed();
  expect(hold.personReason).toBeNull();
  expect(hold.maskedPan).toBe('************1234');
  await expectPaid(hold);
  // A person finds the payment in Payter's records by the engine's own name of the visit.
  expect(view().sessions[0]?.reference.startsWith(hold.sessionId)).toBe(true);
});

for (const family of ['apollo', 'p6x'] as const) {
  test(`the driver's own card stops the charge, and reserves nothing a second time (${family})`, async () => {
    await arrive({ family });
    await charge();
    await until('the terminal reads without money', async () =>
      waitsForCard((amountMinor) => amountMinor === 0),
    );
    await tap();
    const hold = await closed();
    await expectPaid(hold);
    expect(view().heard.filter((name) => name === 'authorize')).toHaveLength(1);
  });
}

test('card first: the card that the terminal read while it waited for drivers is charged', async () => {
  await come({ flow: 'card-first' });
  await until('the terminal waits for drivers', async () =>
    waitsForCard((amountMinor) => amountMinor > 0),
  );
  await tapToPay();
  await until('the money is reserved', async () => view().sessions.length === 1);
  post.plug(1);
  await energyFlows();
  post.unplug(1);
  await expectPaid(await closed());
});

test('killed while the bank is asked: nobody can list the reservation, so it is a person’s, once', async () => {
  await arrive();
  terminal.emulator.knobs.set('bankMs', 2_000);
  await tapToPay();
  await until('the bank is asked', async () => view().isBusy);
  await engine.end('SIGKILL');
  // The bank did reserve, and nobody was there to hear it.
  await until('the bank has answered', async () => view().sessions.length > 0);
  await comeBack();
  await until('a person is called', async () => {
    const [hold] = await engine.holds();
    return hold?.personReason === 'unknownOutcome';
  });
  await engine.reaches(1, 'help.unresolved');
  // The bank was asked once.
  const [session] = view().sessions;
  expect(await engine.holds()).toMatchObject([
    { phase: 'requested', orphaned: false, reference: session?.reference },
  ]);
  expect(session?.reference).toContain((await engine.session(1))?.sessionId);
  expect(view().sessions).toMatchObject([{ state: 'AUTHORIZED' }]);
  expect(view().heard.filter((name) => name === 'authorize')).toHaveLength(1);
  expect(post.view().connectors[0]?.charging).toBe(false);
});

test('killed right after the bank approved: it charges or is released, and nothing stays reserved', async () => {
  await arrive();
  await tapToPay();
  await until('the hold is reserved', async () => (await engine.holds())[0]?.phase === 'reserved');
  await killAndComeBack();
  await until('it charges or is released', async () => {
    const [hold] = await engine.holds();
    return hold?.phase === 'confirmed' || post.view().connectors[0]?.charging === true;
  });
  post.unplug(1);
  await closed();
  expect(view().sessions).toHaveLength(1);
  expect(view().sessions[0]?.state).not.toBe('AUTHORIZED');
});

test('killed after the terminal took the money, before it said so: it is taken once, and a person is told', async () => {
  await arrive();
  await charge();
  terminal.emulator.knobs.set('commitReply', 'lost');
  post.unplug(1);
  await until('the money is taken', async () => view().sessions[0]?.state === 'COMMITTED');
  await killAndComeBack();
  const hold = await closed();
  await expectPaid(hold);
  expect(hold.personReason).toBe('closedUnknown');
});

test('killed before the terminal got the commit: it is sent before cards are read again', async () => {
  await arrive();
  await charge();
  terminal.emulator.knobs.set('commitReply', 'dropped');
  post.unplug(1);
  await until('the commit is under way', async () => view().heard.at(-1) === 'commit');
  await killAndComeBack();
  const hold = await closed();
  await expectPaid(hold);
  expect(hold.personReason).toBeNull();
  const afterRestart = view().heard.slice(view().heard.lastIndexOf('synchronize'));
  expect(afterRestart.indexOf('commit')).toBeLessThan(afterRestart.indexOf('enable'));
});
