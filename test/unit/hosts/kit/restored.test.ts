import { describe, expect, test } from 'vitest';
import { isRestored, markRestored } from '../../../../engine/hosts/kit/restored-mark.ts';
import {
  createMemoryStore,
  type MemoryStore,
} from '../../../../engine/hosts/memory/memory-store.ts';
import { failure, holdCall, outcome } from '../../../fixtures/host/answers.ts';
import { demoSite, HostBench } from '../../../fixtures/host/host-bench.ts';
import { settle } from '../../../fixtures/host/settle.ts';

const SECOND = 1_000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;

/** A bench that charges on connector 1, and the copy of its database at that time. */
async function chargingBench(): Promise<{ bench: HostBench; backup: MemoryStore }> {
  const store = createMemoryStore();
  const bench = new HostBench({ store });
  await bench.start();
  await bench.charge(1, 'card-a');
  return { bench, backup: store.copy() };
}

async function restore(bench: HostBench, backup: MemoryStore): Promise<void> {
  bench.kill();
  markRestored(backup, bench.clock.nowMs());
  bench.store = backup;
  await bench.start();
}

describe('a database that was restored from a backup', () => {
  test('arms and sends nothing until its reservations were asked for', async () => {
    const { bench, backup } = await chargingBench();
    await bench.plug(2);
    const asked = holdCall();
    bench.terminal.scripts.next('terminal.lookUp', asked.script);
    await restore(bench, backup);
    const { calls } = bench.terminal;
    expect(calls.at(-1)).toMatchObject({
      operation: 'terminal.lookUp',
      input: { holdId: bench.hold().holdId },
    });
    const sent = calls.length;
    await bench.charger.meter(1, 1_000);
    await bench.advance(10 * SECOND);
    expect(calls).toHaveLength(sent);
    expect(bench.terminal.reading()).toBeUndefined();
    await asked.usual();
    await settle();
    expect(bench.terminal.reading()).toMatchObject({ purpose: 'identify' });
    expect(isRestored(bench.store)).toBe(false);
  });

  test('what is still reserved goes on, and is charged at the end', async () => {
    const { bench, backup } = await chargingBench();
    await restore(bench, backup);
    await bench.charger.meter(1, 10_000);
    await bench.unplug(1);
    expect(bench.hold()).toMatchObject({ phase: 'confirmed', committedMinor: 450 });
    expect([...bench.terminal.bank.values()]).toMatchObject([{ charges: 1 }]);
  });

  test('what was charged in the time that is lost is known again, a person sees it, and it is charged once', async () => {
    const { bench, backup } = await chargingBench();
    await bench.charger.meter(1, 10_000);
    await bench.unplug(1);
    expect(bench.hold()).toMatchObject({ phase: 'confirmed' });
    await restore(bench, backup);
    expect(bench.hold()).toMatchObject({
      phase: 'confirmed',
      end: 'commit',
      committedMinor: 450,
      personReason: 'amountDiffers',
    });
    await bench.advance(HOUR);
    expect([...bench.terminal.bank.values()]).toMatchObject([{ charges: 1, committedMinor: 450 }]);
  });

  test.each([
    ['cannot tell', () => outcome('cannotTell'), 0],
    ['does not answer for a minute', () => failure('unknown'), MINUTE],
  ])('a terminal that %s: a person has the reservation', async (_name, script, waitMs) => {
    const { bench, backup } = await chargingBench();
    bench.terminal.scripts.always('terminal.lookUp', script);
    await restore(bench, backup);
    await bench.advance(waitMs);
    expect(bench.hold()).toMatchObject({ phase: 'reserved', personReason: 'restored' });
    expect(bench.terminal.reading()).toBeDefined();
  });

  test('killed while it asks: the next start asks again before it arms anything', async () => {
    const { bench, backup } = await chargingBench();
    bench.terminal.scripts.next('terminal.lookUp', holdCall().script, holdCall().script);
    await restore(bench, backup);
    await bench.restart();
    expect(bench.terminal.of('terminal.lookUp')).toHaveLength(2);
    expect(bench.terminal.reading()).toBeUndefined();
  });

  test('a reservation that was only asked for after the backup is never asked for twice', async () => {
    const store = createMemoryStore();
    const bench = new HostBench({ store });
    // The backup is taken after the request was written, and before it was sent.
    let backup: MemoryStore | undefined;
    const { put } = store.outbox;
    Object.assign(store.outbox, {
      put: (record: Parameters<typeof put>[0]) => {
        if (record.operation === 'terminal.authorize' && record.status === 'claimed')
          backup ??= store.copy();
        put(record);
      },
    });
    await bench.start();
    await bench.plug(1);
    await bench.tap('card-a');
    expect(backup?.outbox.open()).toMatchObject([{ status: 'pending' }]);
    await restore(bench, backup ?? createMemoryStore());
    await bench.advance(MINUTE);
    expect(bench.terminal.of('terminal.authorize')).toHaveLength(1);
    expect(bench.hold()).toMatchObject({ phase: 'reserved' });
  });

  test('no id is given again that was given in the time that is lost', async () => {
    const store = createMemoryStore();
    const bench = new HostBench({ store });
    await bench.start();
    await bench.plug(1);
    const backup = store.copy();
    for (let times = 0; times < 3; times += 1) await bench.restart();
    await bench.tap('card-a');
    const lost = bench.terminal.of('terminal.authorize').map(({ operationId }) => operationId);
    await restore(bench, backup);
    await bench.tap('card-a');
    const ids = bench.terminal.of('terminal.authorize').map(({ operationId }) => operationId);
    expect(lost).toHaveLength(1);
    expect(new Set(ids).size).toBe(2);
  });
});

describe('energy for a session that is over', () => {
  test('the charger is made to stop, and what it delivered is a loss', async () => {
    const store = createMemoryStore();
    const bench = new HostBench({ store });
    await bench.start();
    await bench.plug(1);
    const backup = store.copy();
    await bench.tap('card-a');
    await bench.charger.meter(1, 2_000);
    await restore(bench, backup);
    await bench.advance(2 * MINUTE);
    expect(bench.charger.at(1).running).toBe(false);
    expect(bench.story('s1')).toContain('loss');
  });

  test('also of one that the database does not know', async () => {
    const store = createMemoryStore();
    const bench = new HostBench({ store });
    await bench.start();
    const backup = store.copy();
    await bench.charge(1, 'card-a');
    await restore(bench, backup);
    expect(bench.charger.at(1).running).toBe(true);
    await bench.charger.meter(1, 2_000);
    expect(bench.charger.at(1).running).toBe(false);
  });
});

describe('a card came first, and its car was found in the time that is lost', () => {
  /** The copy knows of the card alone; then its driver plugged in at connector 2, and charges. */
  async function plugged(): Promise<{ bench: HostBench; backup: MemoryStore }> {
    const store = createMemoryStore();
    const bench = new HostBench({ store, site: demoSite([{ flow: 'card-first' }]) });
    await bench.start();
    await bench.tap('card-a');
    const backup = store.copy();
    await bench.plug(2);
    return { bench, backup };
  }

  test('the charge tells whose it is: no other car is started, and it is paid to the end', async () => {
    const { bench, backup } = await plugged();
    await restore(bench, backup);
    await bench.charger.meter(2, 5_000);
    expect(bench.sessionAt(2).sessionId).toBe('s1');
    await bench.plug(1);
    await bench.charger.meter(2, 10_000);
    await bench.unplug(2);
    expect(bench.charger.of('charger.start').map(({ address }) => address)).not.toContainEqual(
      expect.objectContaining({ connectorId: 1 }),
    );
    expect(bench.hold()).toMatchObject({ phase: 'confirmed', committedMinor: 450 });
  });

  test('it is over already: what it took is paid, and nothing is started any more', async () => {
    const { bench, backup } = await plugged();
    await bench.charger.meter(2, 10_000);
    await restore(bench, backup);
    const starts = bench.charger.of('charger.start').length;
    await bench.unplug(2);
    await bench.plug(1);
    await bench.advance(MINUTE);
    expect(bench.hold()).toMatchObject({ phase: 'confirmed', committedMinor: 450 });
    expect(bench.charger.of('charger.start')).toHaveLength(starts);
  });

  test('the database has somebody else at its connector: it is stopped there, and paid', async () => {
    const store = createMemoryStore();
    const bench = new HostBench({ store, site: demoSite([{ flow: 'card-first' }]) });
    await bench.start();
    bench.charger.scripts.next('charger.start', () => outcome('refused'));
    const stopping = holdCall();
    bench.charger.scripts.next('charger.ensureStopped', stopping.script);
    await bench.plug(2);
    await bench.tap('card-a');
    await bench.tap('card-b');
    const backup = store.copy();
    await stopping.usual();
    await bench.unplug(2);
    await bench.advance(MINUTE);
    await bench.plug(2);
    expect(bench.charger.at(2)).toMatchObject({ running: true, sessionId: 's2' });
    // The terminal is asked first: the charge is heard of before anybody looks for a connector.
    const asked = holdCall();
    bench.terminal.scripts.next('terminal.lookUp', asked.script);
    await restore(bench, backup);
    await bench.charger.meter(2, 10_000);
    await asked.usual();
    await settle();
    await bench.plug(1);
    await bench.advance(MINUTE);
    expect(bench.charger.at(2).running).toBe(false);
    expect(bench.charger.at(1).running).toBe(false);
    const paid = bench.holds().map(({ sessionId, committedMinor }) => [sessionId, committedMinor]);
    expect(Object.fromEntries(paid)).toEqual({ s1: 0, s2: 450 });
  });

  test('its money was released before the charge was heard of: it is stopped, and a loss', async () => {
    const { bench, backup } = await plugged();
    await bench.advance(6 * MINUTE);
    await restore(bench, backup);
    expect(bench.hold()).toMatchObject({ phase: 'confirmed', end: 'cancel' });
    expect(bench.session('s1').status).toBe('active');
    await bench.charger.meter(2, 2_000);
    await bench.advance(2 * MINUTE);
    expect(bench.charger.at(2).running).toBe(false);
    expect(bench.story('s1')).toContain('loss');
  });
});
