// Proves that a flow with fragments does the same as one in which the same steps are written out by hand: plug-first and
// card-first as they were before and after they began to share fragments, on random inputs.
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { readFlowFolder } from '../../engine/bin/read-flow-folder.ts';
import type { Effect } from '../../engine/contracts/effect.ts';
import type { JsonObject } from '../../engine/contracts/json.ts';
import type { FlowEvent } from '../../engine/contracts/step-input.ts';
import { type CompiledFlow, compileFlow } from '../../engine/core/compile/compile-flow.ts';
import { contracts, operationDefinition } from '../../engine/core/flow/contract-catalogue.ts';
import type { FlowFile } from '../../engine/core/flow/flow-file.ts';
import { loadFlow } from '../../engine/core/flow/load-flow.ts';
import type { FlowTexts, LoadedFlow } from '../../engine/core/flow/loaded-flow.ts';
import { start, step } from '../../engine/core/step/step.ts';
import type { StepResult } from '../../engine/core/step/step-result.ts';
import { renderText } from '../../engine/core/texts/render-text.ts';
import { randomInput } from './random-input.ts';
import { seededRandom, seedOfRun } from './seeded-random.ts';

const SEQUENCES = 1500;
const INPUTS = 40;
const seed = seedOfRun();

function byHand(id: string): FlowFile {
  return JSON.parse(readFileSync(folder(`by-hand/${id}.json`), 'utf8')) as FlowFile;
}

const folder = (name: string) => new URL(`../fixtures/fragments/${name}`, import.meta.url);

function withFragments(id: string): LoadedFlow {
  const { flow, findings } = loadFlow(
    readFlowFolder(fileURLToPath(folder(`shared/${id}`))),
    contracts,
  );
  if (flow === undefined) throw new Error(findings[0]?.message);
  return flow;
}

/** An effect with the lines that the driver reads instead of a text and its values. */
function noticed(effect: Effect, texts: FlowTexts) {
  const text = effect.kind === 'notice' ? effect.input['text'] : undefined;
  if (text === undefined) return effect;
  const { key, args } = text as { readonly key: string; readonly args: JsonObject };
  const currency = { code: 'EUR', digits: 2 };
  const { lines } = renderText({ texts, key, args, language: 'en', currency });
  return { ...effect, input: { key, lines } };
}

/** What people and devices could notice; what a session remembers in between has other names. */
function viewOf({ state, effects, ignored, fault }: StepResult, texts: FlowTexts) {
  const { value, status, output, operations, timers } = state;
  const waits = [Object.keys(operations), Object.values(timers).map(({ timerId }) => timerId)];
  const all = effects.map((effect) => noticed(effect, texts));
  return { value, status, output, waits, effects: all, ignored, fault: fault?.code };
}

/** Plays the same random inputs to both; gives the steps that were active. */
function compare(
  written: CompiledFlow,
  expanded: CompiledFlow,
  texts: FlowTexts,
  sequence: number,
): Set<string> {
  const random = seededRandom(seed + sequence);
  const trigger: FlowEvent = { type: written.file.trigger.event, cardKey: 'card-a' };
  const input = { sessionId: 's', atMs: 0, trigger, params: {} };
  const given = { operations: [] as string[], timers: [] as string[] };
  const seen = new Set<string>();
  let one = start(written, input);
  let other = start(expanded, input);
  for (let at = 0; ; at += 1) {
    expect(viewOf(other, texts), `sequence ${sequence}, input ${at}`).toEqual(viewOf(one, texts));
    if (at === INPUTS || one.state.status !== 'active') return seen;
    seen.add(JSON.stringify(one.state.value));
    for (const effect of one.effects) {
      if (effect.kind === 'operation.start') given.operations.push(effect.operationId);
      if (effect.kind === 'timer.start') given.timers.push(effect.timerId);
    }
    const next = randomInput(one.state, given, `input-${at}`, at, random);
    one = step(written, one.state, next);
    other = step(expanded, other.state, next);
  }
}

describe('a flow with fragments', () => {
  it.each(['plug-first', 'card-first'])(
    `should do what %s did when it was written out by hand (SEED=${seed})`,
    (id) => {
      const written = compileFlow(byHand(id), operationDefinition);
      const { file, texts } = withFragments(id);
      const expanded = compileFlow(file, operationDefinition);
      const seen = new Set<string>();
      for (let sequence = 0; sequence < SEQUENCES; sequence += 1)
        for (const value of compare(written, expanded, texts, sequence)) seen.add(value);
      for (const phase of ['stop', 'settle', 'receipt', 'help'])
        expect([...seen].filter((value) => value.startsWith(`{"${phase}"`)).length).toBeGreaterThan(
          1,
        );
    },
  );
});
