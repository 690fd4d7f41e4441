import { describe, expect, test } from 'vitest';
import { startBench } from '../../../fixtures/host/host-bench.ts';

describe('a paid charge', () => {
  test('by unplugging: the energy is charged, the screen says how much, the visit ends', async () => {
    const bench = await startBench();
    await bench.plug(1);
    expect(bench.terminal.reading()).toMatchObject({ purpose: 'pay', amountMinor: 5000 });
    expect(bench.screen()).toContain('€50.00');
    await bench.tap('card-a');
    const { sessionId } = bench.sessionAt(1);
    expect(bench.path(sessionId)).toBe('charging.delivering');
    expect(bench.hold()).toMatchObject({ phase: 'reserved', authorizedMinor: 5000 });
    await bench.charger.meter(1, 10_000);
    expect(bench.screen()).toContain('€4.50');
    await bench.unplug(1);
    expect(bench.hold()).toMatchObject({ phase: 'confirmed', end: 'commit', committedMinor: 450 });
    expect(bench.screen()).toContain('You paid €4.50');
    expect([...bench.terminal.bank.values()]).toMatchObject([{ committedMinor: 450, charges: 1 }]);
    await bench.advance(15_000);
    expect(bench.session(sessionId)).toMatchObject({ status: 'ended', output: { ending: 'paid' } });
    expect(bench.screen()).toContain('Plug in your car');
    expect(bench.store.outbox.open()).toEqual([]);
    expect(bench.store.receipts.get(sessionId)?.body).toMatchObject({ ending: 'paid' });
  });

  test('by tapping the same card: the charger is told to stop and nothing else is reserved (R-23)', async () => {
    const bench = await startBench();
    const { sessionId } = await bench.charge(1, 'card-a');
    await bench.charger.meter(1, 4_000);
    expect(bench.terminal.reading()).toMatchObject({ purpose: 'identify' });
    await bench.tap('card-a');
    expect(bench.charger.of('charger.stop')).toHaveLength(1);
    expect(bench.terminal.of('terminal.authorize')).toHaveLength(1);
    expect(bench.hold()).toMatchObject({ phase: 'confirmed', committedMinor: 180 });
    await bench.advance(15_000);
    expect(bench.session(sessionId)).toMatchObject({ status: 'ended', output: { ending: 'paid' } });
    // The car is still plugged in: it is not offered to charge again until somebody asks for it.
    expect(bench.sessions()).toHaveLength(1);
    await bench.terminal.tell('terminal.touched');
    expect(bench.sessions()).toHaveLength(2);
  });

  test('another card is told that it did not start here; nothing stops, nothing is reserved (R-25)', async () => {
    const bench = await startBench();
    const { sessionId } = await bench.charge(1, 'card-a');
    await bench.tap('card-b');
    expect(bench.screen()).toContain('did not start a charge here');
    expect(bench.path(sessionId)).toBe('charging.delivering');
    expect(bench.charger.of('charger.stop')).toEqual([]);
    expect(bench.terminal.of('terminal.authorize')).toHaveLength(1);
    await bench.advance(5_000);
    expect(bench.screen()).toContain('Charging');
    // And the reader waits for the owner again.
    await bench.tap('card-a');
    expect(bench.hold()).toMatchObject({ phase: 'confirmed' });
  });

  test('an event that a device tells twice changes nothing the second time', async () => {
    const bench = await startBench();
    const { sessionId } = await bench.charge(1, 'card-a');
    const before = bench.story(sessionId).length;
    const event = {
      eventId: 'demo-1/once',
      address: { family: 'charger', chargerId: 'demo-1', connectorId: 1 },
      type: 'charger.linkLost',
      payload: {},
      atMs: bench.clock.nowMs(),
    } as const;
    await bench.charger.emit(event);
    await bench.charger.emit(event);
    expect(bench.story(sessionId)).toHaveLength(before + 1);
    expect(bench.path(sessionId)).toBe('charging.outOfReach');
  });

  test('unplugging and tapping at the same moment settles once (R-20)', async () => {
    for (const order of ['tapFirst', 'unplugFirst'] as const) {
      const bench = await startBench();
      const { sessionId } = await bench.charge(1, 'card-a');
      await bench.charger.meter(1, 4_000);
      if (order === 'tapFirst') bench.terminal.tap('card-a');
      const unplugged = bench.unplug(1);
      if (order === 'unplugFirst' && bench.terminal.reading()) bench.terminal.tap('card-a');
      await unplugged;
      await bench.advance(30_000);
      expect(bench.session(sessionId)).toMatchObject({ status: 'ended' });
      expect(bench.terminal.of('terminal.commit')).toHaveLength(1);
      expect([...bench.terminal.bank.values()]).toMatchObject([
        { committedMinor: 180, charges: 1 },
      ]);
    }
  });

  test('unplugged before any energy flowed: nothing is charged, the reservation is released', async () => {
    const bench = await startBench();
    bench.charger.startsAtOnce = false;
    await bench.charge(1, 'card-a');
    await bench.unplug(1);
    expect(bench.charger.of('charger.ensureStopped')).toHaveLength(1);
    expect(bench.hold()).toMatchObject({ phase: 'confirmed', end: 'cancel', committedMinor: 0 });
    expect(bench.screen()).toContain('Nothing is charged');
  });

  test('a charge that never begins is released after the time to start (R-05)', async () => {
    const bench = await startBench();
    bench.charger.startsAtOnce = false;
    await bench.charge(1, 'card-a');
    await bench.advance(90_000);
    expect(bench.hold()).toMatchObject({ phase: 'confirmed', end: 'cancel' });
    // A start that the station makes after all was refused for good.
    await bench.charger.begin(1);
    expect(bench.charger.at(1).running).toBe(false);
  });

  test('zero energy is released, not charged with nothing (R-06)', async () => {
    const bench = await startBench();
    await bench.charge(1, 'card-a');
    await bench.charger.end(1, 'local');
    expect(bench.terminal.of('terminal.commit')).toEqual([]);
    expect(bench.hold()).toMatchObject({ phase: 'confirmed', end: 'cancel' });
  });

  test('nobody taps: after a minute the terminal says so and stops asking for money (R-38, R-29)', async () => {
    const bench = await startBench();
    await bench.plug(1);
    await bench.advance(60_000);
    expect(bench.screen()).toContain('No card was presented');
    await bench.advance(5_000);
    expect(bench.sessionAt(1)).toMatchObject({ status: 'ended' });
    expect(bench.terminal.reading()).toMatchObject({ purpose: 'identify' });
    expect(bench.holds()).toEqual([]);
  });
});
