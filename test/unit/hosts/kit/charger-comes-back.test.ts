import { describe, expect, test } from 'vitest';
import { demoSite, startBench } from '../../../fixtures/host/host-bench.ts';

const cardFirst = { site: demoSite([{ flow: 'card-first' }]) };

describe('the engine dies while a driver with an approved card walks to the cable', () => {
  test('the charger needs a moment to dial in again: the driver can still plug in', async () => {
    const bench = await startBench(cardFirst);
    await bench.tap('card-a');
    bench.kill();
    bench.charger.online = false;
    bench.charger.awaited = true;
    await bench.start();
    await bench.advance(5_000);
    expect(bench.screen()).toContain('lug');
    bench.charger.online = true;
    bench.charger.awaited = false;
    await bench.plug(1);
    expect(bench.sessionAt(1).activePaths.at(-1)).toBe('charging.delivering');
  });

  test('the charger was out of reach already: the reservation is released', async () => {
    const bench = await startBench(cardFirst);
    bench.charger.online = false;
    await bench.tap('card-a');
    await bench.advance(5_000);
    expect(bench.hold()).toMatchObject({ phase: 'confirmed', end: 'cancel' });
  });
});
