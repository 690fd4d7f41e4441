// Proves that sessions that an earlier engine stored go on as they began, or are refused with a code.
import { describe, expect, it } from 'vitest';
import type { SessionState } from '../../engine/contracts/session-state.ts';
import type { CompiledFlow } from '../../engine/core/compile/compile-flow.ts';
import { semanticsVersion } from '../../engine/core/compile/semantics-version.ts';
import { start, step } from '../../engine/core/step/step.ts';
import { pinnedFlow, type Recording, recordedVersions, recordingsOf } from './recording.ts';
import { writeRecordings } from './write-recordings.ts';

const wanted = process.env['RECORD'];
if (wanted !== undefined) writeRecordings(wanted);

const versions = recordedVersions();
const unreadable = expect.objectContaining({ code: 'CORE_STATE_UNREADABLE' });
/** State and effects as a database gives them back. */
const stored = <Value>(value: Value): Value => JSON.parse(JSON.stringify(value)) as Value;

/** What each step began with: the state stored before it, in the epoch that its input was made for. */
function statesBefore({ start: first, steps }: Recording): readonly SessionState[] {
  return steps.map(({ state }, at) => {
    const { state: before } = steps[at - 1] ?? first;
    // A restart in between raises the epoch and nothing else.
    return { ...stored(before), epoch: state.epoch };
  });
}

/** Sessions of the same behaviour go on, state by state and effect by effect. */
function expectSameSteps(flow: CompiledFlow, recording: Recording): void {
  const { input, state, effects } = recording.start;
  const begun = start(flow, input);
  expect({ ...stored(begun.state) }).toEqual(state);
  expect(stored(begun.effects)).toEqual(effects);
  for (const [at, before] of statesBefore(recording).entries()) {
    const then = recording.steps[at];
    if (then === undefined) continue;
    const now = step(flow, before, then.input);
    const where = `step ${at + 1}: raise semanticsVersion when this is meant, and record anew`;
    expect(stored(now.state), where).toEqual(then.state);
    expect(stored(now.effects), where).toEqual(then.effects);
  }
}

function expectRefused(flow: CompiledFlow, recording: Recording): void {
  for (const [at, before] of statesBefore(recording).entries()) {
    const input = recording.steps[at]?.input;
    if (input === undefined || before.status !== 'active') continue;
    expect(() => step(flow, before, input)).toThrow(unreadable);
  }
}

describe.each(versions)('sessions that engine %s stored', (version) => {
  for (const [name, recording] of recordingsOf(version)) {
    const flow = pinnedFlow(version, recording.flow);
    const isSame = recording.semanticsVersion === semanticsVersion;
    it(`should ${isSame ? 'go on as they began' : 'be refused'}: ${name}`, () => {
      if (isSame) expectSameSteps(flow, recording);
      else expectRefused(flow, recording);
    });
  }
});

describe('recordings', () => {
  it('should be there for the behaviour of today', () => {
    const known = versions.flatMap((version) => [...recordingsOf(version).values()]);
    expect(known.map((recording) => recording.semanticsVersion)).toContain(semanticsVersion);
  });
});

describe('a stored state', () => {
  const [version = ''] = versions;
  const [recording] = recordingsOf(version).values();
  const before = recording?.start.state;
  const input = recording?.steps[0]?.input;
  if (before === undefined || input === undefined) throw new Error('There is no recording');
  const flow = pinnedFlow(version, recording?.flow ?? '');
  const { operations: _, ...withoutOperations } = before;

  it.each<[string, unknown]>([
    [
      'of an engine that behaves differently',
      { ...before, semanticsVersion: semanticsVersion + 1 },
    ],
    ['that lacks a part', withoutOperations],
    ['with a part of another shape', { ...before, context: [] }],
    ['with a counter that is none', { ...before, sequence: '12' }],
    ['in a step that the flow does not have', { ...before, value: { card: 'gone' } }],
    ['without a place', { ...before, value: null }],
    ['of another generation altogether', { machine: 'x', status: 'running' }],
  ])('should be refused with a code: %s', (_name, state) => {
    expect(() => step(flow, state as SessionState, input)).toThrow(unreadable);
  });
});
