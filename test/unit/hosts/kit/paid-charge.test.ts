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
  });
});
