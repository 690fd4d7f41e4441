import { expect, test } from 'vitest';
import { createMemoryStore } from '../../engine/hosts/memory/memory-store.ts';
import { HostBench, startBench } from '../fixtures/host/host-bench.ts';
import type { KillPoint } from '../fixtures/host/killable-store.ts';

const ENERGY_WH = 10_000;
const PRICE_MINOR = 450;

/**
 * Drivers who do what drivers would do, whatever the engine does: plug in, tap when asked, charge, leave. What several
 * do, they do in the same moment, so that it is stored together.
 */
async function visit(bench: HostBench, connectorIds: readonly number[]): Promise<void> {
  const each = (act: (connectorId: number) => Promise<void>): Promise<unknown> =>
    Promise.all(connectorIds.map(act));
  await each((connectorId) => bench.plug(connectorId));
  for (let turn = 0; turn < 60; turn += 1) {
    if (bench.isDead) await bench.start();
    await each(async (connectorId) => {
      if (!bench.charger.at(connectorId).running) return;
      await bench.charger.meter(connectorId, ENERGY_WH);
      await bench.unplug(connectorId);
    });
    if (bench.terminal.reading()?.['purpose'] === 'pay') {
      const { sessionId = '' } = bench.terminal.of('terminal.readCard').at(-1) ?? {};
      await bench.tap(`card-of-${sessionId}`);
    }
    await bench.advance(5_000);
    await each(async (connectorId) => {
      if (bench.charger.at(connectorId).plugged && turn > 40) await bench.unplug(connectorId);
    });
  }
}

function expectSettled(bench: HostBench, point: string): void {
  const charged = [1, 2].filter((id) => bench.charger.at(id).energyWh === ENERGY_WH);
  const paid = [...bench.terminal.bank.values()].map(({ committedMinor }) => committedMinor);
  const total = paid.reduce((sum, amount) => sum + amount, 0);
  expect(total, point).toBe(charged.length * PRICE_MINOR);
  for (const { state, charges } of bench.terminal.bank.values()) {
    expect(state, point).not.toBe('reserved');
    expect(charges, point).toBeLessThanOrEqual(1);
  }
  for (const hold of bench.holds()) {
    expect(hold.phase, point).toMatch(/confirmed|void/);
    expect(hold.personReason, point).toBeNull();
  }
  expect(bench.store.outbox.open(), point).toEqual([]);
  expect(
    bench.sessions().map(({ status }) => status),
    point,
  ).not.toContain('active');
}

async function passedInVisit(point: KillPoint, connectorIds: readonly number[]): Promise<number> {
  const bench = await startBench({ store: createMemoryStore() });
  await visit(bench, connectorIds);
  expectSettled(bench, 'undisturbed');
  for (const connectorId of connectorIds)
    expect(bench.charger.at(connectorId).energyWh).toBe(ENERGY_WH);
  return bench.now.killable.passed()[point];
}

async function killAtEach(point: KillPoint, connectorIds: readonly number[]): Promise<void> {
  const points = await passedInVisit(point, connectorIds);
  expect(points).toBeGreaterThan(20);
  for (let nth = 1; nth <= points; nth += 1) {
    const bench = new HostBench({ store: createMemoryStore() });
    await bench.start((killable) => killable.killAt(point, nth));
    await visit(bench, connectorIds);
    expectSettled(bench, `${point} ${nth}`);
  }
}

test.each<KillPoint>(['beforeCommit', 'afterCommit', 'beforeWrite'])(
  'killed at each %s of a visit in turn: the driver pays what was used, once',
  (point) => killAtEach(point, [1]),
);

test.each<KillPoint>(['afterCommit', 'beforeWrite'])(
  'killed at each %s of two visits at once: each driver pays what he used, once',
  (point) => killAtEach(point, [1, 2]),
);
