import { describe, expect, test } from 'vitest';
import { demoSite, startBench } from '../../../fixtures/host/host-bench.ts';
import { settle } from '../../../fixtures/host/settle.ts';

const cardFirst = { site: demoSite([{ flow: 'card-first' }]) };

describe('a card comes first', () => {
  test('the reader waits with the amount; the connector that is plugged in already is taken', async () => {
    const bench = await startBench(cardFirst);
    await bench.plug(2);
    expect(bench.sessions()).toEqual([]);
    expect(bench.terminal.reading()).toMatchObject({ purpose: 'pay', amountMinor: 5000 });
    await bench.tap('card-a');
    expect(bench.sessionAt(2).activePaths.at(-1)).toBe('charging.delivering');
    await bench.charger.meter(2, 10_000);
    await bench.unplug(2);
    expect(bench.hold()).toMatchObject({ phase: 'confirmed', committedMinor: 450 });
  });

  test('without a car the first plug-in is his', async () => {
    const bench = await startBench(cardFirst);
    await bench.tap('card-a');
    expect(bench.screen()).toContain('lug');
    await bench.plug(2);
    expect(bench.sessionAt(2).activePaths.at(-1)).toBe('charging.delivering');
  });

  test('nobody plugs in: after five minutes the reservation is released (R-05)', async () => {
    const bench = await startBench(cardFirst);
    await bench.tap('card-a');
    await bench.advance(5 * 60_000);
    await settle();
    expect(bench.hold()).toMatchObject({ phase: 'confirmed', end: 'cancel' });
    await bench.advance(60_000);
    expect(bench.sessions()).toMatchObject([{ status: 'ended' }]);
    await bench.plug(1);
    expect(bench.sessions()).toHaveLength(1);
  });

  test('two cards wait for a plug: the first card gets the first plug-in', async () => {
    const bench = await startBench(cardFirst);
    await bench.tap('card-a');
    await bench.tap('card-b');
    await bench.plug(2);
    await bench.plug(1);
    const cards = [2, 1].map(
      (connector) => bench.store.sessions.get(bench.sessionAt(connector).sessionId)?.cardKey,
    );
    expect(cards).toEqual(['card-a', 'card-b']);
  });

  test('the same card again before plugging in does not reserve twice: it calls the visit off (R-24)', async () => {
    const bench = await startBench(cardFirst);
    await bench.tap('card-a');
    await bench.tap('card-a');
    expect(bench.holds()).toMatchObject([{ phase: 'confirmed', end: 'cancel' }]);
    expect(bench.terminal.of('terminal.authorize')).toHaveLength(1);
  });

  test('no connector is free: the card is released at once', async () => {
    const bench = await startBench(cardFirst);
    await bench.plug(1);
    await bench.tap('card-a');
    await bench.plug(2);
    await bench.tap('card-b');
    await bench.tap('card-c');
    expect(bench.hold(2)).toMatchObject({ phase: 'confirmed', end: 'cancel' });
    // Both charges go on, each on its own card.
    expect(bench.sessionAt(1).activePaths.at(-1)).toBe('charging.delivering');
    expect(bench.sessionAt(2).activePaths.at(-1)).toBe('charging.delivering');
  });

  test('the engine dies while a card waits for a plug: the plug is still his', async () => {
    const bench = await startBench(cardFirst);
    await bench.tap('card-a');
    await bench.restart();
    await bench.plug(1);
    expect(bench.sessionAt(1).activePaths.at(-1)).toBe('charging.delivering');
  });

  test('two triggers at one site: a tap with a car plugged in pays for that car', async () => {
    const both = demoSite([{ flow: 'plug-first' }, { flow: 'card-first' }]);
    const bench = await startBench({ site: both });
    await bench.plug(1);
    await bench.tap('card-a');
    expect(bench.sessions()).toHaveLength(1);
    await bench.tap('card-b');
    await bench.plug(2);
    expect(bench.sessions().map(({ flowId }) => flowId)).toEqual(['plug-first', 'card-first']);
    expect(bench.sessionAt(2).flowId).toBe('card-first');
  });
});
