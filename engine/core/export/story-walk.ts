import { operationDefinition } from '../flow/contract-catalogue.ts';
import { arrowsOf, type FlowArrow, invokesOf } from '../flow/flow-arrows.ts';
import { resolveTarget, type StateNode, statesAround } from '../flow/state-tree.ts';

/** One step of a story: an arrow and the step where the flow waits after it. */
export interface StoryMove {
  readonly arrow: FlowArrow;
  readonly from: StateNode;
  readonly to: StateNode;
}

/** How unusual it is to take an arrow: the story follows the usual ones. */
const COST = { usual: 1, event: 2, outer: 2, guarded: 3, wait: 3, otherAnswer: 20, failure: 100 };

/** The step in which a visit waits after a state was entered; of regions side by side the first one counts. */
export function waitingStep(node: StateNode): StateNode {
  const { initial } = node.state;
  const inside =
    node.kind === 'parallel'
      ? [...node.children.values()][0]
      : node.kind === 'compound' && initial !== undefined
        ? node.children.get(initial)
        : undefined;
  return inside === undefined ? node : waitingStep(inside);
}

/** The arrows that can be taken in a waiting step, nearest first, in the order of the file. */
export function movesFrom(from: StateNode): readonly StoryMove[] {
  const around = [from, ...statesAround(from)];
  return around.flatMap((node) =>
    arrowsOf(node).flatMap((arrow): readonly StoryMove[] => {
      const { target } = arrow.transition;
      const isAtEnd = from.kind === 'final' && from.parent === node;
      if (target === undefined || (arrow.cause.kind === 'ended' && !isAtEnd)) return [];
      const found = resolveTarget(node, target);
      if (found === undefined) return [];
      const to = waitingStep(found.kind === 'history' && found.parent ? found.parent : found);
      return [{ arrow, from, to }];
    }),
  );
}

/** The answer that a contract lists first is the ordinary one. */
export function usualAnswer(operation: string): string | undefined {
  return Object.keys(operationDefinition(operation)?.answers ?? {})[0];
}

/** Whether an arrow is the first to take the usual answer of its request. */
export function isUsual({ arrow, from }: StoryMove): boolean {
  const { cause, transition } = arrow;
  if (cause.kind !== 'answer') return false;
  const usual = usualAnswer(cause.invoke.src);
  const takes = ({ guard }: FlowArrow['transition']) =>
    guard?.type !== 'outcome' || (usual !== undefined && guard.params.in.includes(usual));
  const first = movesFrom(from).find(
    (move) =>
      move.arrow.cause.kind === 'answer' &&
      move.arrow.cause.invoke === cause.invoke &&
      takes(move.arrow.transition),
  );
  return first?.arrow.transition === transition;
}

function costOf(move: StoryMove): number {
  const { cause, transition } = move.arrow;
  const isOuter = move.arrow.source !== move.from;
  const guarded =
    (transition.guard?.type === 'when' ? COST.guarded : 0) + (isOuter ? COST.outer : 0);
  switch (cause.kind) {
    case 'answer':
      return isUsual(move) ? COST.usual : COST.otherAnswer;
    case 'failure':
      return COST.failure;
    case 'after':
      return COST.wait + guarded;
    case 'event':
      return cause.event === 'flow.fault' ? COST.failure : COST.event + guarded;
    default:
      return COST.usual + guarded;
  }
}

/** What makes a visit complete, as far as it is in the flow: reserve, start, charging begins, charge the card. */
export function milestonesOf(states: readonly StateNode[]): readonly string[] {
  const asked = new Set(states.flatMap(invokesOf).map(({ invoke }) => invoke.src));
  const waited = new Set(states.flatMap(({ state }) => Object.keys(state.on ?? {})));
  const moneyOf = (name: string) => operationDefinition(name)?.money;
  const one = (isOne: (name: string) => boolean) => [...asked].filter(isOne).slice(0, 1);
  return [
    ...one((name) => moneyOf(name) === 'acquire'),
    ...one((name) => name === 'charger.start'),
    ...(asked.has('charger.start') && waited.has('charger.started') ? ['charger.started'] : []),
    ...one((name) => moneyOf(name) === 'settle'),
  ];
}

function milestoneOf(move: StoryMove): string | undefined {
  const { cause } = move.arrow;
  if (cause.kind === 'event') return cause.event;
  return cause.kind === 'answer' && isUsual(move) ? cause.invoke.src : undefined;
}

interface Reached {
  readonly at: StateNode;
  readonly passed: number;
  readonly cost: number;
  readonly moves: readonly StoryMove[];
}

/**
 * The most usual way from a step to one that is `wanted`, past the milestones in their order.
 *
 * @returns undefined when there is none
 */
export function usualWay(
  from: StateNode,
  milestones: readonly string[],
  isWanted: (node: StateNode) => boolean,
): readonly StoryMove[] | undefined {
  const open: Reached[] = [{ at: from, passed: 0, cost: 0, moves: [] }];
  const done = new Map<StateNode, Set<number>>();
  for (;;) {
    const next = takeCheapest(open);
    if (next === undefined) return undefined;
    const { at, passed, cost, moves } = next;
    const seen = done.get(at) ?? new Set();
    if (seen.has(passed)) continue;
    done.set(at, seen.add(passed));
    if (passed === milestones.length && isWanted(at)) return moves;
    for (const move of movesFrom(at)) {
      const isPassed = milestoneOf(move) !== undefined && milestoneOf(move) === milestones[passed];
      open.push({
        at: move.to,
        passed: isPassed ? passed + 1 : passed,
        cost: cost + costOf(move),
        moves: [...moves, move],
      });
    }
  }
}

/** Of equals the one that was found first, so that the order of the file decides. */
function takeCheapest(open: Reached[]): Reached | undefined {
  let best = 0;
  for (const [at, { cost }] of open.entries()) if (cost < (open[best]?.cost ?? 0)) best = at;
  return open.splice(best, 1)[0];
}
