import type { Json } from '../../contracts/json.ts';
import type { ContractIndex } from '../flow/contract-index.ts';
import { playMove } from '../simulate/play-move.ts';
import type { Scenario } from '../simulate/scenario.ts';
import { writeScenario } from '../simulate/write-scenario.ts';
import type { BothPlayed, SeenDifference } from './confirm-difference.ts';
import {
  differenceStory,
  type JointStoryStep,
  seenKinds,
  type ToldReaction,
} from './difference-story.ts';
import { WatchedSession } from './play-both.ts';
import type { Side } from './side-record.ts';
import type { DifferenceKind } from './step-difference.ts';

/** The shortest way after which two versions do different things. */
export interface ToldDifference {
  readonly kinds: readonly DifferenceKind[];
  readonly steps: readonly JointStoryStep[];
  /** Settings with which it was seen; the flow's own when empty. */
  readonly params: Readonly<Record<string, Json>>;
  /** The way as a test case: as the old version goes it, and as the new one does. */
  readonly scenarios: { readonly old: Scenario; readonly new: Scenario };
}

/** Tells a difference, and writes its way down as test cases. */
export function toldDifference(
  seen: SeenDifference,
  both: BothPlayed,
  contracts: ContractIndex,
): ToldDifference {
  const { start, moves } = seen;
  const title = {
    en: 'Where the two versions come apart',
    nl: 'Waar de twee versies uiteengaan',
  };
  const draft = { id: 'difference', title, trigger: start.trigger, params: start.params, moves };
  const steps = differenceStory(seen, both.old.flow.file, contracts);
  const scenario = (side: Side) =>
    withLastRequests(writeScenario(both[side].flow, draft), steps.at(-1)?.[side], () => {
      const { session } = new WatchedSession(both[side], start);
      for (const move of moves) playMove(session, move);
      return session.asks().map((asked) => asked.start.operation);
    });
  return {
    kinds: seenKinds(seen),
    steps,
    params: start.params,
    scenarios: { old: scenario('old'), new: scenario('new') },
  };
}

/** A test case that also looks at the last requests and at the values in which they differ; ids differ each time. */
function withLastRequests(
  scenario: Scenario,
  last: ToldReaction | undefined,
  running: () => readonly string[],
): Scenario {
  if (scenario.ends !== undefined || last === undefined) return scenario;
  const input = last.asks.flatMap(({ operation, differing }) => {
    const plain = Object.entries(differing).filter(([, value]) => !String(value).includes(' #'));
    return plain.length === 0 ? [] : [[operation, Object.fromEntries(plain)] as const];
  });
  const expect = {
    asks: running(),
    ...(input.length === 0 ? {} : { input: Object.fromEntries(input) }),
  };
  return { ...scenario, steps: [...scenario.steps, { expect }] };
}
