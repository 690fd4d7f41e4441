import type { Say } from '../../contracts/contract.ts';
import { ForecourtError } from '../../contracts/forecourt-error.ts';
import type { Json, JsonObject } from '../../contracts/json.ts';
import type { FlowEvent } from '../../contracts/step-input.ts';
import type { CompiledFlow } from '../compile/compile-flow.ts';
import { expectationOf, observe } from './observation.ts';
import { playMove } from './play-move.ts';
import type { Scenario, ScenarioEnds, ScenarioMove, ScenarioStep } from './scenario.ts';
import { VirtualSession } from './virtual-session.ts';

/** A path through a flow without expectations. */
export interface ScenarioDraft {
  readonly id: string;
  readonly title: Say;
  readonly trigger: FlowEvent;
  /** Settings that differ from the flow's own; durations are ISO 8601. */
  readonly params?: Readonly<Record<string, Json>>;
  readonly moves: readonly ScenarioMove[];
}

/**
 * Plays a path and writes it down as a scenario: after each line what became different, and at the end how the money
 * ended. A path that stops half-way gives a scenario without `ends`.
 *
 * @throws ForecourtError SCENARIO_FAILED when a line cannot happen, FLOW_PARAM when a setting does not fit the flow
 */
export function writeScenario(flow: CompiledFlow, draft: ScenarioDraft): Scenario {
  const { id, title, trigger, params = {}, moves } = draft;
  const session = new VirtualSession(flow, { trigger, params, throughJson: false });
  let before = observe(session);
  const first = expectationOf(before);
  const steps: ScenarioStep[] = first === undefined ? [] : [{ expect: first }];
  for (const [at, move] of moves.entries()) {
    const mismatch = playMove(session, move);
    if (mismatch !== undefined) {
      throw new ForecourtError('SCENARIO_FAILED', { scenario: id, step: at + 1, ...mismatch });
    }
    steps.push(move);
    const now = observe(session);
    const isOver = at === moves.length - 1 && session.state.status === 'ended';
    const expect = isOver ? undefined : expectationOf(now, before);
    if (expect !== undefined) steps.push({ expect });
    before = now;
  }
  const ends = endsOf(session);
  return {
    id,
    title,
    ...(Object.keys(params).length > 0 && { params }),
    trigger,
    steps,
    ...(ends !== undefined && { ends }),
  };
}

/** How a session and its latest reservation ended; undefined while it goes on, and when the flow has no word for it. */
function endsOf({ state, holds }: VirtualSession): ScenarioEnds | undefined {
  const ending = (state.output as JsonObject | null)?.['ending'];
  if (state.status !== 'ended' || typeof ending !== 'string') return undefined;
  const hold = holds.at(-1);
  return {
    ending,
    hold: hold?.phase ?? 'none',
    end: hold?.end ?? null,
    ...(hold !== undefined && hold.committedMinor > 0 && { committedMinor: hold.committedMinor }),
    ...(hold !== undefined && hold.personReason !== null && { person: hold.personReason }),
  };
}
