import { describe, expect, test } from 'vitest';
import { failure, holdCall, outcome } from '../../../fixtures/host/answers.ts';
import { demoSite, type HostBench, startBench } from '../../../fixtures/host/host-bench.ts';

const SECOND = 1_000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/** A paid charge of 10 kWh whose cable has just been pulled. */
async function leave(bench: HostBench): Promise<string> {
  const { sessionId } = await bench.charge(1, 'card-a');
  await bench.charger.meter(1, 10_000);
  await bench.unplug(1);
  return sessionId;
}

describe('a charge that the terminal took over', () => {
  test('ends the visit, and is looked up until the bank has it; it is never sent again', async () => {
    const bench = await startBench();
    bench.terminal.scripts.always('terminal.commit', () => outcome('handedOver'));
    const sessionId = await leave(bench);
    expect(bench.session(sessionId).context['ending']).toBe('paid');
    expect(bench.hold()).toMatchObject({ phase: 'handedOver', personReason: null });
    await bench.advance(2 * MINUTE);
    expect(bench.hold()).toMatchObject({ phase: 'handedOver' });
    const [truth] = bench.terminal.bank.values();
    if (truth !== undefined) Object.assign(truth, { state: 'committed', committedMinor: 450 });
    await bench.advance(MINUTE);
    expect(bench.hold()).toMatchObject({
      phase: 'confirmed',
      committedMinor: 450,
      personReason: null,
    });
    expect(bench.terminal.of('terminal.commit')).toHaveLength(1);
    expect(bench.terminal.of('terminal.lookUp')).toHaveLength(3);
    expect(bench.store.outbox.open()).toEqual([]);
  });

  test('goes to a person after an hour without news, and is looked up on', async () => {
    const bench = await startBench();
    bench.terminal.scripts.always('terminal.commit', () => outcome('handedOver'));
    await leave(bench);
    await bench.advance(HOUR - SECOND);
    expect(bench.hold().personReason).toBeNull();
    await bench.advance(SECOND);
    expect(bench.hold()).toMatchObject({ phase: 'handedOver', personReason: 'notClosedInTime' });
    await bench.advance(10 * DAY);
    expect(bench.terminal.of('terminal.lookUp').length).toBeGreaterThan(30);
    expect(bench.terminal.of('terminal.commit')).toHaveLength(1);
  });

  test('goes to a person after an hour where the terminal cannot be asked', async () => {
    const bench = await startBench();
    bench.terminal.capabilities = ['screen', 'identify'];
    bench.terminal.scripts.always('terminal.commit', () => outcome('handedOver'));
    await leave(bench);
    await bench.advance(HOUR - SECOND);
    expect(bench.hold()).toMatchObject({ phase: 'handedOver', personReason: null });
    await bench.advance(SECOND);
    expect(bench.hold()).toMatchObject({ phase: 'handedOver', personReason: 'notClosedInTime' });
    expect(bench.terminal.of('terminal.lookUp')).toEqual([]);
  });

  test('is still looked up after a restart', async () => {
    const bench = await startBench();
    bench.terminal.scripts.always('terminal.commit', () => outcome('handedOver'));
    await leave(bench);
    await bench.restart();
    const [truth] = bench.terminal.bank.values();
    if (truth !== undefined) truth.state = 'committed';
    await bench.advance(MINUTE);
    expect(bench.hold()).toMatchObject({ phase: 'confirmed' });
    expect(bench.terminal.of('terminal.commit')).toHaveLength(1);
  });

  test('goes to a person when the bank released it instead', async () => {
    const bench = await startBench();
    bench.terminal.scripts.always('terminal.commit', () => outcome('handedOver'));
    await leave(bench);
    const [truth] = bench.terminal.bank.values();
    if (truth !== undefined) truth.state = 'released';
    await bench.advance(MINUTE);
    expect(bench.hold()).toMatchObject({ personReason: 'closedOtherwise' });
  });
});

describe('a terminal that closes a reservation by itself', () => {
  const closed = (bench: HostBench, closedAs: string, terminalId = 't1') =>
    bench.terminal.tell(
      'terminal.settledByTerminal',
      { holdId: bench.hold().holdId, closedAs },
      terminalId,
    );

  test('confirms a charge that it took over, also when the visit is long over', async () => {
    const bench = await startBench();
    bench.terminal.scripts.always('terminal.commit', () => outcome('handedOver'));
    await leave(bench);
    await bench.advance(5 * MINUTE);
    await closed(bench, 'committed');
    expect(bench.hold()).toMatchObject({ phase: 'confirmed', personReason: null });
    expect(bench.store.outbox.open()).toEqual([]);
  });

  test('ends the wait of a flow that asked for it', async () => {
    const bench = await startBench();
    bench.terminal.scripts.always('terminal.commit', () => failure('unknown'));
    const sessionId = await leave(bench);
    await closed(bench, 'committed');
    expect(bench.story(sessionId)).toContain('terminal.commit → alreadyClosed');
    expect(bench.hold()).toMatchObject({ phase: 'confirmed', personReason: null });
  });

  test('while the car charges: a person, since the charge cannot be paid from it any more', async () => {
    const bench = await startBench();
    const { sessionId } = await bench.charge(1, 'card-a');
    await bench.charge(2, 'card-b');
    await closed(bench, 'released');
    expect(bench.hold()).toMatchObject({ phase: 'confirmed', personReason: 'closedOtherwise' });
    expect(bench.story(sessionId)).toContain('terminal.settledByTerminal');
    expect(bench.story(bench.sessionAt(2).sessionId)).not.toContain('terminal.settledByTerminal');
  });

  test('before it tells of the approval: nobody charges on it, and a person looks', async () => {
    for (const closedAs of ['released', 'committed']) {
      const bench = await startBench();
      const authorize = holdCall();
      bench.terminal.scripts.next('terminal.authorize', authorize.script);
      const { sessionId } = await bench.charge(1, 'card-a');
      await closed(bench, closedAs);
      await authorize.usual();
      await bench.advance(MINUTE);
      expect(bench.charger.at(1).running).toBe(false);
      expect(bench.charger.of('charger.start')).toEqual([]);
      expect(bench.story(sessionId)).toContain('terminal.authorize → cancelledByDriver');
      expect(bench.hold()).toMatchObject({
        phase: 'confirmed',
        authorizedMinor: 5000,
        reference: 'ref-1',
        personReason: 'closedOtherwise',
      });
    }
  });

  test('is not believed about a reservation of another terminal', async () => {
    const bench = await startBench();
    await bench.charge(1, 'card-a');
    await closed(bench, 'released', 't9');
    expect(bench.hold()).toMatchObject({ phase: 'reserved' });
    expect(bench.logLines.join()).toContain('that it does not have');
  });
});

describe('a person is called', () => {
  test('an hour after a charge was asked for, not a step of the ladder later, also after a restart', async () => {
    const bench = await startBench();
    bench.terminal.scripts.always('terminal.commit', () => failure('unknown'));
    const sessionId = await leave(bench);
    await bench.advance(30 * MINUTE);
    await bench.restart();
    await bench.advance(30 * MINUTE - SECOND);
    expect(bench.hold().personReason).toBeNull();
    await bench.advance(SECOND);
    expect(bench.hold().personReason).toBe('notClosedInTime');
    expect(bench.story(sessionId)).toContain('person');
  });

  test('twelve hours before a reservation lapses, whatever it waits for', async () => {
    const site = { ...demoSite(), holdLifeMs: 15 * HOUR };
    const bench = await startBench({ site });
    await bench.charge(1, 'card-a');
    await bench.advance(3 * HOUR - SECOND);
    expect(bench.hold().personReason).toBeNull();
    await bench.advance(SECOND);
    expect(bench.hold()).toMatchObject({ phase: 'reserved', personReason: 'holdLapses' });
  });

  test('not when all went well', async () => {
    const bench = await startBench();
    await leave(bench);
    await bench.advance(10 * DAY);
    expect(bench.hold()).toMatchObject({ phase: 'confirmed', personReason: null });
    expect(bench.store.timers.nextDueAtMs()).toBeUndefined();
  });
});
