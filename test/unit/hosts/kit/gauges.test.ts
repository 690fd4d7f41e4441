import { expect, test } from 'vitest';
import { failure } from '../../../fixtures/host/answers.ts';
import { startBench } from '../../../fixtures/host/host-bench.ts';

const MINUTE = 60_000;

test('the gauges of an engine follow what is open, unknown, asked again and in a person’s queue', async () => {
  const bench = await startBench();
  const gauges = () => bench.now.engine.gauges();
  expect(gauges()).toMatchObject({
    activeSessions: 0,
    openHolds: {},
    oldestHoldAgeMs: 0,
    unknownOutcomes: 0,
    personsNeeded: 0,
    outboxDepth: 0,
    outboxRetrying: 0,
  });
  await bench.charge(1, 'card-a');
  await bench.advance(MINUTE);
  expect(gauges()).toMatchObject({
    activeSessions: 1,
    openHolds: { reserved: 1 },
    oldestHoldAgeMs: MINUTE,
    unknownOutcomes: 0,
  });
  bench.terminal.scripts.always('terminal.commit', () => failure('unknown'));
  await bench.charger.meter(1, 10_000);
  await bench.unplug(1);
  await bench.advance(3 * MINUTE);
  expect(gauges()).toMatchObject({ openHolds: { closing: 1 }, outboxDepth: 1, outboxRetrying: 1 });
  await bench.advance(60 * MINUTE);
  expect(gauges()).toMatchObject({ personsNeeded: 1, activeSessions: 0 });

  bench.terminal.capabilities = ['screen', 'identify'];
  bench.terminal.scripts.next('terminal.authorize', () => failure('unknown'));
  await bench.charge(2, 'card-b');
  expect(gauges()).toMatchObject({ openHolds: { closing: 1, requested: 1 }, unknownOutcomes: 1 });
});
