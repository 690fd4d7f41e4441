import { describe, expect, test } from 'vitest';
import { afterApproval, raisingFlow } from '../../../fixtures/flows/raising-flow.ts';
import { failure, holdCall, outcome, type Script } from '../../../fixtures/host/answers.ts';
import { demoSite, type HostBench, startBench } from '../../../fixtures/host/host-bench.ts';
import { settle } from '../../../fixtures/host/settle.ts';

const SECOND = 1_000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;

/** Asks for the card once more after the bank approved, and forgets what it holds. */
const forgetful = afterApproval(
  '{ "target": "#plug-first.start" }',
  `{ "guard": { "type": "when", "params": { "$expr": "context.attempts < 2" } }, "target": "#plug-first.card.again" },
   { "target": "#plug-first.start" }`,
);

/** Its session is over, and the reservation is still there. */
async function endWithOpenHold(bench: HostBench, sessionId: string): Promise<void> {
  bench.kill();
  const record = bench.store.sessions.get(sessionId);
  if (record === undefined) throw new Error(`no session ${sessionId}`);
  const state = { ...record.state, status: 'ended' as const };
  bench.store.sessions.put({ ...record, endedAtMs: bench.clock.nowMs(), state });
  await bench.start();
}

describe('one hold per card', () => {
  test('a flow that reserves again gives the first reservation back before the second is asked for', async () => {
    const bench = await startBench({ flows: [forgetful] });
    const order: string[] = [];
    bench.onCall = ({ operation }, when) => order.push(`${when} ${operation}`);
    await bench.plug(1);
    await bench.tap('card-a');
    await bench.tap('card-a');
    await bench.advance(3 * SECOND);
    const money = order.filter((line) => /authorize|cancel/.test(line));
    expect(money).toEqual([
      'before terminal.authorize',
      'after terminal.authorize',
      'before terminal.cancel',
      'after terminal.cancel',
      'before terminal.authorize',
      'after terminal.authorize',
    ]);
    expect(bench.holds()).toMatchObject([
      { phase: 'confirmed', end: 'cancel', personReason: null },
      { phase: 'reserved' },
    ]);
    await bench.charger.meter(1, 10_000);
    await bench.unplug(1);
    expect(bench.hold(1)).toMatchObject({ phase: 'confirmed', committedMinor: 450 });
  });

  test('a reservation whose release is silent is waited for; then the card is in use', async () => {
    const bench = await startBench();
    bench.charger.scripts.next('charger.start', () => outcome('refused'));
    bench.terminal.scripts.next('terminal.cancel', holdCall().script);
    await bench.charge(1, 'card-a');
    await bench.unplug(1);
    await bench.advance(MINUTE);
    expect(bench.hold()).toMatchObject({ phase: 'closing', end: 'cancel' });
    await bench.plug(2);
    await bench.tap('card-a');
    await bench.advance(10 * SECOND);
    expect(bench.terminal.of('terminal.authorize')).toHaveLength(1);
    await bench.advance(12 * SECOND);
    expect(bench.story(bench.sessionAt(2).sessionId)).toContain('terminal.authorize → cardInUse');
    expect(bench.terminal.of('terminal.authorize')).toHaveLength(1);
  });

  test('but not for hours: then the ladder and a person have it, and the driver may pay again', async () => {
    const bench = await startBench();
    bench.charger.scripts.next('charger.start', () => outcome('refused'));
    bench.terminal.scripts.always('terminal.cancel', () => failure('unknown'));
    await bench.charge(1, 'card-a');
    await bench.unplug(1);
    await bench.advance(16 * MINUTE);
    await bench.plug(2);
    await bench.tap('card-a');
    expect(bench.holds()).toMatchObject([{ phase: 'closing' }, { phase: 'reserved' }]);
  });

  describe('also where the session of the earlier one is over', () => {
    /** The card tries at the other connector. */
    async function again(bench: HostBench): Promise<string> {
      await bench.plug(2);
      await bench.textSeen();
      await bench.tap('card-a');
      return bench.sessionAt(2).sessionId;
    }

    test('what was used is charged, then the card is reserved on again', async () => {
      const bench = await startBench();
      const { sessionId } = await bench.charge(1, 'card-a');
      await bench.charger.meter(1, 10_000);
      await endWithOpenHold(bench, sessionId);
      const order: string[] = [];
      bench.onCall = ({ operation }, when) => order.push(`${when} ${operation}`);
      await again(bench);
      await bench.advance(3 * SECOND);
      expect(order.filter((line) => /before .*(authorize|commit|ensure)/.test(line))).toEqual([
        'before charger.ensureStopped',
        'before terminal.commit',
        'before terminal.authorize',
      ]);
      expect(bench.holds()).toMatchObject([
        { phase: 'confirmed', committedMinor: 450, personReason: null },
        { phase: 'reserved' },
      ]);
    });

    test('the card is in use while nobody is sure that no energy flows, for as long as the site says', async () => {
      const bench = await startBench({ site: { ...demoSite(), cardInUseMs: 5 * MINUTE } });
      const { sessionId } = await bench.charge(1, 'card-a');
      await endWithOpenHold(bench, sessionId);
      bench.charger.scripts.always('charger.ensureStopped', () => outcome('notConfirmed'));
      const second = await again(bench);
      await bench.advance(25 * SECOND);
      expect(bench.story(second)).toContain('terminal.authorize → cardInUse');
      expect(bench.story(second)).toContain('cardInUse');
      expect(bench.holds()).toHaveLength(1);
      await bench.unplug(2);
      await bench.advance(5 * MINUTE);
      await again(bench);
      expect(bench.holds()).toMatchObject([{ phase: 'reserved' }, { phase: 'reserved' }]);
    });

    test('a reservation that nobody can tell about keeps its card for a quarter of an hour, and no other', async () => {
      const bench = await startBench();
      bench.terminal.capabilities = ['screen', 'identify'];
      bench.terminal.scripts.next('terminal.authorize', (call) => {
        bench.terminal.reserve(call, 5000);
        return failure('unknown');
      });
      await bench.charge(1, 'card-a');
      await bench.unplug(1);
      await bench.advance(2 * MINUTE);
      expect(bench.hold()).toMatchObject({ phase: 'requested', personReason: 'unknownOutcome' });
      const second = await again(bench);
      await bench.advance(25 * SECOND);
      expect(bench.story(second)).toContain('terminal.authorize → cardInUse');
      expect(bench.terminal.of('terminal.authorize')).toHaveLength(1);
      await bench.unplug(2);
      await bench.advance(2 * MINUTE);
      await bench.charge(1, 'card-b');
      expect(bench.hold(1)).toMatchObject({ phase: 'reserved' });
      await bench.advance(12 * MINUTE);
      await again(bench);
      expect(bench.hold(2)).toMatchObject({ phase: 'reserved' });
    });

    test('a stuck session is closed first', async () => {
      const bench = await startBench();
      const { sessionId } = await bench.charge(1, 'card-a');
      const sure = holdCall();
      bench.charger.scripts.next('charger.ensureStopped', sure.script);
      bench.kill();
      const record = bench.store.sessions.get(sessionId);
      if (record === undefined) throw new Error('no session');
      bench.store.sessions.put({ ...record, state: { ...record.state, value: { no: 'where' } } });
      await bench.start();
      await again(bench);
      await bench.advance(5 * SECOND);
      expect(bench.terminal.of('terminal.authorize')).toHaveLength(1);
      await sure.usual();
      await bench.advance(5 * SECOND);
      expect(bench.holds()).toMatchObject([{ phase: 'confirmed' }, { phase: 'reserved' }]);
    });
  });

  test('and goes on as soon as the release is done', async () => {
    const bench = await startBench();
    const release = holdCall();
    bench.charger.scripts.next('charger.start', () => outcome('refused'));
    bench.terminal.scripts.next('terminal.cancel', release.script);
    await bench.charge(1, 'card-a');
    await bench.unplug(1);
    await bench.advance(45 * SECOND);
    await bench.plug(2);
    await bench.tap('card-a');
    await bench.advance(5 * SECOND);
    await release.usual();
    await settle();
    await bench.advance(SECOND);
    expect(bench.holds()).toMatchObject([
      { phase: 'confirmed', end: 'cancel' },
      { phase: 'reserved' },
    ]);
  });

  test("another driver's card does not wait for it", async () => {
    const bench = await startBench();
    bench.charger.scripts.next('charger.start', () => outcome('refused'));
    bench.terminal.scripts.always('terminal.cancel', () => failure('unknown'));
    await bench.charge(1, 'card-a');
    await bench.unplug(1);
    await bench.advance(MINUTE);
    await bench.plug(2);
    await bench.tap('card-b');
    expect(bench.hold(1)).toMatchObject({ phase: 'reserved' });
  });
});

describe('an increase', () => {
  async function raised(
    answer: ReturnType<typeof outcome> | Script,
    prepare: (bench: HostBench) => void = () => undefined,
  ): Promise<HostBench> {
    const bench = await startBench({ flows: [raisingFlow()] });
    prepare(bench);
    bench.terminal.capabilities = [...bench.terminal.capabilities, 'increase'];
    const script = typeof answer === 'function' ? answer : () => answer;
    bench.terminal.scripts.next('terminal.increase', script);
    await bench.charge(1, 'card-a');
    return bench;
  }

  test.each([
    ['approved', outcome('approved', { authorizedMinor: 8000 }), 8000],
    ['approved in part', outcome('partiallyApproved', { authorizedMinor: 6500 }), 6500],
    ['declined', outcome('declined'), 5000],
    ['failed', failure('failed'), 5000],
    ['answered with less than before', outcome('approved', { authorizedMinor: 4000 }), 5000],
  ])(
    'that is %s is in the ledger as told, under the same hold',
    async (_, answer, authorizedMinor) => {
      const bench = await raised(answer);
      expect(bench.holds()).toMatchObject([
        { phase: 'reserved', requestedMinor: 5000, authorizedMinor, personReason: null },
      ]);
      expect(bench.path(bench.sessionAt(1).sessionId)).toBe('charging.delivering');
    },
  );

  test('without answer is looked up, and counts as far as the vendor says so', async () => {
    const bench = await raised(failure('unknown'));
    const [truth] = bench.terminal.bank.values();
    if (truth !== undefined) truth.authorizedMinor = 8000;
    await bench.advance(5 * SECOND);
    expect(bench.holds()).toMatchObject([{ phase: 'reserved', authorizedMinor: 8000 }]);
    expect(bench.terminal.of('terminal.increase')).toHaveLength(1);
  });

  test.each([
    ['by a terminal that cannot be asked', ['screen', 'identify']],
    ['and nobody can tell until its time is over', ['screen', 'identify', 'lookUp']],
  ])('without answer %s: nobody is called, and what was approved before counts', async (_, can) => {
    const bench = await raised(failure('unknown'), ({ terminal }) => {
      terminal.capabilities = can;
      terminal.scripts.always('terminal.lookUp', () => outcome('cannotTell'));
    });
    await bench.advance(2 * MINUTE);
    expect(bench.path(bench.sessionAt(1).sessionId)).toBe('charging.delivering');
    await bench.advance(30 * MINUTE);
    expect(bench.hold()).toMatchObject({
      phase: 'reserved',
      authorizedMinor: 5000,
      personReason: null,
    });
    expect(bench.now.engine.gauges()).toMatchObject({ unknownOutcomes: 0, outboxDepth: 0 });
    await bench.charger.meter(1, 10_000);
    await bench.unplug(1);
    expect(bench.hold()).toMatchObject({ phase: 'confirmed', committedMinor: 450 });
  });

  test('that is approved when nobody waits any more: what the flow knows counts, and a person is not called', async () => {
    const late = holdCall();
    const bench = await raised(late.script, ({ terminal }) => {
      terminal.capabilities = ['screen', 'identify', 'listOpen'];
    });
    const { sessionId } = bench.sessionAt(1);
    await bench.advance(2 * MINUTE);
    expect(bench.path(sessionId)).toBe('charging.delivering');
    await late.usual();
    await bench.advance(SECOND);
    expect(bench.terminal.openHolds()).toMatchObject([{ authorizedMinor: 8000 }]);
    expect(bench.story(sessionId)).toContain('lateRaise');
    expect(bench.hold()).toMatchObject({ authorizedMinor: 5000, personReason: null });
    // The vendor lists what it approved; that is no difference.
    await bench.advance(2 * HOUR);
    expect(bench.hold()).toMatchObject({ phase: 'reserved', personReason: null });
    // Energy ends where the flow may still charge it all.
    await bench.charger.meter(1, 112_000);
    await bench.advance(SECOND);
    expect(bench.charger.at(1).running).toBe(false);
    await bench.unplug(1);
    await bench.advance(MINUTE);
    expect(bench.hold()).toMatchObject({ phase: 'confirmed', personReason: null });
  });

  test('that is found not to be there is a decline for the flow', async () => {
    const bench = await raised(failure('unknown'));
    await bench.advance(6 * SECOND);
    expect(bench.story(bench.sessionAt(1).sessionId)).toContain('terminal.increase → declined');
  });

  test('that is declined still charges no more than was approved before', async () => {
    const bench = await raised(outcome('declined'));
    await bench.charger.meter(1, 112_000);
    await bench.advance(SECOND);
    expect(bench.charger.at(1).running).toBe(false);
    expect(bench.hold().committedMinor).toBeLessThanOrEqual(5000);
  });
});

describe('a reservation that is older than the site allows', () => {
  const site = { ...demoSite(), holdAgeMaxMs: 2 * HOUR };

  test('is closed by the engine: the charge stops and what was used is charged', async () => {
    const bench = await startBench({ site });
    const { sessionId } = await bench.charge(1, 'card-a');
    await bench.charger.meter(1, 10_000);
    await bench.advance(2 * HOUR - SECOND);
    expect(bench.charger.at(1).running).toBe(true);
    await bench.advance(SECOND);
    expect(bench.charger.at(1).running).toBe(false);
    expect(bench.hold()).toMatchObject({ phase: 'confirmed', committedMinor: 450 });
    expect(bench.story(sessionId)).toContain('holdTooOld');
  });

  test('also when it became so while the engine was away', async () => {
    const bench = await startBench({ site });
    await bench.charge(1, 'card-a');
    await bench.charger.meter(1, 10_000);
    bench.kill();
    await bench.advance(3 * HOUR);
    await bench.start();
    await bench.advance(SECOND);
    expect(bench.hold()).toMatchObject({ phase: 'confirmed', committedMinor: 450 });
  });

  test('also when its session ended without closing it: what was used is charged', async () => {
    const bench = await startBench({ site });
    bench.charger.scripts.always('charger.ensureStopped', () => outcome('notConfirmed'));
    bench.charger.scripts.always('charger.stop', () => failure('failed'));
    const { sessionId } = await bench.charge(1, 'card-a');
    await bench.tap('card-a');
    await bench.advance(30 * MINUTE);
    expect(bench.session(sessionId)).toMatchObject({ status: 'ended' });
    expect(bench.hold()).toMatchObject({ phase: 'reserved', personReason: 'settle' });
    bench.charger.scripts.clear();
    await bench.charger.meter(1, 10_000);
    await bench.advance(2 * HOUR);
    expect(bench.hold()).toMatchObject({ phase: 'confirmed', end: 'commit', committedMinor: 450 });
    expect([...bench.terminal.bank.values()]).toMatchObject([{ state: 'committed', charges: 1 }]);
  });

  test('its session ended and nobody can tell what was used: a person has it, also after a restart', async () => {
    const bench = await startBench({ site });
    const { sessionId } = await bench.charge(1, 'card-a');
    bench.charger.scripts.always('charger.ensureStopped', () =>
      outcome('ended', { reason: 'other' }),
    );
    await endWithOpenHold(bench, sessionId);
    await bench.advance(3 * HOUR);
    expect(bench.hold()).toMatchObject({ phase: 'reserved', personReason: 'energyUnknown' });
    await bench.restart();
    await bench.advance(HOUR);
    expect(bench.hold()).toMatchObject({ phase: 'reserved', personReason: 'energyUnknown' });
  });

  test('its session ended and nothing was used: it is released', async () => {
    const bench = await startBench({ site });
    bench.charger.startsAtOnce = false;
    const { sessionId } = await bench.charge(1, 'card-a');
    await endWithOpenHold(bench, sessionId);
    await bench.advance(3 * HOUR);
    expect(bench.hold()).toMatchObject({ phase: 'confirmed', end: 'cancel' });
  });

  test('is left alone where the site does not say so', async () => {
    const bench = await startBench();
    await bench.charge(1, 'card-a');
    await bench.advance(10 * HOUR);
    expect(bench.charger.at(1).running).toBe(true);
  });
});

describe('a broken rule of the ledger', () => {
  test('stops the session and its car, not the engine; a person has the reservation', async () => {
    const bench = await startBench();
    const { sessionId } = await bench.charge(1, 'card-a');
    await bench.charge(2, 'card-b');
    const hold = bench.hold();
    bench.kill();
    bench.store.holds.put({ ...hold, committedMinor: 9000 });
    await bench.start();
    await bench.advance(MINUTE);
    expect(bench.session(sessionId)).toMatchObject({ status: 'stuck' });
    expect(bench.hold()).toMatchObject({ phase: 'reserved', personReason: 'ledgerBroken' });
    expect(bench.story(sessionId)).toContain('ledgerBroken');
    expect(bench.charger.at(1).running).toBe(false);
    await bench.charger.meter(2, 10_000);
    await bench.unplug(2);
    expect(bench.hold(1)).toMatchObject({ phase: 'confirmed', committedMinor: 450 });
    await bench.restart();
    await bench.advance(10 * HOUR);
    expect(bench.terminal.of('terminal.commit')).toHaveLength(1);
    expect(bench.terminal.of('terminal.cancel')).toEqual([]);
    const lines = bench.logLines.filter((line) => line.includes('a rule of the ledger'));
    expect(lines).toHaveLength(1);
    expect(lines[0]).toContain('HOLD_INVARIANT');
  });
});
