import type { FlowEvent } from '../../../contracts/step-input.ts';
import type { CompiledFlow } from '../../compile/compile-flow.ts';
import { sampleTrigger } from '../../simulate/flow-player.ts';
import { playMove } from '../../simulate/play-move.ts';
import type { ScenarioMove } from '../../simulate/scenario.ts';
import { VirtualSession } from '../../simulate/virtual-session.ts';
import { activePaths } from '../../step/active-paths.ts';
import type { Explored } from '../explore/explored.ts';
import type { TakenMove } from '../explore/move.ts';
import { concreteFields, usualApprovedMinor } from './concrete-fields.ts';
import type { Way } from './way-to.ts';
import { waysToPlay } from './ways-to-play.ts';

/** A way with plain values and times, as a scenario plays it. */
export interface ScenarioWay {
  readonly trigger: FlowEvent;
  readonly moves: readonly ScenarioMove[];
}

/** What happens behind the flow's back. */
const unheard: ReadonlySet<string> = new Set(['bank', 'engine', 'restart']);

/**
 * Finds plain values that lead a flow along an explored way, by playing it.
 *
 * @returns undefined when no values do: settings or times other than the flow's defaults are needed for it
 */
export function scenarioMoves(
  explored: Explored,
  way: Way,
  flow: CompiledFlow,
): ScenarioWay | undefined {
  const sample = sampleTrigger(flow.file.trigger);
  const [fields = {}] = concreteFields(explored.triggers.get(way.first) ?? {}, usualApprovedMinor);
  const trigger = { ...sample, ...fields };
  let moves: readonly ScenarioMove[] = [];
  for (const { label, to } of way.stretches) {
    const taken = explored.takenOf(label);
    if (unheard.has(taken.move.kind)) continue;
    const next = to ?? undefined;
    const outcome = explored.actionOf(label)?.outcome.next;
    const machine = next === undefined ? outcome : explored.states.first(next);
    const wanted = machine === undefined ? [] : explored.machines.at(machine).activePaths;
    const found = extend(flow, trigger, moves, taken, wanted.join());
    if (found === undefined) return undefined;
    moves = found;
  }
  return { trigger, moves };
}

/** The moves with one more that leads to the wanted steps. */
function extend(
  flow: CompiledFlow,
  trigger: FlowEvent,
  moves: readonly ScenarioMove[],
  taken: TakenMove,
  wanted: string,
): readonly ScenarioMove[] | undefined {
  const session = played(flow, trigger, moves);
  if (session === undefined) return undefined;
  for (const more of waysToPlay(session, taken)) {
    const next = [...moves, ...more];
    const after = played(flow, trigger, next);
    if (after !== undefined && activePaths(after.state.value).join() === wanted) return next;
  }
  return undefined;
}

function played(
  flow: CompiledFlow,
  trigger: FlowEvent,
  moves: readonly ScenarioMove[],
): VirtualSession | undefined {
  const session = new VirtualSession(flow, { trigger, params: {}, throughJson: false });
  return moves.every((move) => playMove(session, move) === undefined) ? session : undefined;
}
