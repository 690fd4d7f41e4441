import type { OperationResult } from '../../contracts/device-adapter.ts';
import { type ErrorBody, ForecourtError } from '../../contracts/forecourt-error.ts';
import type { CompiledFlow } from '../compile/compile-flow.ts';
import { parseDuration } from '../flow/parse-duration.ts';
import { checkEnds, checkExpectation, type Mismatch } from './check-expectation.ts';
import type { Scenario, ScenarioStep } from './scenario.ts';
import type { ScenarioRun } from './scenario-run.ts';
import { VirtualSession } from './virtual-session.ts';

/**
 * Plays a scenario against a flow, with a virtual clock and a ledger, up to the first expectation that does not
 * hold. Pure: the same arguments always give the same run.
 *
 * @param scenario as `readScenario` gives it
 * @param options.throughJson sends the state through JSON after every step, as a host with a database does
 * @returns `failure` is SCENARIO_FAILED with the number of the step (from 1), what was expected, and what happened
 * @throws ForecourtError FLOW_PARAM when a setting does not fit the flow
 */
export function playScenario(
  flow: CompiledFlow,
  scenario: Scenario,
  options: { readonly throughJson?: boolean } = {},
): ScenarioRun {
  const { id, trigger } = scenario;
  const session = new VirtualSession(flow, {
    trigger,
    params: scenario.params ?? {},
    throughJson: options.throughJson ?? false,
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
  const end = failure === undefined ? checkEnds(session, scenario.ends) : undefined;
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
  if ('expect' in line) return checkExpectation(session, line.expect);
  if ('wait' in line) {
    session.wait(parseDuration(line.wait) ?? 0);
    return undefined;
  }
  if ('restart' in line) {
    session.restart();
    return undefined;
  }
  if (session.state.status !== 'active') {
    const what =
      'event' in line ? line.event.type : 'answer' in line ? line.answer.to : line.silence.to;
    const isLate = !('event' in line) && session.find(what) !== undefined;
    if (!isLate) return { what, expected: 'a session that goes on', instead: session.state.status };
  }
  if ('event' in line) {
    session.event(line.event);
    return undefined;
  }
  if ('silence' in line) {
    const { to, code } = line.silence;
    return give(session, to, { kind: 'failure', error: { code } });
  }
  const { to, ...output } = line.answer;
  return give(session, to, { kind: 'outcome', output: output as typeof line.answer });
}

function give(session: VirtualSession, to: string, result: OperationResult): Mismatch | undefined {
  const asked = session.find(to);
  if (asked === undefined) {
    return {
      what: 'asks',
      expected: to,
      instead: session.asks().map(({ start }) => start.operation),
    };
  }
  session.result(asked, result);
  return undefined;
}
