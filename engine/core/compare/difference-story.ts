import type { Say } from '../../contracts/contract.ts';
import type { Json, JsonObject } from '../../contracts/json.ts';
import type { ContractIndex } from '../flow/contract-index.ts';
import type { FlowFile } from '../flow/flow-file.ts';
import { parseDuration } from '../flow/parse-duration.ts';
import { sayMove } from '../prove/story/say-move.ts';
import type { ScenarioMove } from '../simulate/scenario.ts';
import { innermostPaths } from '../step/innermost-paths.ts';
import { sayPassed } from '../story/say-duration.ts';
import type { JointStretch, SeenDifference } from './confirm-difference.ts';
import type { SeenReaction } from './play-both.ts';
import type { Side } from './side-record.ts';
import type { DifferenceKind } from './step-difference.ts';

/** What one version does at a step of the story. */
export interface ToldReaction {
  readonly from: readonly string[];
  readonly to: readonly string[];
  /** Requests it makes; with the values in which the other version's request differs. */
  readonly asks: readonly { readonly operation: string; readonly differing: JsonObject }[];
  /** Requests that it gives up. */
  readonly leaves: readonly string[];
  readonly tells: readonly string[];
  /** Language → words on the screen; only where texts are compared and the screen changed. */
  readonly shows: Readonly<Record<string, string>> | null;
  /** What the visit ends with; null while it goes on. */
  readonly ends: Json;
}

/** One numbered sentence: what happens, and what each version does then. */
export interface JointStoryStep {
  readonly say: Say;
  readonly isSame: boolean;
  readonly old: ToldReaction;
  readonly new: ToldReaction;
}

/** In what the last reactions differ. */
export function seenKinds({ reactions }: SeenDifference): readonly DifferenceKind[] {
  const last = reactions.at(-1);
  if (last === undefined) return [];
  const { old, new: now } = last;
  const differs = (of: (reaction: SeenReaction) => unknown) =>
    JSON.stringify(of(old)) !== JSON.stringify(of(now));
  const names = ({ asks }: SeenReaction) => asks.map(({ operation }) => operation);
  const found: readonly (readonly [DifferenceKind, boolean])[] = [
    ['asks', differs(names)],
    ['input', !differs(names) && differs(({ asks }) => asks)],
    ['leaves', differs(({ leaves }) => leaves)],
    ['tells', differs(({ tells }) => tells)],
    ['shows', differs(({ shows }) => shows)],
    ['ends', differs(({ status }) => status)],
    ['ending', !differs(({ status }) => status) && differs(({ output }) => output)],
  ];
  const kinds = found.flatMap(([kind, isSo]) => (isSo ? [kind] : []));
  // Only what the ledger makes of it differs: an error of its own in one of them.
  return kinds.length === 0 ? ['error'] : kinds;
}

/** Tells a difference that was seen; the last step is the one at which both do different things. */
export function differenceStory(
  { start, moves, stretches, reactions, paths }: SeenDifference,
  file: FlowFile,
  contracts: ContractIndex,
): readonly JointStoryStep[] {
  const trigger = { kind: 'event', type: start.trigger.type, fields: {} } as const;
  return reactions.map((reaction, at): JointStoryStep => {
    const stretch = stretches[at - 1];
    const move = moves[at - 1];
    const say =
      stretch === undefined || move === undefined
        ? sayMove({ move: trigger, faulted: false }, file, contracts)
        : sayPlayed(move, stretch, file, contracts);
    const tell = (side: Side) =>
      told(reaction[side], reaction[side === 'old' ? 'new' : 'old'], {
        from: innermostPaths(paths[at - 1]?.[side] ?? []),
        to: innermostPaths(paths[at]?.[side] ?? []),
      });
    const isSame = JSON.stringify(reaction.old) === JSON.stringify(reaction.new);
    return { say, isSame, old: tell('old'), new: tell('new') };
  });
}

function sayPlayed(
  move: ScenarioMove,
  { taken }: JointStretch,
  file: FlowFile,
  contracts: ContractIndex,
): Say {
  if ('wait' in move) return sayPassed(parseDuration(move.wait) ?? 0);
  return sayMove(taken, file, contracts);
}

function told(
  own: SeenReaction,
  other: SeenReaction,
  { from, to }: Pick<ToldReaction, 'from' | 'to'>,
): ToldReaction {
  return {
    from,
    to,
    asks: own.asks.map(({ operation, input }, at) => {
      const same = other.asks[at];
      const differing = same?.operation === operation ? differingFields(input, same.input) : {};
      return { operation, differing };
    }),
    leaves: own.leaves.map((name) => name.replace(/ #\d+$/, '')),
    tells: own.tells.map(({ operation }) => String(operation)),
    shows:
      own.shows === null ? null : (JSON.parse(own.shows.text) as Readonly<Record<string, string>>),
    ends: own.status === 'active' ? null : own.output,
  };
}

function differingFields(own: JsonObject, other: JsonObject): JsonObject {
  const entries = Object.entries(own).filter(
    ([name, value]) => JSON.stringify(value) !== JSON.stringify(other[name]),
  );
  return Object.fromEntries(entries);
}
