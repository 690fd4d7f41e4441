import type { Json, JsonObject } from '../../contracts/json.ts';
import { concreteFields, usualApprovedMinor } from '../prove/story/concrete-fields.ts';
import { waysToPlay } from '../prove/story/ways-to-play.ts';
import { sampleTrigger } from '../simulate/flow-player.ts';
import { isoDuration } from '../simulate/iso-duration.ts';
import type { ScenarioMove } from '../simulate/scenario.ts';
import { activePaths } from '../step/active-paths.ts';
import type { JointTaken } from './explore-both.ts';
import {
  type BothStart,
  type PlayedVersion,
  type SeenReaction,
  WatchedSession,
} from './play-both.ts';
import type { Side } from './side-record.ts';

/** A stretch of a way that both go: what happens, and where both are after it; undefined when they come apart. */
export interface JointStretch {
  readonly taken: JointTaken;
  readonly oldPaths: readonly string[] | undefined;
  readonly newPaths: readonly string[] | undefined;
}

/** A way from the beginning; `fields` are those of the event that begins the visit, as classes. */
export interface JointWay {
  readonly fields: JsonObject;
  readonly stretches: readonly JointStretch[];
}

/** A difference that was seen with plain values: what both did, move by move. */
export interface SeenDifference {
  readonly start: BothStart;
  readonly moves: readonly ScenarioMove[];
  /** The stretch of each move. */
  readonly stretches: readonly JointStretch[];
  /** Reactions to the beginning and to each move; the last ones differ. */
  readonly reactions: readonly Readonly<Record<Side, SeenReaction>>[];
  /** Active steps after the beginning and after each move. */
  readonly paths: readonly Readonly<Record<Side, readonly string[]>>[];
}

/** Two versions, ready to be played side by side. */
export type BothPlayed = Readonly<Record<Side, PlayedVersion>>;

/** Time that passes before each move, to tell timers apart that began at different moments. */
const pauses: readonly (readonly ScenarioMove[])[] = [[], [{ wait: 'PT1S' }]];

/**
 * Plays both versions along a way with plain values, until they do different things.
 *
 * @returns undefined when no values were found with which they do
 */
export function confirmDifference(
  both: BothPlayed,
  { fields, stretches: way }: JointWay,
  params: Readonly<Record<string, Json>> = {},
): SeenDifference | undefined {
  const [known = {}] = concreteFields(fields, usualApprovedMinor);
  const trigger = { ...sampleTrigger(both.old.flow.file.trigger), ...known };
  for (const pause of pauses) {
    const found = new SideBySide(both, { trigger, params }, way).follow(pause);
    if (found !== undefined) return found;
  }
  return undefined;
}

interface Played {
  readonly sessions: Readonly<Record<Side, WatchedSession>>;
  readonly reactions: readonly Readonly<Record<Side, SeenReaction>>[];
  readonly paths: SeenDifference['paths'];
}

class SideBySide {
  readonly #both: BothPlayed;
  readonly #start: BothStart;
  readonly #way: readonly JointStretch[];

  constructor(both: BothPlayed, start: BothStart, way: readonly JointStretch[]) {
    this.#both = both;
    this.#start = start;
    this.#way = way;
  }

  follow(pause: readonly ScenarioMove[]): SeenDifference | undefined {
    let moves: readonly ScenarioMove[] = [];
    let stretches: readonly JointStretch[] = [];
    const first = this.#play(moves);
    if (first !== undefined && isApart(first)) return this.#seen(moves, stretches, first);
    for (const stretch of this.#way) {
      const { kind } = stretch.taken.move;
      if (kind === 'bank' || kind === 'engine') continue;
      const next = this.#extend(moves, pause, stretch);
      if (next === undefined) return undefined;
      moves = next.moves;
      stretches = [...stretches, ...moves.slice(stretches.length).map(() => stretch)];
      if (isApart(next.played)) return this.#seen(moves, stretches, next.played);
    }
    return undefined;
  }

  /** The moves with one more, after which both are where they should be, or do different things. */
  #extend(
    moves: readonly ScenarioMove[],
    pause: readonly ScenarioMove[],
    { taken, oldPaths, newPaths }: JointStretch,
  ): { readonly moves: readonly ScenarioMove[]; readonly played: Played } | undefined {
    const waited = [...moves, ...pause];
    const before = this.#play(waited);
    if (before === undefined) return undefined;
    if (isApart(before)) return { moves: waited, played: before };
    const { old, new: now } = before.sessions;
    const [leader, other] = taken.concerns === 'new' ? [now, old] : [old, now];
    const ways = waysToPlay(leader.session, taken);
    const earlier = taken.move.kind === 'timer' ? firstTimer(other) : [];
    for (const more of [...earlier, ...ways]) {
      const next = [...waited, ...more];
      const played = this.#play(next);
      if (played === undefined) continue;
      if (isApart(played)) return { moves: next, played };
      const at = played.paths.at(-1);
      if (at?.old.join() === oldPaths?.join() && at?.new.join() === newPaths?.join())
        return { moves: next, played };
    }
    return undefined;
  }

  /** Plays both from the beginning; undefined when a move cannot happen in either. */
  #play(moves: readonly ScenarioMove[]): Played | undefined {
    const sessions = {
      old: new WatchedSession(this.#both.old, this.#start),
      new: new WatchedSession(this.#both.new, this.#start),
    };
    const look = () => ({ old: sessions.old.reaction(), new: sessions.new.reaction() });
    const where = () => ({ old: pathsOf(sessions.old), new: pathsOf(sessions.new) });
    const reactions = [look()];
    const paths = [where()];
    for (const move of moves) {
      const played = [sessions.old.play(move), sessions.new.play(move)];
      if (played.includes(false)) return undefined;
      reactions.push(look());
      paths.push(where());
    }
    return { sessions, reactions, paths };
  }

  #seen(
    moves: readonly ScenarioMove[],
    stretches: readonly JointStretch[],
    { reactions, paths }: Played,
  ): SeenDifference {
    return { start: this.#start, moves, stretches, reactions, paths };
  }
}

/** Until the first timer of the version that does not lead: what it does then is seen first. */
function firstTimer({ session }: WatchedSession): readonly (readonly ScenarioMove[])[] {
  const [due] = session.timers;
  return due === undefined ? [] : [[{ wait: isoDuration(due.dueInMs) }]];
}

const pathsOf = ({ session }: WatchedSession) => activePaths(session.state.value);

/** Whether the last reactions differ; those before were looked at when they were the last. */
function isApart({ reactions }: Played): boolean {
  const last = reactions.at(-1);
  return JSON.stringify(last?.old) !== JSON.stringify(last?.new);
}
