import { afterEach, expect, test } from 'vitest';
import {
  createVirtualChargePoint,
  type VirtualChargePoint,
} from '../../adapters/chargers/virtual/index.ts';
import type { Hold } from '../../engine/contracts/hold.ts';
import { openSqliteStore } from '../../engine/hosts/embedded/open-sqlite-store.ts';
import { EngineProcess, freePort } from './engine-process.ts';

let engine: EngineProcess;
let post: VirtualChargePoint;

/** An engine of its own, and a charge point in this process that dials it and outlives it. */
async function arrive(): Promise<void> {
  engine = new EngineProcess(await freePort());
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
  await plug();
}

async function plug(): Promise<void> {
  post.plug(1);
  await engine.reaches(1, 'card.reading');
}

async function kill(): Promise<void> {
  await engine.end('SIGKILL');
}

async function comeBack(): Promise<void> {
  await until('the charge point lost the engine', async () => !post.view().online);
  await engine.start();
  await until('the charge point is back', async () => post.view().online);
}

/** Some energy, then the cable is pulled; the ledger balances with what the meter of the charge point says. */
async function leave(): Promise<Hold> {
  const before = post.view().connectors[0]?.registerWh ?? 0;
  await until(
    'energy flows',
    async () => (post.view().connectors[0]?.registerWh ?? 0) > before + 100,
  );
  post.unplug(1);
  return settled();
}

async function settled(): Promise<Hold> {
  await until('the hold is closed', async () => {
    const holds = await engine.holds();
    return holds.length > 0 && holds.every(({ phase }) => phase === 'confirmed');
  });
  const holds = await engine.holds();
  expect(holds).toHaveLength(1);
  const [hold] = holds;
  if (hold === undefined) throw new Error('no hold');
  return hold;
}

/** What the virtual bank wrote down, read from the database of the dead engine. */
async function expectPaid(hold: Hold): Promise<void> {
  const session = await engine.get<{ readonly energyWh: number; readonly totalMinor: number }>(
    `/api/sessions/${encodeURIComponent(hold.sessionId)}`,
  );
  const registerWh = post.view().connectors[0]?.registerWh ?? 0;
  expect(session.energyWh).toBe(Math.round(registerWh));
  expect(hold).toMatchObject({
    end: 'commit',
    personReason: null,
    committedMinor: Math.ceil((session.energyWh * 45) / 1000),
  });
  await engine.end('SIGKILL');
  const store = openSqliteStore({ path: `${engine.dataDir}/forecourt.db`, readOnly: true });
  const bank = store.memory.list('virtual-terminal/street', 'hold/');
  store.close();
  expect(bank.map(({ value }) => value)).toMatchObject([
    { status: 'committed', committedMinor: hold.committedMinor },
  ]);
}

async function until(what: string, holds: () => Promise<boolean>): Promise<void> {
  const endMs = Date.now() + 20_000;
  while (!(await holds())) {
    if (Date.now() > endMs) throw new Error(`Not within 20 s: ${what}\n${engine.errorText}`);
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}

afterEach(async () => {
  await post.stop();
  await engine.dispose();
});

test('killed while it waits for a card: the driver taps after the restart and pays what he used', async () => {
  await arrive();
  await kill();
  await comeBack();
  await engine.reaches(1, 'card.reading');
  await until('the reader is armed', async () => {
    try {
      await engine.tap('card-a');
      return true;
    } catch {
      return false;
    }
  });
  await engine.reaches(1, 'charging.delivering');
  await expectPaid(await leave());
});

test('killed while the bank is asked: the reservation is found again and the charge begins', async () => {
  await arrive();
  // The bank reserves and says nothing.
  await engine.knob('terminal.authorize', 'unknown:1');
  await engine.tap('card-a');
  await until('the hold is open', async () => (await engine.holds()).length > 0);
  await new Promise((resolve) => setTimeout(resolve, 1_800));
  expect(await engine.holds()).toMatchObject([{ phase: 'requested' }]);
  await kill();
  await comeBack();
  await engine.reaches(1, 'charging.delivering');
  await expectPaid(await leave());
});

test('killed right after the bank approved', async () => {
  await arrive();
  await engine.tap('card-a');
  await until('the hold is reserved', async () => (await engine.holds())[0]?.phase === 'reserved');
  await kill();
  await comeBack();
  await until('it charges or is released', async () => {
    const [hold] = await engine.holds();
    return hold?.phase === 'confirmed' || post.view().connectors[0]?.charging === true;
  });
  await expectPaid(await leave());
});

test('killed in the middle of charging: the same charge goes on and is paid at the end', async () => {
  await arrive();
  await engine.tap('card-a');
  await engine.reaches(1, 'charging.delivering');
  await kill();
  await comeBack();
  await engine.reaches(1, 'charging.delivering');
  await expectPaid(await leave());
});

test('killed in the middle of charging, and the car leaves before it is back', async () => {
  await arrive();
  await engine.tap('card-a');
  await engine.reaches(1, 'charging.delivering');
  const before = post.view().connectors[0]?.registerWh ?? 0;
  await until(
    'energy flows',
    async () => (post.view().connectors[0]?.registerWh ?? 0) > before + 100,
  );
  await kill();
  post.unplug(1);
  await comeBack();
  await expectPaid(await settled());
});

test('killed while the money is taken: it is taken once', async () => {
  await arrive();
  await engine.tap('card-a');
  await engine.reaches(1, 'charging.delivering');
  // The bank takes the money and says nothing.
  await engine.knob('terminal.commit', 'unknown:1');
  const before = post.view().connectors[0]?.registerWh ?? 0;
  await until(
    'energy flows',
    async () => (post.view().connectors[0]?.registerWh ?? 0) > before + 100,
  );
  post.unplug(1);
  await engine.reaches(1, 'settle.committing');
  await new Promise((resolve) => setTimeout(resolve, 300));
  await kill();
  await comeBack();
  await expectPaid(await settled());
});
