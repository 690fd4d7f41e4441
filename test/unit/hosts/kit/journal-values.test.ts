import { expect, test } from 'vitest';
import { HostBench, startBench } from '../../../fixtures/host/host-bench.ts';

test('the journal tells amounts and energy, and neither cards nor ids', async () => {
  const bench = await startBench();
  const { sessionId } = await bench.charge(1, 'card-a');
  await bench.charger.meter(1, 10_000);
  await bench.unplug(1);
  const lines = bench.now.engine.views.journal(sessionId);
  const valuesOf = (name: string) => lines.find((line) => line.name === name)?.values;
  expect(valuesOf('terminal.readCard → card')).toEqual({ kind: 'bank' });
  expect(valuesOf('terminal.authorize → approved')).toEqual({ authorizedMinor: 5000 });
  expect(valuesOf('charger.totals')).toMatchObject({
    energyWh: 10_000,
    totalMinor: 450,
    atLimit: false,
    source: 'engine',
  });
  expect(valuesOf('terminal.commit → done')).toEqual({ committedMinor: 450 });
  expect(JSON.stringify(lines.map(({ values }) => values))).not.toMatch(/card-a|ref-|1234/);
});

test('the last reading is there after a stop in good order, however soon it came', async () => {
  const bench = new HostBench();
  await bench.start();
  const { sessionId } = await bench.charge(1, 'card-a');
  await bench.charger.meter(1, 40);
  await bench.advance(1_000);
  await bench.charger.meter(1, 60);
  await bench.now.engine.stop();
  expect(bench.store.totals.get(sessionId)).toMatchObject({ energyWh: 60 });
});
