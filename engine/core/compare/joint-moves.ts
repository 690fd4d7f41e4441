import type { StepInput } from '../../contracts/step-input.ts';
import type { Move } from '../prove/explore/move.ts';
import { type MoveSource, possibleMoves } from '../prove/explore/possible-moves.ts';
import { type JointState, jointRequests } from './joint-state.ts';
import type { Concerns, TwoFlows } from './joint-table.ts';

/** Something that can happen to both versions, or a timer that only one of them has. */
export interface JointMove {
  readonly move: Move;
  readonly key: string;
  readonly input: StepInput;
  readonly concerns: Concerns;
}

/** Everything that could happen in a joint state, whether the world allows it now or not. */
export function jointMoves(
  joint: JointState,
  flows: TwoFlows,
  told: ReadonlySet<string>,
): readonly JointMove[] {
  const { contracts } = flows;
  const source = (file: MoveSource['file']): MoveSource => ({
    file,
    contracts,
    told,
    watched: new Set<string>(),
    profiles: [],
  });
  const requests = jointRequests(joint);
  const ofOld = { state: joint.old, requests };
  const ofNew = { state: joint.new, requests: [] };
  const paired = new Set(Object.values(joint.timers));
  const moves = new Map<string, JointMove>();
  for (const candidate of possibleMoves(source(flows.old), ofOld)) {
    const { move, key } = candidate;
    const isAlone = move.kind === 'timer' && !(move.sendId in joint.timers);
    moves.set(key, { ...candidate, concerns: isAlone ? 'old' : 'both' });
  }
  for (const candidate of possibleMoves(source(flows.new), ofNew)) {
    const { move, key } = candidate;
    if (move.kind !== 'timer') {
      if (!moves.has(key)) moves.set(key, { ...candidate, concerns: 'both' });
    } else if (!paired.has(move.sendId)) {
      moves.set(`new ${key}`, { ...candidate, concerns: 'new' });
    }
  }
  return [...moves.values()];
}
