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
