import { describe, expect, test } from 'vitest';
import { flowSource, type HostBench, startBench } from '../../../fixtures/host/host-bench.ts';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

/** plug-first as somebody drew it who does not look at the limit. */
function careless() {
  const { flowText, ...others } = flowSource('plug-first');
  return { ...others, flowText: flowText.replaceAll('"event.atLimit"', '"event.energyWh < 0"') };
}

async function closeByTerminal(bench: HostBench): Promise<void> {
  const { holdId } = bench.hold();
  await bench.terminal.tell('terminal.settledByTerminal', { holdId, closedAs: 'released' });
  await bench.advance(MINUTE);
}

async function read(bench: HostBench, energyWh: number): Promise<void> {
  await bench.charger.meter(1, energyWh);
  await bench.advance(MINUTE);
}

const stops = (bench: HostBench) => bench.charger.of('charger.ensureStopped').length;

describe('a charge that nobody pays for any more', () => {
  test('is stopped by the drawing at the next reading after the terminal closed the reservation', async () => {
    const bench = await startBench();
    const { sessionId } = await bench.charge(1, 'card-a');
    await read(bench, 1_000);
    await closeByTerminal(bench);
    expect(bench.charger.at(1).running).toBe(true);
    await read(bench, 2_000);
    expect(bench.charger.at(1).running).toBe(false);
    expect(bench.story(sessionId)).toContain('charger.totals');
  });

  test('is stopped at the next reading after the sweep found that the vendor closed the reservation', async () => {
    const bench = await startBench();
    bench.terminal.capabilities = [...bench.terminal.capabilities, 'listOpen'];
    await bench.charge(1, 'card-a');
    for (const truth of bench.terminal.bank.values()) truth.state = 'released';
    await bench.advance(HOUR + MINUTE);
    expect(bench.hold()).toMatchObject({ phase: 'confirmed' });
    await read(bench, 2_000);
    expect(bench.charger.at(1).running).toBe(false);
  });

  test('is stopped by the engine one reading later where the drawing does not', async () => {
    const bench = await startBench({ flows: [careless()] });
    await bench.charge(1, 'card-a');
    await read(bench, 1_000);
    await closeByTerminal(bench);
    await read(bench, 2_000);
    expect([bench.charger.at(1).running, stops(bench)]).toEqual([true, 0]);
    await read(bench, 3_000);
    expect([bench.charger.at(1).running, stops(bench)]).toEqual([false, 1]);
  });

  test('is stopped by the engine where the approved amount was used up and the drawing goes on', async () => {
    const bench = await startBench({ flows: [careless()] });
    await bench.charge(1, 'card-a');
    // 45.00 of 50.00
    await read(bench, 100_000);
    await read(bench, 200_000);
    expect([bench.charger.at(1).running, stops(bench)]).toEqual([true, 0]);
    await read(bench, 200_100);
    expect([bench.charger.at(1).running, stops(bench)]).toEqual([false, 1]);
  });
});
