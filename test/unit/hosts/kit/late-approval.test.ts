import { describe, expect, test } from 'vitest';
import type { FlowSource } from '../../../../engine/core/flow/load-flow.ts';
import { holdCall, outcome } from '../../../fixtures/host/answers.ts';
import { flowSource, startBench } from '../../../fixtures/host/host-bench.ts';
import { settle } from '../../../fixtures/host/settle.ts';

const SECOND = 1_000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;

/** plug-first that asks for the card once more, long after it could not be told what became of the first request. */
function patient(): FlowSource {
  const { flowText, ...others } = flowSource('plug-first');
  const changes = [
    [
      '{ "guard": { "type": "code", "params": { "in": ["unknown"] } }, "target": "#plug-first.help.unresolved" }',
      '{ "guard": { "type": "code", "params": { "in": ["unknown"] } }, "target": "patient" }',
    ],
    [
      '"authorizing": {',
      '"patient": { "after": { "longWait": "#plug-first.card.again" } }, "authorizing": {',
    ],
    [
      '"params": {',
      '"params": { "longWait": { "type": "duration", "default": "PT14M", "minimum": "PT1S", "maximum": "PT1H", "description": "How long it waits." },',
    ],
  ] as const;
  const changed = changes.reduce((text, [from, to]) => {
    if (!text.includes(from)) throw new Error(`plug-first has no ${from}`);
    return text.replace(from, to);
  }, flowText);
  return { ...others, flowText: changed };
}

describe('an approval that comes after the flow was told that nobody knows', () => {
  test('is released, and the charge that the same session pays for meanwhile goes on', async () => {
    const bench = await startBench({ flows: [patient()] });
    const first = holdCall();
    bench.terminal.scripts.next('terminal.authorize', first.script);
    bench.terminal.scripts.always('terminal.lookUp', () => outcome('cannotTell'));
    const { sessionId } = await bench.charge(1, 'card-a');
    await bench.advance(16 * MINUTE);
    await bench.textSeen();
    await bench.tap('card-a');
    await bench.advance(SECOND);
    expect(bench.holds()).toMatchObject([{ phase: 'requested' }, { phase: 'reserved' }]);

    bench.terminal.scripts.clear();
    await first.usual();
    await settle();
    await bench.advance(MINUTE);
    expect(bench.holds()).toMatchObject([
      { phase: 'confirmed', end: 'cancel', personReason: null },
      { phase: 'reserved', orphaned: false, personReason: null },
    ]);
    expect(bench.session(sessionId).status).toBe('active');
    await bench.charger.meter(1, 10_000);
    await bench.unplug(1);
    await bench.advance(HOUR);
    expect(bench.hold(1)).toMatchObject({ phase: 'confirmed', committedMinor: 450 });
    const states = [...bench.terminal.bank.values()].map(({ state }) => state);
    expect(states.sort()).toEqual(['committed', 'released']);
  });
});

describe('an answer that comes after its request was given up', () => {
  test.each([91, 96, 100, 10 * 60])(
    'is an approval, %s s after the request, from a terminal that cannot look up: it is released',
    async (afterS) => {
      const bench = await startBench();
      bench.terminal.capabilities = ['screen', 'identify'];
      const first = holdCall();
      bench.terminal.scripts.next('terminal.authorize', first.script);
      const { sessionId } = await bench.charge(1, 'card-a');
      await bench.advance(afterS * SECOND);
      expect(bench.hold()).toMatchObject({ phase: 'requested', personReason: 'unknownOutcome' });
      await first.usual();
      await settle();
      await bench.advance(MINUTE);
      expect(bench.hold()).toMatchObject({
        phase: 'confirmed',
        end: 'cancel',
        reference: 'ref-1',
        personReason: null,
      });
      expect([...bench.terminal.bank.values()]).toMatchObject([{ state: 'released' }]);
      const answers = bench.story(sessionId).filter((line) => line.startsWith('terminal.auth'));
      expect(answers).toEqual(['terminal.authorize → unknown']);
    },
  );

  test('is a refusal: nothing is reserved, and no person needs to look', async () => {
    const bench = await startBench();
    bench.terminal.capabilities = ['screen', 'identify'];
    const first = holdCall();
    bench.terminal.scripts.next('terminal.authorize', first.script);
    await bench.charge(1, 'card-a');
    await bench.advance(2 * MINUTE);
    first.give(outcome('declined', { reason: '05' }));
    await settle();
    expect(bench.hold()).toMatchObject({ phase: 'void', personReason: null });
  });

  test('does not know either, but how the vendor calls it: the person is told', async () => {
    const bench = await startBench();
    bench.terminal.capabilities = ['screen', 'identify'];
    const first = holdCall();
    bench.terminal.scripts.next('terminal.authorize', first.script);
    await bench.charge(1, 'card-a');
    await bench.advance(2 * MINUTE);
    first.give({ kind: 'failure', error: { code: 'unknown', reference: 'vendor-7' } });
    await settle();
    expect(bench.hold()).toMatchObject({ personReason: 'unknownOutcome', reference: 'vendor-7' });
  });

  test('approves what looking up did not find: it is released, and a person hears of the broken promise', async () => {
    const bench = await startBench();
    const first = holdCall();
    bench.terminal.scripts.next('terminal.authorize', first.script);
    bench.terminal.scripts.always('terminal.lookUp', () => outcome('notFound'));
    const { sessionId } = await bench.charge(1, 'card-a');
    await bench.advance(3 * MINUTE);
    expect(bench.hold()).toMatchObject({ phase: 'void' });
    await first.usual();
    await settle();
    await bench.advance(MINUTE);
    expect(bench.hold()).toMatchObject({
      phase: 'confirmed',
      end: 'cancel',
      personReason: 'approvedAfterAll',
    });
    expect([...bench.terminal.bank.values()]).toMatchObject([{ state: 'released' }]);
    expect(bench.story(sessionId)).toContain('person');
    expect(bench.logLines.join()).toContain('a terminal approved what it said was not there');
    expect(bench.logLines.join()).not.toContain('HOLD_INVARIANT');
  });

  test('approves what was found and released meanwhile: nothing is asked twice', async () => {
    const bench = await startBench();
    const late = holdCall();
    let answerLate = (): void => undefined;
    bench.terminal.scripts.next('terminal.authorize', async (call, usual) => {
      const answer = await usual();
      answerLate = () => late.give(answer);
      return late.script(call, usual);
    });
    await bench.charge(1, 'card-a');
    await bench.advance(HOUR);
    const before = bench.hold();
    expect(before).toMatchObject({ phase: 'confirmed', end: 'cancel', personReason: null });
    answerLate();
    await settle();
    await bench.advance(HOUR);
    expect(bench.terminal.of('terminal.cancel')).toHaveLength(1);
    expect(bench.hold()).toEqual(before);
  });
});
