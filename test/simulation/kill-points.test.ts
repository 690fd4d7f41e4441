import { expect, test } from 'vitest';
import { createMemoryStore } from '../../engine/hosts/memory/memory-store.ts';
import { HostBench, startBench } from '../fixtures/host/host-bench.ts';
import type { KillPoint } from '../fixtures/host/killable-store.ts';

const ENERGY_WH = 10_000;
const PRICE_MINOR = 450;

/** A driver who does what a driver would do, whatever the engine does: plugs in, taps when asked, charges, leaves. */
async function visit(bench: HostBench): Promise<void> {
  await bench.plug(1);
  for (let turn = 0; turn < 60; turn += 1) {
    if (bench.isDead) await bench.start();
    const connector = bench.charger.at(1);
    if (connector.running) {
      await bench.charger.meter(1, ENERGY_WH);
      await bench.unplug(1);
    } else if (connector.plugged && bench.terminal.reading()?.['purpose'] === 'pay') {
      await bench.tap('card-a');
    }
    await bench.advance(5_000);
    if (connector.plugged && turn > 40) await bench.unplug(1);
  }
}

function expectSettled(bench: HostBench, point: string): void {
  const isCharged = bench.charger.at(1).energyWh === ENERGY_WH;
  const paid = [...bench.terminal.bank.values()].map(({ committedMinor }) => committedMinor);
  const total = paid.reduce((sum, amount) => sum + amount, 0);
  expect(total, point).toBe(isCharged ? PRICE_MINOR : 0);
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

async function passedInVisit(point: KillPoint): Promise<number> {
  const bench = await startBench({ store: createMemoryStore() });
  await visit(bench);
  expectSettled(bench, 'undisturbed');
  expect(bench.charger.at(1).energyWh).toBe(ENERGY_WH);
  return bench.now.killable.passed()[point];
}

test.each<KillPoint>(['beforeCommit', 'afterCommit', 'beforeWrite'])(
  'killed at each %s of a visit in turn: the driver pays what was used, once',
  async (point) => {
    const points = await passedInVisit(point);
    expect(points).toBeGreaterThan(20);
    for (let nth = 1; nth <= points; nth += 1) {
      const bench = new HostBench({ store: createMemoryStore() });
      await bench.start((killable) => killable.killAt(point, nth));
      await visit(bench);
      expectSettled(bench, `${point} ${nth}`);
    }
  },
);
