import { type Explored, situationOf } from '../explore/explored.ts';
import { isFair, type TakenMove } from '../explore/move.ts';
import { asksToStop } from '../properties/memories/stop-asked.ts';
import type { Situation } from '../properties/property.ts';

/** What two visits at one terminal can notice of each other: a visit without all the rest. */
export interface VisitStage {
  /** What it asks of the reader: a card that will pay, a reservation, or nothing. */
  readonly reader: 'card' | 'reserve' | 'none';
  /** A card stands for it. */
  readonly isOwned: boolean;
  /** The tap of its card makes the flow ask the charger to stop. */
  readonly isStoppable: boolean;
  /** Its reservation is being charged or released. */
  readonly isClosing: boolean;
  readonly isOver: boolean;
}

/** A way from one stage to the next: by a card that was read, by the tap of the owner, or by anything else. */
export interface StageWay {
  readonly from: number;
  readonly to: number;
  readonly by: 'card' | 'tap' | 'step';
}

/** The stages of a flow and the ways between them. */
export interface VisitOutline {
  readonly stages: readonly VisitStage[];
  readonly first: readonly number[];
  readonly ways: readonly StageWay[];
}

/** What is left of an explored flow when only reader, owner and stop are looked at. It can do whatever the flow can. */
export function visitOutline(explored: Explored): VisitOutline {
  const ids = new Map<string, number>();
  const stages: VisitStage[] = [];
  const stageOf = (state: number): number => {
    const stage = stageIn(explored, explored.states.first(state), situationOf(explored, state));
    const key = JSON.stringify(stage);
    const known = ids.get(key);
    if (known !== undefined) return known;
    ids.set(key, stages.length);
    return stages.push(stage) - 1;
  };
  const all = Array.from({ length: explored.states.size }, (_, state) => stageOf(state));
  const ways = new Map<string, StageWay>();
  for (const [state, from] of all.entries()) {
    for (let edge = explored.starts.at(state); edge < explored.starts.at(state + 1); edge += 1) {
      const to = all[explored.targets.at(edge)] ?? from;
      const way = { from, to, by: byWhat(explored.takenOf(explored.labels.at(edge))) };
      ways.set(JSON.stringify(way), way);
    }
  }
  const first = [...new Set([...explored.triggers.keys()].map((state) => all[state] ?? 0))];
  return { stages, first, ways: [...ways.values()] };
}

function stageIn(
  explored: Explored,
  machine: number,
  { world, machine: at }: Situation,
): VisitStage {
  const asks = (operation: string) =>
    at.requests.some((request) => request.operation === operation);
  const isOver = at.status !== 'active';
  const stops = explored.actions
    .of(machine)
    .some(({ taken, outcome }) => byWhat(taken) === 'tap' && outcome.begun.some(asksToStop));
  const told = world.holds.filter((held) => held.told);
  return {
    reader: asks('terminal.readCard') ? 'card' : asks('terminal.authorize') ? 'reserve' : 'none',
    isOwned: !isOver && told.length > 0,
    isStoppable: !isOver && told.length > 0 && stops,
    isClosing: !isOver && told.some(({ hold }) => hold.end !== null),
    isOver,
  };
}

function byWhat(taken: TakenMove): StageWay['by'] {
  const { move } = taken;
  if (move.kind === 'event' && move.type === 'site.ownerTapped' && !taken.faulted) return 'tap';
  const isCard = move.kind === 'answer' && move.operation === 'terminal.readCard';
  return isFair(taken) && isCard && move.outcome === 'card' ? 'card' : 'step';
}
