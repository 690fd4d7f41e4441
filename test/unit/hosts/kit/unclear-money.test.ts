import { describe, expect, test } from 'vitest';
import { knownLossMinor } from '../../../../engine/hosts/kit/record-loss.ts';
import { failure, holdCall, outcome } from '../../../fixtures/host/answers.ts';
import { demoSite, HostBench, startBench } from '../../../fixtures/host/host-bench.ts';
import { settle } from '../../../fixtures/host/settle.ts';

const SECOND = 1_000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/** Nobody's money is forgotten: every hold is closed, or a person has it. */
function expectNoneForgotten(bench: HostBench): void {
  for (const hold of bench.holds()) {
    const isClosed = hold.phase === 'confirmed' || hold.phase === 'void';
    expect(isClosed || hold.personReason !== null, JSON.stringify(hold)).toBe(true);
  }
}

describe('the bank says no', () => {
  test('declined: the hold is void and another card may try', async () => {
    const bench = await startBench();
    bench.terminal.scripts.next('terminal.authorize', () => outcome('declined', { reason: '05' }));
    await bench.plug(1);
    await bench.tap('card-a');
    expect(bench.hold()).toMatchObject({ phase: 'void', personReason: null });
    expect(bench.screen()).toContain('did not approve');
    await bench.advance(5 * SECOND);
    await bench.tap('card-b');
    expect(bench.hold(1)).toMatchObject({ phase: 'reserved' });
  });

  test('an approval below what is worth starting for is released (R-09)', async () => {
    const bench = await startBench();
    bench.terminal.scripts.next('terminal.authorize', (call) => bench.terminal.reserve(call, 300));
    await bench.charge(1, 'card-a');
    expect(bench.hold()).toMatchObject({ phase: 'confirmed', end: 'cancel', authorizedMinor: 300 });
    expect(bench.screen()).toContain('approved too little');
  });
});

describe('energy that is told of too late', () => {
  test('after the money was closed: nobody is charged again, and the loss is written down once', async () => {
    const bench = await startBench();
    const { sessionId } = await bench.charge(1, 'card-a');
    await bench.charger.meter(1, 1_000);
    bench.charger.scripts.next('charger.stop', () => failure('unknown'));
    bench.charger.scripts.next('charger.ensureStopped', () => failure('unknown'));
    await bench.tap('card-a');
    expect(bench.hold()).toMatchObject({ phase: 'confirmed', committedMinor: 45 });
    await bench.charger.meter(1, 3_000);
    await bench.unplug(1);
    await bench.advance(HOUR);
    expect(bench.hold()).toMatchObject({ committedMinor: 45 });
    expect(bench.story(sessionId).filter((name) => name === 'loss')).toHaveLength(1);
    expect(knownLossMinor(bench.store, sessionId)).toBe(90);
  });

  test('more than was approved: the rest is written down', async () => {
    const bench = await startBench();
    bench.terminal.scripts.next('terminal.authorize', (call) => bench.terminal.reserve(call, 700));
    const { sessionId } = await bench.charge(1, 'card-a');
    await bench.charger.meter(1, 20_000);
    await bench.unplug(1);
    await bench.advance(MINUTE);
    expect(bench.hold()).toMatchObject({ phase: 'confirmed', committedMinor: 700 });
    expect(knownLossMinor(bench.store, sessionId)).toBe(200);
  });
});

describe('no answer to a reservation (R-13)', () => {
  test('it is looked up, found, and the charge goes on; it is never asked for again', async () => {
    const bench = await startBench();
    bench.terminal.scripts.next('terminal.authorize', async (_call, usual) => {
      await usual();
      return failure('unknown');
    });
    await bench.charge(1, 'card-a');
    expect(bench.hold()).toMatchObject({ phase: 'requested' });
    await bench.advance(5 * SECOND);
    expect(bench.hold()).toMatchObject({ phase: 'reserved', authorizedMinor: 5000 });
    expect(bench.path(bench.sessionAt(1).sessionId)).toBe('charging.delivering');
    expect(bench.terminal.of('terminal.authorize')).toHaveLength(1);
    expect(bench.terminal.of('terminal.lookUp')).toHaveLength(1);
    // The card that was reserved on is the card that stops.
    await bench.charger.meter(1, 10_000);
    await bench.tap('card-a');
    expect(bench.hold()).toMatchObject({ phase: 'confirmed', committedMinor: 450 });
  });

  test('it is looked up and was never there: the driver is told to try later', async () => {
    const bench = await startBench();
    bench.terminal.scripts.next('terminal.authorize', () => failure('unknown'));
    await bench.charge(1, 'card-a');
    await bench.advance(5 * SECOND);
    expect(bench.hold()).toMatchObject({ phase: 'void' });
    expect(bench.screen()).toContain('Paying is not possible');
  });

  test('nobody can tell in time: the flow hears "unknown", a person is called, and what is found later is released', async () => {
    const bench = await startBench();
    bench.terminal.scripts.next('terminal.authorize', async (_call, usual) => {
      await usual();
      return failure('unknown');
    });
    bench.terminal.scripts.always('terminal.lookUp', () => outcome('cannotTell'));
    await bench.charge(1, 'card-a');
    const { sessionId } = bench.sessionAt(1);
    await bench.advance(89 * SECOND);
    expect(bench.path(sessionId)).toBe('reserve.authorizing');
    await bench.advance(1 * SECOND);
    expect(bench.story(sessionId)).toContain('terminal.authorize → unknown');
    expect(bench.screen()).toContain('Your bank did not answer');
    expect(bench.hold()).toMatchObject({ phase: 'requested', personReason: 'unknownOutcome' });
    await bench.advance(20 * SECOND);
    expect(bench.session(sessionId)).toMatchObject({ status: 'ended' });

    bench.terminal.scripts.always('terminal.lookUp', undefined);
    await bench.advance(2 * HOUR);
    expect(bench.hold()).toMatchObject({ phase: 'confirmed', end: 'cancel', orphaned: true });
    expect(bench.story(sessionId)).toContain('undo');
    expect([...bench.terminal.bank.values()]).toMatchObject([{ state: 'released' }]);
  });

  test('however often it was asked before, the ladder goes its whole way after the driver was told', async () => {
    const bench = await startBench();
    bench.terminal.scripts.next('terminal.authorize', () => failure('unknown'));
    bench.terminal.scripts.always('terminal.lookUp', () => outcome('cannotTell'));
    await bench.charge(1, 'card-a');
    await bench.advance(90 * SECOND);
    const asked = bench.terminal.of('terminal.lookUp').length;
    await bench.advance(5 * MINUTE);
    expect(bench.terminal.of('terminal.lookUp').length - asked).toBeGreaterThanOrEqual(4);
    bench.terminal.scripts.always('terminal.lookUp', undefined);
    await bench.advance(7 * DAY);
    expect(bench.hold()).toMatchObject({ phase: 'void' });
  });

  test('it is found when the card already charges elsewhere: released, and never asked for on the same card again', async () => {
    const bench = await startBench({ site: demoSite([{ flow: 'card-first' }]) });
    bench.terminal.scripts.next('terminal.authorize', async (_call, usual) => {
      await usual();
      return failure('unknown');
    });
    bench.terminal.scripts.next('terminal.lookUp', () => outcome('cannotTell'));
    await bench.tap('card-b');
    await bench.restart();
    await bench.tap('card-b');
    await bench.plug(1);
    await bench.advance(MINUTE);
    expect(bench.terminal.of('terminal.authorize')).toHaveLength(2);
    expect(bench.hold()).toMatchObject({ phase: 'confirmed', end: 'cancel' });
    expect(bench.story('s1')).toContain('terminal.authorize → cancelledByDriver');
  });

  test('a terminal that cannot be asked: a person at once', async () => {
    const bench = await startBench();
    bench.terminal.capabilities = ['screen', 'identify'];
    bench.terminal.scripts.next('terminal.authorize', () => failure('unknown'));
    await bench.charge(1, 'card-a');
    expect(bench.hold()).toMatchObject({ phase: 'requested', personReason: 'unknownOutcome' });
    expect(bench.screen()).toContain('Your bank did not answer');
    expect(bench.terminal.of('terminal.lookUp')).toEqual([]);
  });

  test('a terminal that cannot be asked: the person finds what its records call the request, also after a restart', async () => {
    const bench = await startBench();
    bench.terminal.capabilities = ['screen', 'identify'];
    const lost = { kind: 'failure', error: { code: 'unknown', reference: 's1/0/2' } } as const;
    bench.terminal.scripts.next('terminal.authorize', () => lost);
    await bench.charge(1, 'card-a');
    expect(bench.hold()).toMatchObject({ personReason: 'unknownOutcome', reference: 's1/0/2' });

    const other = await startBench();
    other.terminal.capabilities = ['screen', 'identify'];
    other.terminal.scripts.next('terminal.authorize', holdCall().script);
    other.terminal.scripts.next('terminal.lookUp', () => lost);
    await other.charge(1, 'card-a');
    await other.restart();
    expect(other.hold()).toMatchObject({ personReason: 'unknownOutcome', reference: 's1/0/2' });
    // A flow only hears that nobody knows.
    expect(other.screen()).toContain('Your bank did not answer');
  });

  test('a reference that could be a card number goes nowhere', async () => {
    const bench = await startBench();
    bench.terminal.capabilities = ['screen', 'identify'];
    const reference = '4111111111111111';
    bench.terminal.scripts.next('terminal.authorize', () => ({
      kind: 'failure',
      error: { code: 'unknown', reference },
    }));
    await bench.charge(1, 'card-a');
    expect(bench.hold()).toMatchObject({ personReason: 'unknownOutcome', reference: null });
  });

  test('the approval comes after the flow was told "unknown": the engine releases it', async () => {
    const bench = await startBench();
    const bank = holdCall();
    bench.terminal.scripts.next('terminal.authorize', bank.script);
    await bench.charge(1, 'card-a');
    await bench.advance(91 * SECOND);
    expect(bench.screen()).toContain('Your bank did not answer');
    await bank.usual();
    await settle();
    expect(bench.hold()).toMatchObject({ phase: 'confirmed', end: 'cancel', orphaned: true });
  });

  test('an approval without an amount is no answer: it is looked up', async () => {
    const bench = await startBench();
    bench.terminal.scripts.next('terminal.authorize', async (_call, usual) => {
      await usual();
      return outcome('approved');
    });
    await bench.charge(1, 'card-a');
    await bench.advance(5 * SECOND);
    expect(bench.hold()).toMatchObject({ phase: 'reserved', authorizedMinor: 5000 });
  });
});

describe('no answer to a charge on the card', () => {
  test('the flow hears "in progress" at the deadline, and the ladder closes it after the visit', async () => {
    const bench = await startBench();
    const { sessionId } = await bench.charge(1, 'card-a');
    await bench.charger.meter(1, 10_000);
    bench.terminal.scripts.next(
      'terminal.commit',
      () => failure('unknown'),
      () => failure('unknown'),
    );
    await bench.unplug(1);
    expect(bench.path(sessionId)).toBe('settle.committing');
    await bench.advance(30 * SECOND);
    expect(bench.story(sessionId)).toContain('terminal.commit → inProgress');
    await bench.advance(20 * SECOND);
    expect(bench.session(sessionId)).toMatchObject({ status: 'ended' });
    expect(bench.hold()).toMatchObject({ phase: 'closing' });
    await bench.advance(2 * MINUTE);
    const commits = bench.terminal.of('terminal.commit');
    expect(commits).toHaveLength(3);
    expect(new Set(commits.map(({ operationId }) => operationId)).size).toBe(1);
    expect(bench.hold()).toMatchObject({ phase: 'confirmed', committedMinor: 450 });
    expect(bench.store.outbox.open()).toEqual([]);
  });

  test('the answer is lost but the money was taken: "already closed" confirms it, once', async () => {
    const bench = await startBench();
    await bench.charge(1, 'card-a');
    await bench.charger.meter(1, 10_000);
    bench.terminal.scripts.next('terminal.commit', async (_call, usual) => {
      await usual();
      return failure('unknown');
    });
    await bench.unplug(1);
    await bench.advance(2 * MINUTE);
    expect(bench.hold()).toMatchObject({ phase: 'confirmed', committedMinor: 450 });
    expect([...bench.terminal.bank.values()]).toMatchObject([{ charges: 1 }]);
  });

  test('the ladder: 5 times a minute apart, 24 times an hour, 7 times a day, and a person after an hour (R-11)', async () => {
    const bench = await startBench();
    await bench.charge(1, 'card-a');
    await bench.charger.meter(1, 10_000);
    bench.terminal.scripts.always('terminal.commit', () => failure('unknown'));
    await bench.unplug(1);
    const asked = () => bench.terminal.of('terminal.commit').length;
    expect(asked()).toBe(1);
    await bench.advance(5 * MINUTE);
    expect(asked()).toBe(6);
    expect(bench.hold().personReason).toBeNull();
    await bench.advance(2 * HOUR);
    expect(asked()).toBe(8);
    expect(bench.hold().personReason).toBe('notClosedInTime');
    await bench.advance(22 * HOUR);
    expect(asked()).toBe(30);
    await bench.advance(7 * DAY);
    expect(asked()).toBe(37);
    await bench.advance(30 * DAY);
    expect(asked()).toBe(37);
    expect(bench.hold()).toMatchObject({ phase: 'closing', personReason: 'notClosedInTime' });
    expectNoneForgotten(bench);
  });

  test('the bank fails to take the money: a person', async () => {
    const bench = await startBench();
    await bench.charge(1, 'card-a');
    await bench.charger.meter(1, 10_000);
    bench.terminal.scripts.next('terminal.commit', () => outcome('captureFailed'));
    await bench.unplug(1);
    expect(bench.hold()).toMatchObject({ phase: 'closing', personReason: 'captureFailed' });
    expect(bench.screen()).toContain('checking your payment');
  });

  test('it was released elsewhere although it should be charged: a person (R-12)', async () => {
    const bench = await startBench();
    await bench.charge(1, 'card-a');
    await bench.charger.meter(1, 10_000);
    const [hold] = bench.terminal.bank.values();
    if (hold !== undefined) hold.state = 'released';
    await bench.unplug(1);
    expect(bench.hold()).toMatchObject({ personReason: 'closedOtherwise' });
  });
});

describe('the ledger refuses', () => {
  async function charging(): Promise<HostBench> {
    const bench = await startBench();
    await bench.charge(1, 'card-a');
    await bench.charger.meter(1, 10_000);
    return bench;
  }

  test('more than the bank approved', async () => {
    const bench = await charging();
    bench.store.holds.put({ ...bench.hold(), authorizedMinor: 449 });
    await bench.restart();
    await bench.unplug(1);
    expect(bench.terminal.of('terminal.commit')).toEqual([]);
    expect(bench.story(bench.sessionAt(1).sessionId)).toContain('refused');
    expect(bench.hold()).toMatchObject({ phase: 'reserved', personReason: 'settle' });
  });

  test('a charge on a reservation that the engine takes back', async () => {
    const bench = await charging();
    bench.store.holds.put({ ...bench.hold(), orphaned: true });
    await bench.restart();
    await bench.unplug(1);
    expect(bench.terminal.of('terminal.commit')).toEqual([]);
    expectNoneForgotten(bench);
  });
});

describe('what the charge costs', () => {
  test('energy that nobody knows is not zero: a person decides, nothing is released', async () => {
    const bench = await startBench();
    await bench.charge(1, 'card-a');
    await bench.charger.end(1, 'powerLoss', false);
    expect(bench.terminal.of('terminal.commit')).toEqual([]);
    expect(bench.terminal.of('terminal.cancel')).toEqual([]);
    expect(bench.hold()).toMatchObject({ phase: 'reserved', personReason: 'settle' });
  });

  test('a charger that cannot be asked to stop is asked on after the visit, until no energy flows', async () => {
    const bench = await startBench();
    await bench.charge(1, 'card-a');
    bench.charger.scripts.next('charger.stop', () => failure('unknown'));
    bench.charger.scripts.next(
      'charger.ensureStopped',
      () => failure('unknown'),
      () => outcome('notConfirmed'),
    );
    await bench.tap('card-a');
    expect(bench.hold()).toMatchObject({ phase: 'reserved', personReason: 'settle' });
    await bench.advance(MINUTE);
    expect(bench.charger.at(1).running).toBe(true);
    await bench.restart();
    await bench.advance(MINUTE);
    expect(bench.charger.at(1).running).toBe(false);
    expect(bench.store.outbox.open()).toEqual([]);
  });

  test('without a final reading the last known total is charged (R-15)', async () => {
    const bench = await startBench();
    await bench.charge(1, 'card-a');
    await bench.charger.meter(1, 10_000);
    await bench.charger.end(1, 'powerLoss', false);
    expect(bench.hold()).toMatchObject({ phase: 'confirmed', committedMinor: 450 });
  });

  test('the meter stops the charge before it costs more than was approved (R-08)', async () => {
    const bench = await startBench();
    bench.terminal.scripts.next('terminal.authorize', (call) => bench.terminal.reserve(call, 900));
    await bench.charge(1, 'card-a');
    let energyWh = 0;
    // 50 kW: 139 Wh in ten seconds, 20 kWh are approved.
    while (bench.charger.at(1).running && energyWh < 30_000) {
      energyWh += 139;
      await bench.charger.meter(1, energyWh);
      await bench.advance(10 * SECOND);
    }
    expect(energyWh).toBeLessThanOrEqual(20_000);
    expect(energyWh).toBeGreaterThan(19_000);
    expect(bench.hold()).toMatchObject({ phase: 'confirmed', end: 'commit' });
    expect(bench.hold().committedMinor).toBeLessThanOrEqual(900);
  });

  test('the flow hears of the meter only when its thresholds are passed', async () => {
    const bench = await startBench();
    const { sessionId } = await bench.charge(1, 'card-a');
    for (let energyWh = 0; energyWh < 10_000; energyWh += 20) {
      await bench.charger.meter(1, energyWh);
    }
    const totals = bench.story(sessionId).filter((name) => name === 'charger.totals');
    // 4.50 in steps of 0.10, out of 500 readings.
    expect(totals).toHaveLength(45);
    expect(bench.session(sessionId)).toMatchObject({ energyWh: 9980, totalMinor: 450 });
  });

  test('a slow connector may go nearer to what was approved than a fast one', async () => {
    const energyAtStop = async (maxPowerW: number): Promise<number> => {
      const site = demoSite();
      const chargers = site.chargers.map((charger) => ({ ...charger, maxPowerW }));
      const bench = await startBench({ site: { ...site, chargers } });
      bench.terminal.scripts.next('terminal.authorize', (call) =>
        bench.terminal.reserve(call, 900),
      );
      await bench.charge(1, 'card-a');
      let energyWh = 0;
      while (bench.charger.at(1).running && energyWh < 30_000) {
        energyWh += 139;
        await bench.charger.meter(1, energyWh);
        await bench.advance(10 * SECOND);
      }
      return energyWh;
    };
    expect(await energyAtStop(3_700)).toBeGreaterThan(await energyAtStop(50_000));
  });

  test('readings that nobody is told of are written four times a minute, and the last one is', async () => {
    const bench = new HostBench();
    let writes = 0;
    const { put } = bench.store.totals;
    Object.assign(bench.store.totals, {
      put: (record: Parameters<typeof put>[0]) => {
        writes += 1;
        put(record);
      },
    });
    await bench.start();
    const { sessionId } = await bench.charge(1, 'card-a');
    // 60 readings in a minute, worth less than the first 0.10.
    for (let energyWh = 1; energyWh <= 60; energyWh += 1) {
      await bench.charger.meter(1, energyWh);
      await bench.advance(SECOND);
    }
    expect(bench.session(sessionId).energyWh).toBe(60);
    expect(writes).toBeLessThanOrEqual(5);
    expect(writes).toBeGreaterThan(2);
    await bench.charger.end(1, 'local');
    expect(bench.store.totals.get(sessionId)).toMatchObject({ energyWh: 60, final: true });
  });

  test('a meter that runs backwards is not believed', async () => {
    const bench = await startBench();
    await bench.charge(1, 'card-a');
    await bench.charger.meter(1, 10_000);
    await bench.charger.meter(1, 2_000);
    expect(bench.sessionAt(1)).toMatchObject({ energyWh: 10_000, totalMinor: 450 });
  });
});

describe('a start that comes after it was called off', () => {
  test('is booked as a loss once: energy and price are in the history, and nobody pays', async () => {
    const bench = await startBench();
    bench.charger.startsAtOnce = false;
    const { sessionId } = await bench.charge(1, 'card-a');
    await bench.unplug(1);
    expect(bench.hold()).toMatchObject({ phase: 'confirmed', end: 'cancel' });
    const late = {
      eventId: 'loss/demo-1/7',
      address: { family: 'charger', chargerId: 'demo-1', connectorId: 1 },
      type: 'charger.loss',
      payload: { energyWh: 2_000 },
      sessionId,
      atMs: bench.clock.nowMs(),
    } as const;
    await bench.charger.emit(late);
    await bench.charger.emit(late);
    const lines = bench.now.engine.views
      .journal(sessionId)
      .filter(({ name }) => name === 'lateStart');
    expect(lines).toMatchObject([{ values: { energyWh: 2_000, amountMinor: 90 } }]);
    expect(bench.holds()).toMatchObject([
      { phase: 'confirmed', end: 'cancel', personReason: null },
    ]);
    expect(bench.terminal.of('terminal.commit')).toEqual([]);
  });
});
