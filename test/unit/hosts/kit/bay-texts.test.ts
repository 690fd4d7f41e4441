import { describe, expect, test } from 'vitest';
import { demoSite, startBench, twoTerminalSite } from '../../../fixtures/host/host-bench.ts';

describe('a terminal that serves several connectors', () => {
  test('says of which bay it speaks, from the card to the receipt', async () => {
    const bench = await startBench({ site: twoTerminalSite() });
    await bench.plug(2);
    expect(bench.screen()).toMatch(/^Bay 2: Present your card/);
    await bench.tap('card-a');
    expect(bench.screen()).toMatch(/^Bay 2: Charging/);
    await bench.charger.meter(2, 4_000);
    await bench.unplug(2);
    expect(bench.screen()).toMatch(/^Bay 2: You paid/);
  });

  test('tells the adapter, for the payment screens that only the terminal can draw', async () => {
    const bench = await startBench({ site: twoTerminalSite() });
    await bench.plug(4);
    await bench.tap('card-a', {}, 't2');
    const asked = bench.terminal.calls.filter(({ operation }) => operation !== 'terminal.show');
    expect(asked.map(({ operation, bay }) => [operation, bay])).toEqual([
      ['terminal.readCard', 'Bay 4'],
      ['terminal.authorize', 'Bay 4'],
      // The scan that follows is for whoever comes.
      ['terminal.readCard', undefined],
    ]);
  });

  test('tells the owner who taps which charge it stops, while it asks the next driver', async () => {
    const bench = await startBench({ site: twoTerminalSite() });
    await bench.charge(1, 'card-a');
    await bench.plug(2);
    await bench.advance(10_000);
    await bench.tap('card-a');
    expect(bench.screen()).toMatch(/^Bay 1: Stopping your charge/);
  });

  test('names the bay whose car waits for a tap', async () => {
    const bench = await startBench({ site: twoTerminalSite() });
    await bench.plug(2);
    await bench.advance(80_000);
    expect(bench.screen()).toMatch(/^Bay 2: Your car is plugged in/);
  });

  test('says nothing of a bay before a card has one', async () => {
    const bench = await startBench({ site: twoTerminalSite([{ flow: 'card-first' }]) });
    await bench.tap('card-a');
    expect(bench.screen()).toMatch(/^Approved/);
    await bench.plug(1);
    expect(bench.screen()).toMatch(/^Bay 1: Charging/);
  });
});

test('a terminal that serves one connector names no bay', async () => {
  const site = demoSite();
  const [charger] = site.chargers;
  if (charger === undefined) throw new Error('the demo has no charger');
  const chargers = [{ ...charger, connectors: charger.connectors.slice(0, 1) }];
  const bench = await startBench({ site: { ...site, chargers } });
  await bench.charge(1, 'card-a');
  expect(bench.screen()).toMatch(/^Charging/);
});
