import { describe, expect, test } from 'vitest';
import { markRestored } from '../../../../engine/hosts/kit/restored-mark.ts';
import { StrayHolds } from '../../../../engine/hosts/kit/stray-holds.ts';
import { failure, outcome } from '../../../fixtures/host/answers.ts';
import { type HostBench, startBench } from '../../../fixtures/host/host-bench.ts';

const SECOND = 1_000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;

/** An engine whose terminal can list its open reservations. */
async function listing(more: readonly string[] = ['lookUp']): Promise<HostBench> {
  const bench = await startBench();
  bench.terminal.capabilities = ['screen', 'identify', 'listOpen', ...more];
  return bench;
}

const strays = (bench: HostBench) => new StrayHolds(bench.store).all();

/** A paid charge of 10 kWh. */
async function paid(bench: HostBench): Promise<void> {
  await bench.charge(1, 'card-a');
  await bench.charger.meter(1, 10_000);
  await bench.unplug(1);
}

describe('the hourly sweep', () => {
  test('asks every hour and finds nothing where the books agree', async () => {
    const bench = await listing();
    await bench.charge(1, 'card-a');
    await bench.advance(3 * HOUR);
    expect(bench.terminal.of('terminal.listHolds')).toHaveLength(3);
    expect(bench.hold()).toMatchObject({ phase: 'reserved', personReason: null });
    expect(strays(bench)).toEqual([]);
    await bench.restart();
    await bench.advance(HOUR);
    expect(bench.terminal.of('terminal.listHolds')).toHaveLength(4);
  });

  test('does not ask a terminal that cannot list', async () => {
    const bench = await startBench();
    await bench.advance(2 * HOUR);
    expect(bench.terminal.of('terminal.listHolds')).toEqual([]);
  });

  test('a reservation that no line of the ledger knows is kept for a person until it is gone', async () => {
    const bench = await listing();
    const stray = { reference: 'V-77', authorizedMinor: 8000, maskedPan: '**** 4711' };
    bench.terminal.scripts.always('terminal.listHolds', () =>
      outcome('listed', { holds: [stray], complete: true }),
    );
    await bench.advance(2 * HOUR);
    expect(strays(bench)).toMatchObject([{ ...stray, terminalId: 't1' }]);
    expect(bench.logLines.filter((line) => line.includes('HOLD_STRAY'))).toHaveLength(1);
    bench.terminal.scripts.always('terminal.listHolds', undefined);
    await bench.advance(HOUR);
    expect(strays(bench)).toEqual([]);
  });

  test('a reservation that nobody could tell about is found and released', async () => {
    const bench = await listing([]);
    bench.terminal.scripts.next('terminal.authorize', async (_call, usual) => {
      await usual();
      return failure('unknown');
    });
    await bench.charge(1, 'card-a');
    expect(bench.hold()).toMatchObject({ phase: 'requested', personReason: 'unknownOutcome' });
    await bench.advance(HOUR + SECOND);
    expect(bench.hold()).toMatchObject({ phase: 'confirmed', end: 'cancel', personReason: null });
    expect([...bench.terminal.bank.values()]).toMatchObject([{ state: 'released' }]);
  });

  test('what is closed in the ledger and open at the vendor goes to a person', async () => {
    const bench = await listing();
    await paid(bench);
    const [truth] = bench.terminal.bank.values();
    if (truth !== undefined) truth.state = 'reserved';
    await bench.advance(HOUR);
    expect(bench.hold()).toMatchObject({ phase: 'confirmed', personReason: 'openAtVendor' });
  });

  test('another amount goes to a person', async () => {
    const bench = await listing();
    await bench.charge(1, 'card-a');
    const [truth] = bench.terminal.bank.values();
    if (truth !== undefined) truth.authorizedMinor = 4000;
    await bench.advance(HOUR);
    expect(bench.hold()).toMatchObject({ phase: 'reserved', personReason: 'amountDiffers' });
  });

  test('what the vendor released by itself is looked up; the drawing and a person are told', async () => {
    const bench = await listing();
    const { sessionId } = await bench.charge(1, 'card-a');
    const [truth] = bench.terminal.bank.values();
    if (truth !== undefined) truth.state = 'released';
    await bench.advance(HOUR);
    expect(bench.hold()).toMatchObject({ phase: 'confirmed', personReason: 'closedOtherwise' });
    expect(bench.story(sessionId)).toContain('terminal.settledByTerminal');
  });

  test('what the vendor charged by itself is in the books with its amount; a person has the difference', async () => {
    for (const committedMinor of [1234, 6000]) {
      const bench = await listing();
      await bench.charge(1, 'card-a');
      const [truth] = bench.terminal.bank.values();
      Object.assign(truth ?? {}, { state: 'committed', committedMinor, charges: 1 });
      await bench.advance(HOUR);
      expect(bench.hold()).toMatchObject({ end: 'commit', personReason: 'amountDiffers' });
      const { books } = bench.now.engine;
      const span = { fromMs: 0, toMs: bench.clock.nowMs() + 1 };
      expect(books.captures(span)).toMatchObject([
        { amountMinor: committedMinor, state: 'confirmed', personReason: 'amountDiffers' },
      ]);
      const line = { reference: 'ref-1', amountMinor: committedMinor, currency: 'EUR', atMs: 1 };
      books.reconcile({ ...span, lines: [line] });
      const isApproved = committedMinor <= 5000;
      expect(bench.hold().personReason).toBe(isApproved ? null : 'amountDiffers');
    }
  });

  test('where it cannot be looked up a person has it, and nothing is believed of a partial list', async () => {
    const bench = await listing([]);
    await bench.charge(1, 'card-a');
    bench.terminal.scripts.next('terminal.listHolds', () =>
      outcome('listed', { holds: [], complete: false }),
    );
    await bench.advance(HOUR);
    expect(bench.hold()).toMatchObject({ phase: 'reserved', personReason: null });
    bench.terminal.scripts.next('terminal.listHolds', () =>
      outcome('listed', { holds: [{ reference: 'x' }], complete: true }),
    );
    await bench.advance(HOUR);
    expect(bench.hold()).toMatchObject({ phase: 'reserved', personReason: null });
    bench.terminal.scripts.next('terminal.listHolds', () =>
      outcome('listed', { holds: [], complete: true }),
    );
    await bench.advance(HOUR);
    expect(bench.hold()).toMatchObject({ phase: 'reserved', personReason: 'goneAtVendor' });
  });

  test('a vendor that never answers is asked again an hour later', async () => {
    const bench = await listing();
    bench.terminal.scripts.next('terminal.listHolds', () => new Promise(() => undefined));
    await bench.advance(3 * HOUR);
    expect(bench.terminal.of('terminal.listHolds')).toHaveLength(3);
  });
});

describe('a restored database', () => {
  /** Goes back to the state in which the database was when `copied` was called. */
  async function restored(bench: HostBench): Promise<void> {
    bench.kill();
    markRestored(bench.store, bench.clock.nowMs());
    await bench.start();
  }

  test('asks about every open reservation before a reader is armed or anything is sent', async () => {
    const bench = await startBench();
    await bench.charge(1, 'card-a');
    await bench.plug(2);
    const order: string[] = [];
    bench.onCall = ({ operation }, when) => {
      if (when === 'before') order.push(operation);
    };
    await restored(bench);
    expect(order[0]).toBe('terminal.lookUp');
    expect(order.indexOf('terminal.readCard')).toBeGreaterThan(0);
    expect(bench.hold()).toMatchObject({ phase: 'reserved', personReason: null });
    order.length = 0;
    await bench.restart();
    expect(order).not.toContain('terminal.lookUp');
  });

  test('what was released after the copy is told to the drawing and to a person', async () => {
    const bench = await startBench();
    await bench.charge(1, 'card-a');
    const [truth] = bench.terminal.bank.values();
    if (truth !== undefined) truth.state = 'released';
    await restored(bench);
    expect(bench.hold()).toMatchObject({ phase: 'confirmed', personReason: 'closedOtherwise' });
  });

  test('what nobody can tell about goes to a person, and the engine starts all the same', async () => {
    const bench = await startBench();
    await bench.charge(1, 'card-a');
    bench.terminal.scripts.always('terminal.lookUp', () => new Promise(() => undefined));
    const starting = restored(bench);
    await bench.advance(2 * MINUTE);
    await starting;
    expect(bench.hold()).toMatchObject({ phase: 'reserved', personReason: 'restored' });
    expect(bench.charger.at(1).running).toBe(true);
    await bench.plug(2);
    expect(bench.terminal.reading()).toMatchObject({ purpose: 'pay' });
  });

  test('a reservation that was not asked for yet when the copy was made is looked up, not asked for', async () => {
    const bench = await startBench();
    bench.onCall = ({ operation }, when) => {
      if (operation === 'terminal.authorize' && when === 'before') bench.kill();
    };
    await bench.plug(1);
    await bench.tap('card-a');
    const authorize = bench.store.outbox.open().find(({ money }) => money === 'acquire');
    if (authorize === undefined) throw new Error('Nothing is claimed.');
    // As the copy had it: written, not claimed. The reservation was made since.
    bench.store.outbox.put({ ...authorize, status: 'pending', attempts: 0 });
    bench.onCall = () => undefined;
    const { operationId, operation, sessionId, input } = authorize;
    const address = { family: 'terminal', terminalId: 't1' } as const;
    const deadlineAtMs = bench.clock.nowMs();
    bench.terminal.reserve(
      { operationId, operation, sessionId, input, address, attempt: 1, deadlineAtMs },
      5000,
    );
    await restored(bench);
    await bench.advance(5 * SECOND);
    expect(bench.terminal.of('terminal.authorize')).toEqual([]);
    expect(bench.hold()).toMatchObject({ phase: 'reserved', authorizedMinor: 5000 });
  });
});
