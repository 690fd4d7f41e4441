import type { Say } from '../../../contracts/contract.ts';
import type { ContractIndex } from '../../flow/contract-index.ts';
import type { FlowFile } from '../../flow/flow-file.ts';
import { innermostPaths } from '../../step/innermost-paths.ts';
import { type Explored, type Hit, situationOf } from '../explore/explored.ts';
import { allProperties } from '../properties/all-properties.ts';
import type { Mender, ProofRun, Property, Situation } from '../properties/property.ts';
import { sayMove } from './say-move.ts';
import { type Stretch, wayToHit } from './way-to.ts';

/** One numbered sentence of a story. */
export interface StoryStep {
  readonly say: Say;
  /** Path of the innermost active step before and after; one per region. */
  readonly from: readonly string[];
  readonly to: readonly string[];
  /** Requests that the flow makes at once. */
  readonly asks: readonly string[];
  /** What became of the reservation, as `none → reserved`; left out when nothing did. */
  readonly money?: string;
}

/** How a flow can break a property, by the shortest way. */
export interface Counterexample {
  readonly property: string;
  readonly name: string;
  readonly run: ProofRun;
  readonly set: Property['set'];
  readonly sentence: Say;
  readonly broken: Say;
  readonly mender: Mender;
  readonly steps: readonly StoryStep[];
  /** What repeats for ever after the steps; empty for most properties. */
  readonly loop: readonly StoryStep[];
}

/** Tells a hit. */
export function counterexampleOf(
  explored: Explored,
  hit: Hit,
  run: ProofRun,
  file: FlowFile,
  contracts: ContractIndex,
): Counterexample {
  const property = allProperties.find(({ id }) => id === hit.property);
  if (property === undefined) throw new RangeError(`no property ${hit.property}`);
  const way = wayToHit(explored, hit);
  const first = situationOf(explored, way.first);
  const trigger = { kind: 'event', type: file.trigger.event, fields: {} } as const;
  const begin: StoryStep = {
    say: sayMove({ move: trigger, faulted: false }, file, contracts),
    from: [],
    to: innermost(first),
    asks: first.machine.requests.map(({ operation }) => operation),
  };
  const tell = (stretch: Stretch) => stepOf(explored, stretch, file, contracts);
  const { id, name, set, sentence, broken, mender } = property;
  return {
    property: id,
    name,
    run,
    set,
    sentence,
    broken,
    mender,
    steps: [begin, ...way.stretches.map(tell)],
    loop: loopOf(explored, hit).map(tell),
  };
}

function stepOf(
  explored: Explored,
  { from, label, to }: Stretch,
  file: FlowFile,
  contracts: ContractIndex,
): StoryStep {
  const before = situationOf(explored, from);
  const action = explored.actionOf(label);
  const after = to === undefined ? undefined : situationOf(explored, to);
  const paths =
    after !== undefined
      ? innermost(after)
      : action === undefined
        ? innermost(before)
        : innermostPaths(explored.machines.at(action.outcome.next).activePaths);
  const money = after === undefined ? undefined : moneyBetween(before, after);
  return {
    say: sayMove(explored.takenOf(label), file, contracts),
    from: innermost(before),
    to: paths,
    asks: (action?.outcome.begun ?? []).map(({ operation }) => operation),
    ...(money === undefined ? {} : { money }),
  };
}

/** The circle of a hit, stretch by stretch. */
function loopOf(explored: Explored, { state, loop = [] }: Hit): readonly Stretch[] {
  const { starts, targets, labels } = explored;
  const stretches: Stretch[] = [];
  let from = state;
  for (const label of loop) {
    let to = from;
    for (let edge = starts.at(from); edge < starts.at(from + 1); edge += 1) {
      if (labels.at(edge) === label) to = targets.at(edge);
    }
    stretches.push({ from, label, to });
    from = to;
  }
  return stretches;
}

function innermost({ machine }: Situation): readonly string[] {
  return innermostPaths(machine.activePaths);
}

function moneyBetween(before: Situation, after: Situation): string | undefined {
  const [was, is] = [moneyOf(before), moneyOf(after)];
  return was === is ? undefined : `${was} → ${is}`;
}

/** The truth about the latest reservation. */
function moneyOf({ world }: Situation): string {
  const held = world.holds.at(-1);
  if (held === undefined) return 'none';
  return held.truth['inFlight'] === 'authorize'
    ? 'on its way'
    : (held.truth['reservation'] ?? 'none');
}
