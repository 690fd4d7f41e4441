import { describe, expect, test } from 'vitest';
import type { OperationCall } from '../../../../engine/contracts/device-adapter.ts';
import { failure, holdCall } from '../../../fixtures/host/answers.ts';
import { demoSite, type HostBench, startBench } from '../../../fixtures/host/host-bench.ts';
import { settle } from '../../../fixtures/host/settle.ts';

/** Kills the engine at the first call of this operation. */
function killAt(bench: HostBench, operation: string, when: 'before' | 'after'): void {
  bench.onCall = (call: OperationCall, at) => {
    if (call.operation !== operation || at !== when) return;
    bench.onCall = () => undefined;
    bench.kill();
  };
}

describe('the engine dies', () => {
  test('just before the bank is asked: it is looked up, not asked blindly, and nothing is reserved', async () => {
    const bench = await startBench();
    killAt(bench, 'terminal.authorize', 'before');
    await bench.plug(1);
    await bench.tap('card-a');
    expect(bench.store.holds.list({ openOnly: true, limit: 9 })).toMatchObject([
      { phase: 'requested' },
    ]);
    await bench.start();
    expect(bench.terminal.of('terminal.authorize')).toEqual([]);
    expect(bench.terminal.of('terminal.lookUp')).toHaveLength(1);
    expect(bench.hold()).toMatchObject({ phase: 'void' });
    expect(bench.screen()).toContain('Paying is not possible');
  });

  test('just after the bank approved: the reservation is found and the charge begins', async () => {
    const bench = await startBench();
    killAt(bench, 'terminal.authorize', 'after');
    await bench.plug(1);
    await bench.tap('card-a');
    await bench.start();
    expect(bench.terminal.of('terminal.authorize')).toHaveLength(1);
    expect(bench.hold()).toMatchObject({ phase: 'reserved', authorizedMinor: 5000 });
    expect(bench.path(bench.sessionAt(1).sessionId)).toBe('charging.delivering');
  });

  test('while the bank is asked and the bank cannot tell: a person, and the driver is told', async () => {
    const bench = await startBench();
    killAt(bench, 'terminal.authorize', 'after');
    await bench.plug(1);
    await bench.tap('card-a');
    bench.terminal.scripts.always('terminal.lookUp', () => failure('unknown'));
    await bench.advance(3 * 60_000);
    await bench.start();
    expect(bench.hold()).toMatchObject({ phase: 'requested', personReason: 'unknownOutcome' });
    expect(bench.screen()).toContain('Your bank did not answer');
  });

  test('after the money was taken: it is asked again with the same key, and taken once', async () => {
    const bench = await startBench();
    await bench.charge(1, 'card-a');
    await bench.charger.meter(1, 10_000);
    killAt(bench, 'terminal.commit', 'after');
    await bench.unplug(1);
    await bench.start();
    const commits = bench.terminal.of('terminal.commit');
    expect(commits.map(({ attempt }) => attempt)).toEqual([1, 2]);
    expect(new Set(commits.map(({ operationId }) => operationId)).size).toBe(1);
    expect(bench.hold()).toMatchObject({ phase: 'confirmed', committedMinor: 450 });
    expect([...bench.terminal.bank.values()]).toMatchObject([{ charges: 1 }]);
  });

  test('with a commit on the ladder: the ladder goes on where it was', async () => {
    const bench = await startBench();
    await bench.charge(1, 'card-a');
    await bench.charger.meter(1, 10_000);
    bench.terminal.scripts.next(
      'terminal.commit',
      () => failure('unknown'),
      () => failure('unknown'),
    );
    await bench.unplug(1);
    await bench.advance(70_000);
    await bench.restart();
    await bench.advance(60_000);
    expect(bench.terminal.of('terminal.commit').map(({ attempt }) => attempt)).toEqual([1, 2, 3]);
    expect(bench.hold()).toMatchObject({ phase: 'confirmed' });
  });

  test('while it waits for a card: the reader is armed again and the screen is shown again', async () => {
    const bench = await startBench();
    await bench.plug(1);
    bench.terminal.forgetScreens();
    await bench.restart();
    expect(bench.screen()).toContain('Present your card');
    expect(bench.terminal.reading()).toMatchObject({ purpose: 'pay' });
    await bench.tap('card-a');
    expect(bench.path(bench.sessionAt(1).sessionId)).toBe('charging.delivering');
  });

  test('while two drivers wait for the reader: both get their turn', async () => {
    const bench = await startBench();
    await bench.plug(1);
    await bench.plug(2);
    await bench.restart();
    await bench.tap('card-a');
    await bench.textSeen();
    await bench.tap('card-b');
    expect(bench.path(bench.sessionAt(1).sessionId)).toBe('charging.delivering');
    expect(bench.path(bench.sessionAt(2).sessionId)).toBe('charging.delivering');
  });

  test('while charging: the same card still stops, and what the charger told meanwhile is taken once', async () => {
    const bench = await startBench();
    const { sessionId } = await bench.charge(1, 'card-a');
    bench.kill();
    await bench.charger.meter(1, 10_000);
    await bench.start();
    await bench.charger.meter(1, 10_000);
    const totals = bench.story(sessionId).filter((name) => name === 'charger.totals');
    expect(totals).toHaveLength(1);
    await bench.tap('card-a');
    expect(bench.hold()).toMatchObject({ phase: 'confirmed', committedMinor: 450 });
  });

  test('and the car leaves while it is dead: it pays when the engine is back', async () => {
    const bench = await startBench();
    await bench.charge(1, 'card-a');
    await bench.charger.meter(1, 10_000);
    bench.kill();
    await bench.unplug(1);
    await bench.start();
    await settle();
    expect(bench.hold()).toMatchObject({ phase: 'confirmed', committedMinor: 450 });
  });

  test('timers that became due meanwhile fire at the start', async () => {
    const bench = await startBench();
    bench.charger.startsAtOnce = false;
    await bench.charge(1, 'card-a');
    bench.kill();
    await bench.advance(3_600_000);
    await bench.start();
    expect(bench.hold()).toMatchObject({ phase: 'confirmed', end: 'cancel' });
    const { sessionId } = bench.sessionAt(1);
    expect(bench.story(sessionId).some((name) => name.startsWith('startWait'))).toBe(true);
  });

  test('ids of before and after differ: an answer of before cannot be taken for one of after', async () => {
    const bench = await startBench();
    const { sessionId } = await bench.charge(1, 'card-a');
    await bench.restart();
    await bench.restart();
    await bench.charger.meter(1, 10_000);
    await bench.unplug(1);
    const epochs = bench.store.outbox
      .ofSession(sessionId)
      .map(({ operationId }) => Number(operationId.split('/')[1]));
    expect(Math.max(...epochs)).toBe(2);
    const ids = bench.store.journal.list(sessionId).map(({ inputId }) => inputId);
    expect(new Set(ids).size).toBe(ids.length);
  });

  test('between finding a connector for a card and saying so: it is still found', async () => {
    for (let commit = 1; commit < 14; commit += 1) {
      const bench = await startBench({ site: demoSite([{ flow: 'card-first' }]) });
      await bench.plug(1);
      bench.now.killable.killAt('afterCommit', commit);
      await bench.tap('card-a');
      if (bench.isDead) await bench.start();
      await bench.advance(10_000);
      if (bench.terminal.bank.size === 0) continue;
      expect(bench.sessionAt(1).activePaths, `after commit ${commit}`).not.toContain('plug');
    }
  });

  test('while it is stopped in good order, nothing is lost either', async () => {
    const bench = await startBench();
    await bench.charge(1, 'card-a');
    await bench.tap('card-b');
    await bench.now.engine.stop();
    bench.kill();
    await bench.advance(10_000);
    await bench.start();
    await bench.charger.meter(1, 10_000);
    await bench.tap('card-a');
    expect(bench.hold()).toMatchObject({ phase: 'confirmed', committedMinor: 450 });
  });

  describe('a stop in good order', () => {
    test('waits a little for what is on its way, writes it down, and sends nothing new', async () => {
      const bench = await startBench();
      const { sessionId } = await bench.charge(1, 'card-a');
      await bench.charger.meter(1, 10_000);
      const bank = holdCall();
      bench.terminal.scripts.next('terminal.commit', bank.script);
      await bench.unplug(1);
      const stopped = bench.now.engine.stop();
      await bank.usual();
      await stopped;
      expect(bench.store.holds.ofSession(sessionId)).toMatchObject([
        { phase: 'confirmed', committedMinor: 450 },
      ]);
      const asked = bench.terminal.calls.length;
      await bench.advance(60_000);
      expect(bench.terminal.calls).toHaveLength(asked);
    });

    test('does not wait for ever; the next start asks again', async () => {
      const bench = await startBench();
      const { sessionId } = await bench.charge(1, 'card-a');
      await bench.charger.meter(1, 10_000);
      bench.terminal.scripts.next('terminal.commit', holdCall().script);
      await bench.unplug(1);
      let isStopped = false;
      const stopped = bench.now.engine.stop().then(() => {
        isStopped = true;
      });
      await bench.advance(2_000);
      expect(isStopped).toBe(false);
      await bench.advance(2_000);
      await stopped;
      expect(bench.store.holds.ofSession(sessionId)).toMatchObject([{ phase: 'closing' }]);
      await bench.restart();
      expect(bench.hold()).toMatchObject({ phase: 'confirmed', committedMinor: 450 });
    });

    test('does not wait for a driver, and asks him again at the next start', async () => {
      const bench = await startBench();
      await bench.plug(1);
      await bench.now.engine.stop();
      await bench.restart();
      expect(bench.terminal.reading()).toMatchObject({ purpose: 'pay' });
      await bench.tap('card-a');
      expect(bench.path(bench.sessionAt(1).sessionId)).toBe('charging.delivering');
    });

    test('writes the last reading, however young it is', async () => {
      const bench = await startBench();
      const { sessionId } = await bench.charge(1, 'card-a');
      await bench.charger.meter(1, 1_000);
      await bench.advance(2_000);
      await bench.charger.meter(1, 1_010);
      expect(bench.store.totals.get(sessionId)?.energyWh).not.toBe(1_010);
      await bench.now.engine.stop();
      expect(bench.store.totals.get(sessionId)?.energyWh).toBe(1_010);
    });
  });

  test('a stopped engine touches neither database nor devices any more', async () => {
    const bench = await startBench();
    await bench.charge(1, 'card-a');
    await bench.tap('card-b');
    await bench.now.engine.stop();
    const shown = bench.screen();
    const reads = bench.terminal.of('terminal.readCard').length;
    await bench.advance(24 * 3_600_000);
    expect(bench.screen()).toBe(shown);
    expect(bench.terminal.of('terminal.readCard')).toHaveLength(reads);
  });
});
