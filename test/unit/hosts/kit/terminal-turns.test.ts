import { describe, expect, test } from 'vitest';
import { TEXT_MS } from '../../../../engine/hosts/kit/waiting-texts.ts';
import { failure, holdCall, outcome } from '../../../fixtures/host/answers.ts';
import { startBench, twoTerminalSite } from '../../../fixtures/host/host-bench.ts';
import { settle } from '../../../fixtures/host/settle.ts';

const site = twoTerminalSite();

/** A site with one terminal for many connectors. */
function manyBays(count: number) {
  const bays = Array.from({ length: count }, (_, at) => at + 1);
  const connectors = bays.map((id) => ({ id, title: `Bay ${id}`, terminal: 't1' }));
  const chargers = [{ id: 'demo-1', adapter: 'virtual', connectors }];
  return { connectors: bays, site: { ...site, chargers } };
}

describe('reader and screen of a terminal are one lease', () => {
  test('two drivers at two terminals do not wait for each other', async () => {
    const bench = await startBench({ site });
    await bench.plug(1);
    await bench.plug(3);
    expect(bench.screen('t1')).toMatch(/^Bay 1: Present/);
    expect(bench.screen('t2')).toMatch(/^Bay 3: Present/);
    await bench.tap('card-b', {}, 't2');
    await bench.tap('card-a');
    expect(bench.path(bench.sessionAt(1).sessionId)).toBe('charging.delivering');
    expect(bench.path(bench.sessionAt(3).sessionId)).toBe('charging.delivering');
  });

  test('a final amount waits while another driver is asked for his card, and is shown when the screen is free', async () => {
    const bench = await startBench({ site });
    await bench.charge(1, 'card-a');
    await bench.charger.meter(1, 4_000);
    await bench.plug(2);
    await bench.textSeen();
    await bench.unplug(1);
    await bench.advance(20_000);
    // The visit of bay 1 is over, and its driver has not seen what he paid.
    expect(bench.sessionAt(1)).toMatchObject({ status: 'ended' });
    expect(bench.screen()).toMatch(/^Bay 2: Present/);
    await bench.tap('card-b');
    expect(bench.screen()).toMatch(/^Bay 2: Charging/);
    await bench.advance(TEXT_MS);
    expect(bench.screen()).toMatch(/^Bay 1: You paid .1\.80/);
    await bench.advance(TEXT_MS);
    expect(bench.screen()).toMatch(/^Bay 2: Charging/);
  });

  test('a final amount that nobody could see for a minute and a half is not shown any more', async () => {
    const bench = await startBench({ site });
    await bench.charge(1, 'card-a');
    await bench.charger.meter(1, 4_000);
    const bank = holdCall();
    bench.terminal.scripts.next('terminal.authorize', bank.script);
    await bench.plug(2);
    await bench.textSeen();
    await bench.unplug(1);
    await bench.advance(50_000);
    await bench.tap('card-b');
    await bench.advance(60_000);
    await bank.usual();
    await settle();
    await bench.advance(TEXT_MS);
    expect(bench.screen()).toMatch(/^Bay 2: Charging/);
  });

  test("the meter of one charge does not take the screen from another driver's final amount", async () => {
    const bench = await startBench({ site });
    await bench.charge(1, 'card-a');
    await bench.charge(2, 'card-b');
    await bench.charger.meter(1, 4_000);
    await bench.advance(30_000);
    await bench.unplug(1);
    expect(bench.screen()).toMatch(/^Bay 1: You paid/);
    await bench.charger.meter(2, 9_000);
    expect(bench.screen()).toMatch(/^Bay 1: You paid/);
    await bench.advance(14_000);
    await bench.charger.meter(2, 12_000);
    expect(bench.screen()).toMatch(/^Bay 1: You paid/);
    await bench.advance(2_000);
    expect(bench.screen()).toMatch(/^Bay 2: Charging: 12/);
  });

  test('of two final amounts at once each has its time', async () => {
    const bench = await startBench({ site });
    await bench.charge(1, 'card-a');
    await bench.charge(2, 'card-b');
    await bench.charger.meter(1, 4_000);
    await bench.charger.meter(2, 8_000);
    await bench.advance(30_000);
    await bench.unplug(1);
    await bench.unplug(2);
    expect(bench.screen()).toMatch(/^Bay 1: You paid/);
    await bench.advance(TEXT_MS);
    expect(bench.screen()).toMatch(/^Bay 2: You paid/);
  });

  test('a driver whose card is declined is told so and asked again before the next driver', async () => {
    const bench = await startBench({ site });
    await bench.plug(1);
    await bench.plug(2);
    bench.terminal.scripts.next('terminal.authorize', () => outcome('declined'));
    await bench.tap('card-poor');
    expect(bench.screen()).toMatch(/^Bay 1: Your bank did not approve/);
    expect(bench.terminal.reading()).toBeUndefined();
    await bench.advance(5_000);
    expect(bench.screen()).toMatch(/^Bay 1: Present/);
    await bench.tap('card-rich');
    expect(bench.path(bench.sessionAt(1).sessionId)).toBe('charging.delivering');
    await bench.advance(TEXT_MS);
    expect(bench.screen()).toMatch(/^Bay 2: Present/);
  });

  test('three drivers are asked in the order in which they came', async () => {
    const bench = await startBench(manyBays(4));
    for (const bay of [3, 1, 2]) await bench.plug(bay);
    const asked: string[] = [];
    for (const card of ['card-c', 'card-a', 'card-b']) {
      await bench.textSeen();
      asked.push(bench.screen().slice(0, 5));
      await bench.tap(card);
    }
    expect(asked).toEqual(['Bay 3', 'Bay 1', 'Bay 2']);
    expect(bench.holds().map(({ phase }) => phase)).toEqual(['reserved', 'reserved', 'reserved']);
  });
});

describe('the queue at a reader has an end', () => {
  test('who waited ten minutes is told that paying is not possible, and the others go on', async () => {
    const bench = await startBench(manyBays(12));
    for (let bay = 1; bay <= 12; bay += 1) await bench.plug(bay);
    // Nobody taps: each driver before has his minute.
    await bench.advance(10 * 60_000 - 1);
    expect(bench.path(bench.sessionAt(12).sessionId)).toBe('card.reading');
    await bench.advance(1);
    expect(bench.path(bench.sessionAt(12).sessionId)).toBe('help.noTerminal');
    expect(bench.screen()).toMatch(/^Bay 10: Present/);
    await bench.tap('card-a');
    expect(bench.path(bench.sessionAt(10).sessionId)).toBe('charging.delivering');
  });

  test('a request that finds the queue full is answered at once, with nothing reserved', async () => {
    const bench = await startBench(manyBays(18));
    for (let bay = 1; bay <= 18; bay += 1) await bench.plug(bay);
    const [terminal] = bench.now.engine.views.site('demo').terminals;
    expect(terminal?.queueLength).toBe(16);
    expect(bench.path(bench.sessionAt(17).sessionId)).toBe('card.reading');
    expect(bench.path(bench.sessionAt(18).sessionId)).toBe('help.noTerminal');
    expect(bench.holds()).toEqual([]);
  });
});

describe('what interrupts a lease', () => {
  test('the engine dies while one driver is asked and two wait: the order stays, and nobody pays for another', async () => {
    const bench = await startBench(manyBays(3));
    await bench.plug(1);
    bench.terminal.scripts.next('terminal.authorize', () => outcome('declined'));
    await bench.tap('card-poor');
    await bench.plug(2);
    await bench.plug(3);
    // Bay 1 is asked again, after bay 2 and 3 began to wait.
    await bench.advance(5_000);
    expect(bench.screen()).toMatch(/^Bay 1: Present/);
    await bench.restart();
    expect(bench.screen()).toMatch(/^Bay 1: Present/);
    await bench.tap('card-a');
    await bench.restart();
    await bench.textSeen();
    expect(bench.screen()).toMatch(/^Bay 2: Present/);
    await bench.tap('card-b');
    await bench.textSeen();
    await bench.tap('card-c');
    const cards = [...bench.terminal.bank.values()].map(({ cardKey }) => cardKey);
    expect(cards).toEqual(['card-a', 'card-b', 'card-c']);
    for (const bay of [1, 2, 3])
      expect(bench.path(bench.sessionAt(bay).sessionId)).toBe('charging.delivering');
  });

  test('the reader drops out in the middle: its driver is told, the next one too, and both can begin again', async () => {
    const bench = await startBench({ site });
    await bench.plug(1);
    await bench.plug(2);
    bench.terminal.scripts.always('terminal.readCard', () => failure('notSent'));
    await bench.terminal.tell('terminal.offline');
    await bench.advance(60_000);
    expect(bench.sessionAt(1)).toMatchObject({ status: 'ended' });
    expect(bench.sessionAt(2)).toMatchObject({ status: 'ended' });
    bench.terminal.scripts.clear();
    await bench.terminal.tell('terminal.online');
    await bench.advance(1_000);
    expect(bench.terminal.reading()).toMatchObject({ purpose: 'identify' });
    expect(bench.screen()).toMatch(/^Bay 1, Bay 2: Your car is plugged in/);
  });
});
