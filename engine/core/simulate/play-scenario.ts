import { type ErrorBody, ForecourtError } from '../../contracts/forecourt-error.ts';
import type { CompiledFlow } from '../compile/compile-flow.ts';
import { checkEnds, checkExpectation, type Mismatch } from './check-expectation.ts';
import { playMove } from './play-move.ts';
import type { Scenario, ScenarioStep } from './scenario.ts';
import type { ScenarioRun } from './scenario-run.ts';
import { type ObserveStep, VirtualSession } from './virtual-session.ts';

/**
 * Plays a scenario against a flow, with a virtual clock and a ledger, up to the first expectation that does not
 * hold. Pure: the same arguments always give the same run.
 *
 * @param scenario as `readScenario` gives it
 * @param options.throughJson sends the state through JSON after every step, as a host with a database does
 * @param options.observe is told each input and what the step made of it
 * @returns `failure` is SCENARIO_FAILED with the number of the step (from 1), what was expected, and what happened
 * @throws ForecourtError FLOW_PARAM when a setting does not fit the flow
 */
export function playScenario(
  flow: CompiledFlow,
  scenario: Scenario,
  options: { readonly throughJson?: boolean; readonly observe?: ObserveStep } = {},
): ScenarioRun {
  const { id, trigger } = scenario;
  const session = new VirtualSession(flow, {
    trigger,
    params: scenario.params ?? {},
    throughJson: options.throughJson ?? false,
    ...(options.observe === undefined ? {} : { observe: options.observe }),
  });
  const wanted = flow.file.trigger.event;
  const begun: Mismatch | undefined =
    trigger.type === wanted
      ? undefined
      : { what: 'trigger', expected: wanted, instead: trigger.type };
  let failure = begun && failed(id, 0, begun);
  for (const [at, line] of scenario.steps.entries()) {
    if (failure !== undefined) break;
    const mismatch = playStep(session, line);
    if (mismatch !== undefined) failure = failed(id, at + 1, mismatch);
  }
  const { ends } = scenario;
  const end = failure === undefined && ends !== undefined ? checkEnds(session, ends) : undefined;
  if (end !== undefined) failure = failed(id, scenario.steps.length + 1, end);
  const { story, holds, state } = session;
  const run = { ok: failure === undefined, story, holds, output: state.output };
  return failure === undefined ? run : { ...run, failure };
}

function failed(scenario: string, step: number, { what, expected, instead }: Mismatch): ErrorBody {
  return new ForecourtError('SCENARIO_FAILED', {
    scenario,
    step,
    what,
    expected,
    instead,
  }).toJSON();
}

function playStep(session: VirtualSession, line: ScenarioStep): Mismatch | undefined {
  return 'expect' in line ? checkExpectation(session, line.expect) : playMove(session, line);
}
