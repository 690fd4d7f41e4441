import { describe, expect, test } from 'vitest';
import type { OperationResult } from '../../../../engine/contracts/device-adapter.ts';
import type { OutboxRecord } from '../../../../engine/hosts/kit/store.ts';
import { failure, outcome } from '../../../fixtures/host/answers.ts';
import { demoSite, type HostBench, startBench } from '../../../fixtures/host/host-bench.ts';

const SECOND = 1_000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/** When each rung of the ladder comes, in ms after the first attempt (Payter EV guide, pre-session checklist). */
const RUNGS_MS = [
  0,
  ...Array.from({ length: 5 }, (_, at) => (at + 1) * MINUTE),
  ...Array.from({ length: 24 }, (_, at) => 5 * MINUTE + (at + 1) * HOUR),
  ...Array.from({ length: 7 }, (_, at) => 5 * MINUTE + DAY + (at + 1) * DAY),
];

type Close = 'terminal.commit' | 'terminal.cancel';

/** A visit that ends with a charge on the card, or with its release, while the bank answers as told. */
async function closing(
  close: Close,
  answer: () => OperationResult,
): Promise<{ bench: HostBench; askedAtMs: number[] }> {
  const askedAtMs: number[] = [];
  const bench: HostBench = await startBench({
    onCall: (call, when) => {
      if (call.operation === close && when === 'before') askedAtMs.push(bench.clock.nowMs());
    },
  });
  bench.terminal.scripts.always(close, answer);
  if (close === 'terminal.commit') {
    await bench.charge(1, 'card-a');
    await bench.charger.meter(1, 10_000);
    await bench.unplug(1);
  } else {
    bench.charger.scripts.next('charger.start', () => outcome('refused'));
    await bench.charge(1, 'card-a');
  }
  return { bench, askedAtMs };
}

const rungs = (askedAtMs: readonly number[]) => askedAtMs.map((atMs) => atMs - (askedAtMs[0] ?? 0));

describe.each<[Close, 'commit' | 'cancel']>([
  ['terminal.commit', 'commit'],
  ['terminal.cancel', 'cancel'],
])('the ladder of %s (R-11)', (close, end) => {
  test.each<[string, () => OperationResult]>([
    ['silence', () => failure('unknown')],
    ['an error', () => failure('failed')],
    ['not sent', () => failure('notSent')],
    ['in progress', () => outcome('inProgress')],
    ...(end === 'commit'
      ? [['a failed capture', () => outcome('captureFailed')] as [string, () => OperationResult]]
      : []),
  ])('goes on to its last rung over %s, and then asks no more', async (_, answer) => {
    const { bench, askedAtMs } = await closing(close, answer);
    await bench.advance(40 * DAY);
    expect(rungs(askedAtMs)).toEqual(RUNGS_MS);
    expect(bench.hold()).toMatchObject({ phase: 'closing', end });
    expect(bench.hold().personReason).not.toBeNull();
    expect(new Set(bench.terminal.of(close).map(({ operationId }) => operationId)).size).toBe(1);
    expect(bench.store.outbox.open()).toEqual([]);
  });

  test.each(RUNGS_MS.slice(1).map((atMs, index) => [index + 1, atMs]))(
    'stops at rung %i when the bank has done it',
    async (rung, atMs) => {
      const { bench, askedAtMs } = await closing(close, () => failure('unknown'));
      await bench.advance(atMs - 1);
      expect(bench.hold().phase).toBe('closing');
      bench.terminal.scripts.always(close, undefined);
      await bench.advance(40 * DAY);
      expect(askedAtMs).toHaveLength(rung + 1);
      expect(bench.hold()).toMatchObject({ phase: 'confirmed', end, personReason: null });
    },
  );

  test('stops at "already closed", also when that was the first attempt', async () => {
    const { bench, askedAtMs } = await closing(close, () =>
      outcome('alreadyClosed', { closedAs: end === 'commit' ? 'committed' : 'released' }),
    );
    await bench.advance(40 * DAY);
    expect(askedAtMs).toHaveLength(1);
    expect(bench.hold()).toMatchObject({ phase: 'confirmed', end, personReason: null });
  });

  test('goes on where it was after a restart on any rung', async () => {
    const { bench, askedAtMs } = await closing(close, () => failure('unknown'));
    for (const atMs of [MINUTE / 2, 3 * MINUTE, 2 * HOUR, 2 * DAY]) {
      await bench.advance(atMs);
      await bench.restart();
    }
    await bench.advance(40 * DAY);
    expect(rungs(askedAtMs)).toEqual(RUNGS_MS);
  });
});

describe('who is called while the ladder goes on', () => {
  test('a failed capture: a person at once, the driver hears it, and the next rung charges the card', async () => {
    const { bench, askedAtMs } = await closing('terminal.commit', () => outcome('captureFailed'));
    const { sessionId } = bench.sessionAt(1);
    expect(bench.story(sessionId)).toContain('terminal.commit → captureFailed');
    expect(bench.hold()).toMatchObject({ phase: 'closing', personReason: 'captureFailed' });
    bench.terminal.scripts.always('terminal.commit', undefined);
    await bench.advance(MINUTE);
    expect(bench.hold()).toMatchObject({
      phase: 'confirmed',
      committedMinor: 450,
      personReason: null,
    });
    expect(askedAtMs).toHaveLength(2);
    expect([...bench.terminal.bank.values()]).toMatchObject([{ charges: 1 }]);
  });

  test('the life of a reservation is that of the acquirer behind the terminal, then that of the site', async () => {
    const site = demoSite();
    const terminals = site.terminals.map((terminal) => ({ ...terminal, holdLifeMs: 14 * HOUR }));
    const bench = await startBench({ site: { ...site, holdLifeMs: 20 * HOUR, terminals } });
    await bench.charge(1, 'card-a');
    await bench.advance(2 * HOUR - SECOND);
    expect(bench.hold().personReason).toBeNull();
    await bench.advance(SECOND);
    expect(bench.hold().personReason).toBe('holdLapses');
  });

  test('what a terminal took over may wait for the daily reconciliation where the site says so', async () => {
    const bench = await startBench({ site: { ...demoSite(), reconciledWithinMs: 26 * HOUR } });
    bench.terminal.capabilities = ['screen', 'identify'];
    bench.terminal.scripts.always('terminal.commit', () => outcome('handedOver'));
    await bench.charge(1, 'card-a');
    await bench.charger.meter(1, 10_000);
    await bench.unplug(1);
    await bench.advance(26 * HOUR - SECOND);
    expect(bench.hold()).toMatchObject({ phase: 'handedOver', personReason: null });
    await bench.advance(SECOND);
    expect(bench.hold()).toMatchObject({ phase: 'handedOver', personReason: 'notClosedInTime' });
  });
});

describe('what was charged is read back, never assumed', () => {
  test('another amount than was asked for goes to a person, with the amount that was charged', async () => {
    const { bench } = await closing('terminal.commit', () =>
      outcome('done', { committedMinor: 400 }),
    );
    expect(bench.hold()).toMatchObject({
      phase: 'confirmed',
      committedMinor: 400,
      personReason: 'amountDiffers',
    });
  });

  test('"already closed" by nobody knows whom is looked up at once, and not asked again', async () => {
    const bench = await startBench();
    await bench.charge(1, 'card-a');
    await bench.charger.meter(1, 10_000);
    bench.terminal.scripts.always('terminal.commit', async (_call, usual) => {
      await usual();
      return outcome('alreadyClosed', { closedAs: 'unknown' });
    });
    await bench.unplug(1);
    expect(bench.hold()).toMatchObject({ phase: 'confirmed', personReason: null });
    expect(bench.terminal.of('terminal.commit')).toHaveLength(1);
    expect(bench.terminal.of('terminal.lookUp')).toHaveLength(1);
  });

  test('and goes to a person where nobody can tell', async () => {
    const bench = await startBench();
    bench.terminal.capabilities = ['screen', 'identify'];
    bench.terminal.scripts.always('terminal.commit', () =>
      outcome('alreadyClosed', { closedAs: 'unknown' }),
    );
    await bench.charge(1, 'card-a');
    await bench.charger.meter(1, 10_000);
    await bench.unplug(1);
    expect(bench.hold()).toMatchObject({ phase: 'confirmed', personReason: 'closedUnknown' });
  });
});

describe('a second request to close a reservation', () => {
  /** A charge of 4.50, and once more a request for it under another id. */
  async function askedTwice(bench: HostBench): Promise<OutboxRecord | undefined> {
    await bench.charge(1, 'card-a');
    await bench.charger.meter(1, 10_000);
    await bench.unplug(1);
    await bench.advance(SECOND);
    const [commit] = bench.store.outbox
      .ofSession(bench.hold().sessionId)
      .filter(({ operation }) => operation === 'terminal.commit');
    if (commit === undefined) throw new Error('Nothing was asked.');
    bench.kill();
    bench.store.outbox.put({
      ...commit,
      operationId: 's1/0/99',
      status: 'pending',
      attempts: 0,
      result: null,
      nextAtMs: bench.clock.nowMs(),
    });
    await bench.start();
    await bench.advance(SECOND);
    return bench.store.outbox.get('s1/0/99');
  }

  test('is not sent when it was charged already', async () => {
    const bench = await startBench();
    const second = await askedTwice(bench);
    expect(bench.terminal.of('terminal.commit')).toHaveLength(1);
    expect(second).toMatchObject({
      status: 'settled',
      result: { output: { outcome: 'alreadyClosed', closedAs: 'committed', committedMinor: 450 } },
    });
    expect(bench.hold()).toMatchObject({ phase: 'confirmed', personReason: null });
  });

  test('is not sent when the terminal has it, which is looked up as before', async () => {
    const bench = await startBench();
    bench.terminal.scripts.next('terminal.commit', () => outcome('handedOver'));
    bench.terminal.scripts.always('terminal.lookUp', () => outcome('cannotTell'));
    const second = await askedTwice(bench);
    expect(second).toMatchObject({
      status: 'settled',
      result: { output: { outcome: 'handedOver' } },
    });
    const [truth] = bench.terminal.bank.values();
    if (truth !== undefined) Object.assign(truth, { state: 'committed', committedMinor: 450 });
    bench.terminal.scripts.clear();
    await bench.advance(2 * MINUTE);
    expect(bench.terminal.of('terminal.commit')).toHaveLength(1);
    expect(bench.hold()).toMatchObject({ phase: 'confirmed', personReason: null });
  });
});
