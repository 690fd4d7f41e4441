// Proves that what stands on the page "The flow file" loads as it stands there: the whole flow, and each short example in it.
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Json } from '../../../../engine/contracts/json.ts';
import { contracts } from '../../../../engine/core/flow/contract-catalogue.ts';
import { loadFlow } from '../../../../engine/core/flow/load-flow.ts';

const page = readFileSync(new URL('../../../../docs/flow-format.md', import.meta.url), 'utf8');
const [flowText = '', en = ''] = [...page.matchAll(/^```json\n(.*?)^```/gms)].map(
  ([, text]) => text,
);
const prose = page.replaceAll(/^```.*?^```/gms, '');

/** The JSON between the words, with something in place of each "…". */
const examples = [...prose.matchAll(/`(\{"[^`]*\}|"output": [^`]*)`/g)].map(([, text = '']) => {
  const filled = text.replaceAll('"…"', '"true"').replaceAll('[…]', '["unknown"]');
  const whole = filled.startsWith('"') ? `{${filled}}` : filled;
  return [text, JSON.parse(whole.replaceAll('{…}', '{}')) as Record<string, Json>] as const;
});

const show = (text: Json) => ({ type: 'terminal.show', params: { text } });

/** The step of the flow on the page that holds an example, where such a thing belongs. */
function stepWith(example: Record<string, Json>): Json {
  if ('use' in example) return example;
  if ('output' in example) return { type: 'final', ...example };
  if ('$text' in example) return { entry: show(example), after: { messageWait: 'ended' } };
  if ('event' in example) {
    return { entry: { type: 'core.raise', params: example }, after: { messageWait: 'ended' } };
  }
  const arrow = { guard: example, target: 'ended' };
  const onError = example['type'] === 'code' ? arrow : 'ended';
  const onDone = example['type'] === 'code' ? 'ended' : arrow;
  return { invoke: { src: 'terminal.cancel', input: {}, onDone, onError } };
}

/** What is written in a wrong way, whatever it means. */
const wrongShape = [
  'FLOW_JSON_SYNTAX',
  'FLOW_SHAPE',
  'FLOW_GUARD_UNKNOWN',
  'FLOW_ACTION_UNKNOWN',
  'FLOW_NAME_RESERVED',
];

/** What the loader says of the shape of the flow on the page with one more step. */
function shapeOf(step: Json) {
  const flow = JSON.parse(flowText) as { machine: { states: Record<string, Json> } };
  flow.machine.states['example'] = step;
  const { findings } = loadFlow({ flowText: JSON.stringify(flow), texts: { en } }, contracts);
  return findings.filter(({ code }) => wrongShape.includes(code));
}

describe('docs/flow-format.md', () => {
  it('should show a flow that loads without a finding', () => {
    const { flow, findings } = loadFlow({ flowText, texts: { en } }, contracts);
    expect(findings).toEqual([]);
    expect(flow?.id).toBe('try-card');
  });

  it('should have its short examples looked at', () => {
    expect(examples.length).toBeGreaterThanOrEqual(7);
    const wrong = { type: 'outcom', params: { in: ['approved'] } };
    expect(shapeOf(stepWith(wrong)), 'a wrong one is found').not.toEqual([]);
  });

  it.each(examples)('should show what has the right shape: %s', (_, example) => {
    expect(shapeOf(stepWith(example))).toEqual([]);
  });
});
