import { describe, expect, test } from 'vitest';
import { holdCall } from '../../../fixtures/host/answers.ts';
import { demoSite, startBench } from '../../../fixtures/host/host-bench.ts';

describe('a tap of the driver whose charge it is', () => {
  test('stops a charge that has not begun yet, and gives the reservation back', async () => {
    const bench = await startBench();
    bench.charger.startsAtOnce = false;
    const { sessionId } = await bench.charge(1, 'card-a');
    expect(bench.path(sessionId)).toBe('start.waiting');
    await bench.tap('card-a');
    expect(bench.session(sessionId).context['ending']).toBe('notStarted');
    expect(bench.hold()).toMatchObject({ phase: 'confirmed', end: 'cancel' });
  });

  test('once more while it is being stopped, changes nothing and pays for nobody else', async () => {
    const bench = await startBench();
    const { sessionId } = await bench.charge(1, 'card-a');
    await bench.charger.meter(1, 4_000);
    await bench.plug(2);
    await bench.textSeen();
    bench.charger.scripts.next('charger.stop', holdCall().script);
    await bench.tap('card-a');
    await bench.advance(3_000);
    expect(bench.path(sessionId)).toBe('stop.asking');
    await bench.tap('card-a');
    expect(bench.terminal.of('terminal.authorize')).toHaveLength(1);
    expect(bench.path(bench.sessionAt(2).sessionId)).toBe('card.reading');
  });

  test('while the receipt is on the screen, begins a new charge at another connector', async () => {
    const bench = await startBench();
    const { sessionId } = await bench.charge(1, 'card-a');
    await bench.charger.meter(1, 4_000);
    await bench.unplug(1);
    expect(bench.path(sessionId)).toBe('receipt.showing');
    await bench.plug(2);
    await bench.textSeen();
    await bench.tap('card-a');
    expect(bench.path(bench.sessionAt(2).sessionId)).toBe('charging.delivering');
  });

  test('is not lost with a session whose flow asks for a card: the other driver keeps the reader during the pause', async () => {
    const bench = await startBench();
    await bench.charge(1, 'card-a');
    await bench.charger.meter(1, 4_000);
    await bench.plug(2);
    await bench.textSeen();
    await bench.tap('card-a');
    await bench.advance(1_000);
    await bench.unplug(1);
    await bench.plug(1);
    // The next car at bay 1 waits behind the driver of bay 2, although that one pauses.
    expect(bench.terminal.reading()).toBeUndefined();
    await bench.advance(2_000);
    await bench.tap('card-b');
    expect(bench.path(bench.sessionAt(2).sessionId)).toBe('charging.delivering');
  });
});

describe('a connector whose session needs it no more', () => {
  test('takes the next car at once, while the receipt is on the screen', async () => {
    const bench = await startBench();
    const first = await bench.charge(1, 'card-a');
    await bench.charger.meter(1, 4_000);
    await bench.unplug(1);
    expect(bench.screen()).toContain('1.80');
    await bench.plug(1);
    const second = bench.sessionAt(1);
    expect(second.sessionId).not.toBe(first.sessionId);
    expect(bench.session(first.sessionId)).toMatchObject({ status: 'active' });
    await bench.textSeen();
    await bench.tap('card-b');
    expect(bench.path(second.sessionId)).toBe('charging.delivering');
    await bench.advance(20_000);
    expect(bench.session(first.sessionId)).toMatchObject({ status: 'ended' });
    expect(bench.path(second.sessionId)).toBe('charging.delivering');
  });

  test('keeps its session while the charger is still being asked', async () => {
    const bench = await startBench();
    const first = await bench.charge(1, 'card-a');
    bench.charger.scripts.next('charger.ensureStopped', holdCall().script);
    await bench.charger.tell(1, 'charger.faulted');
    expect(bench.path(first.sessionId)).toBe('stop.confirming');
    await bench.charger.tell(1, 'charger.unplugged');
    await bench.plug(1);
    expect(bench.sessions()).toHaveLength(1);
  });
});

describe('a car that is plugged in and has no session', () => {
  test('gets one when a card is presented, and the screen says so', async () => {
    const bench = await startBench();
    await bench.plug(1);
    await bench.advance(70_000);
    expect(bench.sessionAt(1)).toMatchObject({ status: 'ended' });
    expect(bench.screen()).toContain('Your car is plugged in');
    expect(bench.terminal.reading()).toMatchObject({ purpose: 'identify' });
    await bench.tap('card-a');
    expect(bench.sessions()).toHaveLength(2);
    expect(bench.screen()).toContain('Present your card');
    await bench.tap('card-a');
    expect(bench.path(bench.sessionAt(1).sessionId)).toBe('charging.delivering');
  });

  test('the idle screen is back when it leaves', async () => {
    const bench = await startBench();
    await bench.plug(1);
    await bench.advance(70_000);
    await bench.unplug(1);
    expect(bench.screen()).toContain('Plug in your car');
    expect(bench.terminal.reading()).toBeUndefined();
  });

  test('is not invited where only a card begins a charge', async () => {
    const bench = await startBench({ site: demoSite([{ flow: 'card-first' }]) });
    await bench.plug(1);
    expect(bench.screen()).toContain('Present your card or phone to start');
  });
});

describe('a terminal that drops out while it reads', () => {
  test('the visit ends instead of waiting for nobody, and a tap begins a new one when it is back', async () => {
    const bench = await startBench();
    await bench.plug(1);
    const { sessionId } = bench.sessionAt(1);
    await bench.terminal.tell('terminal.offline');
    await bench.advance(1_000);
    expect(bench.path(sessionId)).toBe('help.noTerminal');
    await bench.advance(10_000);
    expect(bench.session(sessionId)).toMatchObject({ status: 'ended' });
    expect(bench.terminal.reading()).toBeUndefined();
    await bench.terminal.tell('terminal.online');
    await bench.advance(1_000);
    expect(bench.screen()).toContain('Your car is plugged in');
    await bench.tap('card-a');
    await bench.tap('card-a');
    expect(bench.path(bench.sessionAt(1).sessionId)).toBe('charging.delivering');
  });
});
