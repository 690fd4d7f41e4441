// Proves that a scenario recorded from a real session of a host leads through the same steps to the same end.
import { describe, expect, it } from 'vitest';
import type { Json } from '../../../../engine/contracts/json.ts';
import { compileFlow } from '../../../../engine/core/compile/compile-flow.ts';
import { operationDefinition } from '../../../../engine/core/flow/contract-catalogue.ts';
import { formatScenario } from '../../../../engine/core/simulate/format-scenario.ts';
import { playScenario } from '../../../../engine/core/simulate/play-scenario.ts';
import { readScenario } from '../../../../engine/core/simulate/read-scenario.ts';
import type { Scenario } from '../../../../engine/core/simulate/scenario.ts';
import { shippedFlow } from '../../../fixtures/flows/shipped-flow.ts';
import { failure, outcome } from '../../../fixtures/host/answers.ts';
import { demoSite, type HostBench, startBench } from '../../../fixtures/host/host-bench.ts';

const SECOND = 1_000;
const MINUTE = 60 * SECOND;

/** The places that a session came through, one after the other, without repetitions. */
const wayOf = (lines: readonly { readonly activePaths: readonly string[] }[]) =>
  lines
    .map(({ activePaths }) => activePaths.join(' '))
    .filter((paths, at, all) => paths !== all[at - 1]);

/** Records a session, plays what was recorded, and compares the two. */
function expectSame(bench: HostBench, sessionId: string): Scenario {
  const { views } = bench.now.engine;
  const { flowId, status, output } = views.session(sessionId);
  const text = formatScenario(views.scenario(sessionId) as unknown as Scenario);
  const scenario = readScenario(JSON.parse(text) as Json);
  const run = playScenario(compileFlow(shippedFlow(flowId).file, operationDefinition), scenario);
  expect(run.failure).toBeUndefined();
  expect(wayOf(run.story)).toEqual(wayOf(views.journal(sessionId)));
  expect(run.output).toEqual(output);
  const holds = bench.holds().filter((hold) => hold.sessionId === sessionId);
  expect(run.holds.map(({ end, committedMinor }) => [end, committedMinor])).toEqual(
    holds.map(({ end, committedMinor }) => [end, committedMinor]),
  );
  expect(scenario.ends !== undefined).toBe(status === 'ended');
  return scenario;
}

const movesOf = ({ steps }: Scenario) => steps.filter((step) => !('expect' in step));

describe('a scenario recorded from a session', () => {
  it('should be short: one meter value, no pause that no timer needs, made-up names', async () => {
    const bench = await startBench();
    const { sessionId } = await bench.charge(1, 'card-77');
    for (let at = 1; at <= 20; at += 1) {
      await bench.advance(3 * MINUTE);
      await bench.charger.meter(1, at * 1000);
    }
    await bench.tap('card-77');
    await bench.advance(MINUTE);
    const scenario = expectSame(bench, sessionId);
    expect(scenario.trigger).toEqual({ type: 'charger.pluggedIn' });
    expect(movesOf(scenario)).toEqual([
      { answer: { to: 'terminal.readCard', outcome: 'card', cardKey: 'card-a', kind: 'bank' } },
      {
        answer: {
          to: 'terminal.authorize',
          outcome: 'approved',
          authorizedMinor: 5000,
          cardKey: 'card-a',
        },
      },
      { answer: { to: 'charger.start', outcome: 'accepted' } },
      { event: { type: 'charger.started' } },
      {
        event: {
          type: 'charger.totals',
          energyWh: 20_000,
          totalMinor: 900,
          atLimit: false,
          source: 'engine',
        },
      },
      { event: { type: 'site.ownerTapped' } },
      { answer: { to: 'charger.stop', outcome: 'accepted' } },
      { event: { type: 'charger.ended', reason: 'remote', energyWh: 20_000 } },
      {
        answer: {
          to: 'site.readTotals',
          outcome: 'priced',
          energyWh: 20_000,
          totalMinor: 900,
          final: true,
          source: 'engine',
        },
      },
      { answer: { to: 'terminal.commit', outcome: 'done', committedMinor: 900 } },
      { answer: { to: 'site.issueReceipt', outcome: 'issued', receiptId: 'receipt-1' } },
      { wait: 'PT15S' },
    ]);
    expect(scenario.ends).toEqual({
      ending: 'paid',
      hold: 'confirmed',
      end: 'commit',
      committedMinor: 900,
    });
    expect(JSON.stringify(scenario)).not.toMatch(/card-77|1234|ref-/);
  });

  it('should name steps only where nothing else shows that something happened', async () => {
    const bench = await startBench();
    const { sessionId } = await bench.charge(1, 'card-a');
    await bench.charger.meter(1, 1000);
    await bench.unplug(1);
    await bench.advance(MINUTE);
    const { steps } = expectSame(bench, sessionId);
    const expected = steps.flatMap((step) => ('expect' in step ? [step.expect] : []));
    expect(expected.filter((one) => one.in !== undefined)).toEqual([]);
    expect(expected[0]).toEqual({ asks: ['terminal.readCard'], shows: 'card.present' });
    expect(expected).toContainEqual({
      asks: ['terminal.commit'],
      input: { 'terminal.commit': { amountMinor: 45 } },
      shows: 'settle.charging',
      hold: 'closing',
    });
  });

  it('should tell restarts', async () => {
    const bench = await startBench();
    const { sessionId } = await bench.charge(1, 'card-a');
    await bench.restart();
    await bench.charger.meter(1, 9000);
    await bench.unplug(1);
    await bench.advance(MINUTE);
    expect(movesOf(expectSame(bench, sessionId))).toContainEqual({ restart: true });
  });

  it('should keep the order of timers that run at the same time', async () => {
    const bench = await startBench();
    const { sessionId } = await bench.charge(1, 'card-a');
    const link = (isUp: boolean) =>
      bench.charger.tell(1, isUp ? 'charger.linkBack' : 'charger.linkLost');
    await bench.advance(50 * MINUTE + 400);
    await link(false);
    await bench.advance(4 * MINUTE);
    await link(true);
    await bench.advance(11 * 60 * MINUTE);
    await link(false);
    // The longest charge is over before the patience with the link is.
    await bench.advance(11 * MINUTE);
    await bench.advance(20 * MINUTE);
    const waits = movesOf(expectSame(bench, sessionId)).filter((move) => 'wait' in move);
    expect(waits.slice(0, 3)).toEqual([{ wait: 'PT50M' }, { wait: 'PT11H4M' }, { wait: 'PT6M' }]);
  });

  it('should record a visit that is not over, without an end', async () => {
    const bench = await startBench();
    const { sessionId } = await bench.charge(1, 'card-a');
    expect(expectSame(bench, sessionId).ends).toBeUndefined();
  });

  it('should tell cards apart, and settings of the site', async () => {
    const params = { cardAttempts: 2, messageWait: 'PT7S' };
    const bench = await startBench({ site: demoSite([{ flow: 'plug-first', params }]) });
    bench.terminal.scripts.always('terminal.authorize', () => outcome('declined'));
    await bench.plug(1);
    await bench.tap('one');
    await bench.advance(7 * SECOND);
    await bench.tap('two');
    const { sessionId } = bench.sessionAt(1);
    await bench.advance(7 * SECOND);
    const scenario = expectSame(bench, sessionId);
    expect(scenario.params).toEqual(params);
    expect(JSON.stringify(scenario.steps)).toMatch(/card-a.*card-b/);
    expect(scenario.ends).toMatchObject({ ending: 'declined', hold: 'void' });
  });

  it('should record silence about money', async () => {
    const bench = await startBench();
    bench.terminal.scripts.next('terminal.authorize', async (_call, usual) => {
      await usual();
      return failure('unknown');
    });
    bench.terminal.scripts.always('terminal.lookUp', () => outcome('cannotTell'));
    await bench.charge(1, 'card-a');
    const { sessionId } = bench.sessionAt(1);
    await bench.advance(10 * MINUTE);
    const { views } = bench.now.engine;
    expect(views.session(sessionId).status).toBe('ended');
    const scenario = views.scenario(sessionId) as unknown as Scenario;
    expect(movesOf(scenario)).toContainEqual({
      silence: { to: 'terminal.authorize', code: 'unknown' },
    });
    expect(scenario.ends).toMatchObject({ hold: 'requested', person: 'unknownOutcome' });
  });

  it('should begin with the card that began', async () => {
    const bench = await startBench({ site: demoSite([{ flow: 'card-first' }]) });
    await bench.tap('card-77');
    await bench.advance(5 * MINUTE);
    await bench.advance(MINUTE);
    const [{ sessionId } = { sessionId: '' }] = bench.sessions();
    const scenario = expectSame(bench, sessionId);
    expect(scenario.trigger).toMatchObject({ type: 'terminal.cardPresented', cardKey: 'card-a' });
    expect(scenario.ends).toMatchObject({ end: 'cancel' });
  });
});
