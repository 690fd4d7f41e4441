import { describe, expect, test } from 'vitest';
import { TEXT_MS } from '../../../../engine/hosts/kit/waiting-texts.ts';
import { failure, holdCall, outcome } from '../../../fixtures/host/answers.ts';
import { startBench } from '../../../fixtures/host/host-bench.ts';
import { settle } from '../../../fixtures/host/settle.ts';

describe('one terminal, two connectors', () => {
  test("car 2 waits for a tap, car 1's owner taps to stop: car 1 stops, nothing is reserved for car 2 on his card", async () => {
    const bench = await startBench();
    const first = await bench.charge(1, 'card-a');
    await bench.charger.meter(1, 4_000);
    await bench.plug(2);
    await bench.textSeen();
    const second = bench.sessionAt(2);
    expect(bench.path(second.sessionId)).toBe('card.reading');

    await bench.tap('card-a');
    expect(bench.session(first.sessionId).context['ending']).toBe('paid');
    expect(bench.hold()).toMatchObject({ phase: 'confirmed', committedMinor: 180 });
    expect(bench.holds()).toHaveLength(1);
    expect(bench.terminal.of('terminal.authorize')).toHaveLength(1);

    // Driver 1 sees that he was heard, and his second tap would not pay for car 2.
    expect(bench.screen()).toContain('Stopping your charge');
    expect(bench.terminal.reading()).toBeUndefined();
    await bench.advance(3_000);
    // Car 2 goes on waiting, and its driver sees what to do.
    expect(bench.path(second.sessionId)).toBe('card.reading');
    expect(bench.terminal.reading()).toMatchObject({ purpose: 'pay' });
    expect(bench.screen()).toContain('Present your card');
    await bench.tap('card-b');
    expect(bench.path(second.sessionId)).toBe('charging.delivering');
    expect(bench.hold(1)).toMatchObject({ phase: 'reserved', sessionId: second.sessionId });
  });

  test('the waiting driver has the screen again while the other one is being stopped', async () => {
    const bench = await startBench();
    await bench.charge(1, 'card-a');
    await bench.plug(2);
    await bench.textSeen();
    bench.charger.scripts.next('charger.stop', holdCall().script);
    await bench.tap('card-a');
    expect(bench.path(bench.sessionAt(1).sessionId)).toBe('stop.asking');
    await bench.advance(3_000);
    expect(bench.screen()).toContain('Present your card');
  });

  test('the time of the waiting driver goes on while another one taps to stop', async () => {
    const bench = await startBench();
    await bench.charge(1, 'card-a');
    await bench.plug(2);
    await bench.textSeen();
    await bench.advance(50_000);
    await bench.tap('card-a');
    await bench.advance(21_000);
    expect(bench.path(bench.sessionAt(2).sessionId)).not.toBe('card.reading');
  });

  test('where the terminal reads only while it reserves, an owner who taps gets the new reservation back, and the waiting driver is asked again', async () => {
    const bench = await startBench();
    const first = await bench.charge(1, 'card-a');
    await bench.charger.meter(1, 4_000);
    bench.terminal.scripts.next('terminal.readCard', () => outcome('deferred'));
    bench.terminal.scripts.next('terminal.authorize', (call) =>
      bench.terminal.reserve({ ...call, input: { ...call.input, cardKey: 'card-a' } }, 5000),
    );
    await bench.plug(2);
    await bench.advance(TEXT_MS);
    expect(bench.hold(1)).toMatchObject({ end: 'cancel', phase: 'confirmed' });
    expect(bench.hold(0)).toMatchObject({ end: 'commit', committedMinor: 180 });
    expect(bench.session(first.sessionId).context['ending']).toBe('paid');

    const second = bench.sessionAt(2);
    expect(bench.path(second.sessionId)).toBe('reserve.authorizing');
    expect(bench.screen()).toContain('Stopping your charge');
    expect(bench.terminal.of('terminal.authorize')).toHaveLength(2);
    bench.terminal.scripts.next('terminal.authorize', (call) =>
      bench.terminal.reserve({ ...call, input: { ...call.input, cardKey: 'card-b' } }, 5000),
    );
    await bench.advance(3_000);
    expect(bench.path(second.sessionId)).toBe('charging.delivering');
    expect(bench.hold(2)).toMatchObject({ phase: 'reserved', sessionId: second.sessionId });
    await bench.charger.meter(2, 2_000);
    await bench.unplug(2);
    expect(bench.hold(2)).toMatchObject({ phase: 'confirmed', committedMinor: 90 });
  });

  test('the asking again is not lost when the engine dies before it', async () => {
    const bench = await startBench();
    await bench.charge(1, 'card-a');
    bench.terminal.scripts.next('terminal.readCard', () => outcome('deferred'));
    bench.terminal.scripts.next('terminal.authorize', (call) =>
      bench.terminal.reserve({ ...call, input: { ...call.input, cardKey: 'card-a' } }, 5000),
    );
    await bench.plug(2);
    await bench.restart();
    await bench.advance(3_000);
    expect(bench.terminal.of('terminal.authorize')).toHaveLength(3);
    expect(bench.path(bench.sessionAt(2).sessionId)).toBe('charging.delivering');
  });

  test('a second car waits for its turn at the reader, and its time does not run meanwhile (R-30)', async () => {
    const bench = await startBench();
    await bench.plug(1);
    await bench.advance(40_000);
    await bench.plug(2);
    const [terminal] = bench.now.engine.views.site('demo').terminals;
    expect(terminal).toMatchObject({ queueLength: 1, reading: 'pay' });
    expect(bench.terminal.of('terminal.readCard')).toHaveLength(1);
    await bench.advance(21_000);
    expect(bench.screen()).toContain('No card was presented');
    await bench.advance(TEXT_MS);
    // The first driver gave up and was told so; now the second has a whole minute.
    expect(bench.terminal.of('terminal.readCard')).toHaveLength(2);
    await bench.advance(55_000);
    expect(bench.path(bench.sessionAt(2).sessionId)).toBe('card.reading');
    await bench.tap('card-b');
    expect(bench.path(bench.sessionAt(2).sessionId)).toBe('charging.delivering');
  });

  test('a card that was read is reserved on before the next driver is asked for his', async () => {
    const bench = await startBench();
    await bench.plug(1);
    await bench.plug(2);
    await bench.tap('card-a');
    expect(bench.path(bench.sessionAt(1).sessionId)).toBe('charging.delivering');
    expect(bench.path(bench.sessionAt(2).sessionId)).toBe('card.reading');
    await bench.textSeen();
    // An owner who taps again stops his own charge; nothing is reserved for car 2 on his card.
    await bench.tap('card-a');
    expect(bench.terminal.of('terminal.authorize')).toHaveLength(1);
    await bench.advance(3_000);
    expect(bench.terminal.reading()).toMatchObject({ purpose: 'pay' });
  });

  test('a very long turn of the first driver does not end the waiting of the second', async () => {
    const bench = await startBench();
    const bank = holdCall();
    bench.terminal.scripts.next('terminal.authorize', bank.script);
    await bench.plug(1);
    await bench.advance(59_000);
    await bench.tap('card-a');
    await bench.plug(2);
    await bench.advance(80_000);
    expect(bench.path(bench.sessionAt(2).sessionId)).toBe('card.reading');
    await bank.usual();
    await settle();
    expect(bench.path(bench.sessionAt(1).sessionId)).toBe('charging.delivering');
    await bench.textSeen();
    await bench.tap('card-b');
    expect(bench.path(bench.sessionAt(2).sessionId)).toBe('charging.delivering');
  });

  test('a charge is settled while another driver is asked for a card, and does not take the screen (R-31, R-04)', async () => {
    const bench = await startBench();
    await bench.charge(1, 'card-a');
    await bench.charger.meter(1, 4_000);
    await bench.plug(2);
    await bench.textSeen();
    await bench.unplug(1);
    expect(bench.hold()).toMatchObject({ phase: 'confirmed', committedMinor: 180 });
    expect(bench.path(bench.sessionAt(2).sessionId)).toBe('card.reading');
    expect(bench.screen()).toContain('Present your card');
  });

  test('two charges end crossed: each card pays its own (R-04)', async () => {
    const bench = await startBench();
    await bench.charge(1, 'card-a');
    await bench.charge(2, 'card-b');
    await bench.charger.meter(2, 20_000);
    await bench.charger.meter(1, 10_000);
    await bench.unplug(2);
    await bench.tap('card-a');
    const paid = [...bench.terminal.bank.values()].map((hold) => [
      hold.cardKey,
      hold.committedMinor,
    ]);
    expect(paid).toEqual([
      ['card-a', 450],
      ['card-b', 900],
    ]);
  });

  test('an answer of the bank that never comes does not keep other drivers from reader and money', async () => {
    const bench = await startBench();
    await bench.charge(1, 'card-a');
    await bench.charger.meter(1, 4_000);
    bench.terminal.scripts.next('terminal.authorize', () => new Promise(() => undefined));
    bench.terminal.scripts.next('terminal.commit', () => new Promise(() => undefined));
    await bench.plug(2);
    await bench.textSeen();
    await bench.tap('card-b');
    bench.terminal.inFlight.clear();
    await bench.unplug(1);
    await bench.advance(5 * 60_000);
    expect(bench.hold(0)).toMatchObject({ phase: 'confirmed', committedMinor: 180 });
    expect(bench.hold(1)).toMatchObject({ phase: 'void' });
    await bench.charge(1, 'card-c');
    expect(bench.path(bench.sessionAt(1).sessionId)).toBe('charging.delivering');
  });
});

describe('the reader is armed again', () => {
  test('after a session ended, when an error came, and when the terminal is back (R-28, R-36)', async () => {
    const bench = await startBench();
    await bench.charge(1, 'card-a');
    await bench.charge(2, 'card-b');
    await bench.unplug(2);
    await bench.advance(20_000);
    expect(bench.terminal.reading()).toMatchObject({ purpose: 'identify' });

    bench.terminal.scripts.always('terminal.readCard', () => failure('failed'));
    await bench.advance(10 * 60_000);
    bench.terminal.scripts.always('terminal.readCard', undefined);
    await bench.advance(5_000);
    expect(bench.terminal.reading()).toMatchObject({ purpose: 'identify' });

    await bench.terminal.tell('terminal.offline');
    await bench.advance(1_000);
    expect(bench.terminal.reading()).toBeUndefined();
    bench.terminal.forgetScreens();
    await bench.terminal.tell('terminal.online');
    await settle();
    expect(bench.terminal.reading()).toMatchObject({ purpose: 'identify' });
    expect(bench.screen()).toContain('Charging');
  });

  test('when what a card began could not be begun', async () => {
    const bench = await startBench();
    await bench.charge(1, 'card-a');
    await bench.plug(2);
    await bench.textSeen();
    await bench.advance(66_000);
    const { sessions } = bench.now.engine.views;
    expect(sessions({ status: 'active' })).toHaveLength(1);
    // The disk refuses once, at the very moment when a strange card asks for car 2.
    const { put } = bench.store.connectors;
    let refusals = 1;
    Object.assign(bench.store.connectors, {
      put: (...args: Parameters<typeof put>) => {
        refusals -= 1;
        if (refusals >= 0) throw new Error('The disk is full.');
        put(...args);
      },
    });
    await bench.restart();
    await bench.tap('card-b');
    expect(bench.logLines.join()).toContain('a card could not be taken');
    await bench.advance(5_000);
    expect(bench.terminal.reading()).toBeDefined();
    await bench.tap('card-a');
    expect(bench.hold().end).toBe('cancel');
  });

  test('a terminal that gives up reading at once is not asked without pause', async () => {
    const bench = await startBench();
    await bench.charge(1, 'card-a');
    const before = bench.terminal.of('terminal.readCard').length;
    bench.terminal.scripts.always('terminal.readCard', () => outcome('timeout'));
    await bench.terminal.tell('terminal.offline');
    await bench.terminal.tell('terminal.online');
    await bench.advance(60_000);
    expect(bench.terminal.of('terminal.readCard').length - before).toBeLessThan(30);
  });

  test('a charge is not stopped because the terminal is out of reach (R-35)', async () => {
    const bench = await startBench();
    const { sessionId } = await bench.charge(1, 'card-a');
    await bench.terminal.tell('terminal.offline');
    await bench.advance(60_000);
    expect(bench.path(sessionId)).toBe('charging.delivering');
    bench.terminal.scripts.next('terminal.readCard', () => failure('notSent'));
    await bench.plug(2);
    expect(bench.screen()).toContain('Paying is not possible');
  });
});
