import { describe, expect, it } from 'vitest';
import type { FlowEvent } from '../../engine/contracts/step-input.ts';
import { type CompiledFlow, compileFlow } from '../../engine/core/compile/compile-flow.ts';
import { exportScxml } from '../../engine/core/export/export-scxml.ts';
import { contracts, operationDefinition } from '../../engine/core/flow/contract-catalogue.ts';
import type { FlowFile } from '../../engine/core/flow/flow-file.ts';
import { loadFlow } from '../../engine/core/flow/load-flow.ts';
import { importScxml } from '../../engine/core/import/import-scxml.ts';
import { start, step } from '../../engine/core/step/step.ts';
import type { StepResult } from '../../engine/core/step/step-result.ts';
import { flowFolders } from '../flows/flow-folders.ts';
import { randomInput } from '../flows/random-input.ts';
import { seededRandom, seedOfRun } from '../flows/seeded-random.ts';
import { zooFlow } from '../flows/zoo-flow.ts';
import { suiteCases } from './scxml-suite.ts';

const SEQUENCES = 60;
const INPUTS = 30;
const seed = seedOfRun();

/** Our JSON → SCXML → our JSON, as text at each border. */
function throughScxml(file: FlowFile): FlowFile {
  const { file: restored, notCarriedOver } = importScxml(exportScxml(file));
  expect(notCarriedOver).toEqual([]);
  return JSON.parse(JSON.stringify(restored)) as FlowFile;
}

/** What a step gave; places in the file may differ, since a single arrow may have become a list of one. */
function viewOf({ state, effects, ignored, fault }: StepResult) {
  return { state, effects, ignored, faultCode: fault?.code, faultInput: fault?.inputType };
}

function compareAt(before: CompiledFlow, after: CompiledFlow, sequence: number): number {
  const random = seededRandom(seed + sequence);
  const trigger: FlowEvent = {
    type: before.file.trigger.event,
    cardKey: 'card-a',
    kind: 'bank',
    connectorId: 1,
  };
  const input = { sessionId: 's', atMs: 0, trigger, params: {} };
  const given = { operations: [] as string[], timers: [] as string[] };
  let one = start(before, input);
  let other = start(after, input);
  expect(viewOf(other)).toEqual(viewOf(one));
  let effects = one.effects.length;
  for (let at = 0; at < INPUTS && one.state.status === 'active'; at += 1) {
    const next = randomInput(one.state, given, `input-${at}`, at, random);
    one = step(before, one.state, next);
    other = step(after, other.state, next);
    expect(viewOf(other)).toEqual(viewOf(one));
    effects += one.effects.length;
    for (const effect of one.effects) {
      if (effect.kind === 'operation.start') given.operations.push(effect.operationId);
      if (effect.kind === 'timer.start') given.timers.push(effect.timerId);
    }
  }
  return effects;
}

const folders = flowFolders();
const subjects = [...folders.map(({ id, file }) => ({ id, file })), { id: 'zoo', file: zooFlow }];

describe('our JSON to SCXML and back', () => {
  it.each(subjects)(`should keep what $id does (SEED=${seed})`, ({ file }) => {
    const before = compileFlow(file, operationDefinition);
    const after = compileFlow(throughScxml(file), operationDefinition);
    let effects = 0;
    for (let sequence = 0; sequence < SEQUENCES; sequence += 1)
      effects += compareAt(before, after, sequence);
    expect(effects).toBeGreaterThan(SEQUENCES);
  });

  it.each(subjects)('should keep all that stands around the machine of $id', ({ file }) => {
    const { machine: _, ...envelope } = file;
    const { machine: __, ...restored } = throughScxml(file);
    expect(restored).toEqual(JSON.parse(JSON.stringify(envelope)));
  });

  it.each(folders)(
    'should give a file for $id that passes every check',
    ({ file, texts: shown }) => {
      const texts = Object.fromEntries(
        Object.entries(shown).map(([language, keys]) => [language, JSON.stringify(keys)]),
      );
      const flowText = JSON.stringify(throughScxml(file));
      expect(loadFlow({ flowText, texts }, contracts).findings).toEqual([]);
    },
  );

  it.each(subjects)('should give the same again when $id goes round twice', ({ file }) => {
    const once = throughScxml(file);
    expect(JSON.stringify(throughScxml(once))).toBe(JSON.stringify(once));
  });

  it('should keep a flow that came from SCXML, with delays, history and regions', () => {
    for (const { id, document } of suiteCases()) {
      const { file } = importScxml(document);
      const { machine } = throughScxml(file);
      const asText = (part: object) => JSON.stringify(sorted(part));
      expect(asText(machine), id).toBe(asText(file.machine));
    }
  });
});

/** Members in alphabetical order: the order in which parts of a state are written has no meaning. */
function sorted(part: unknown): unknown {
  if (Array.isArray(part)) return part.map(sorted);
  if (typeof part !== 'object' || part === null) return part;
  return Object.fromEntries(
    Object.entries(part)
      .toSorted(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, value]) => [key, sorted(value)]),
  );
}
