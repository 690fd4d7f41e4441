import type { VisitOutline, VisitStage } from './visit-outline.ts';

/** A visit that a tap could mean, as the host sees it. */
export interface MeantVisit {
  readonly visit: number;
  readonly isStoppable: boolean;
  readonly isClosing: boolean;
}

/** What a tap means: it pays, it stops a visit, or nothing. */
export type TapMeaning =
  | { readonly kind: 'begin' | 'nothing' }
  | { readonly kind: 'stop'; readonly visit: number };

/** The rules of the host that two visits share. The proof is given those of our host; a test plants faults in them. */
export interface SharedRules {
  /** The visits that a card stands for, of those that anybody stands for. */
  readonly ownedBy: (owners: readonly (string | null)[], card: string) => readonly number[];
  readonly meaningOf: (owned: readonly MeantVisit[], mayBegin: boolean) => TapMeaning;
  /** Who of those that wait, first come first, gets the reader. */
  readonly nextOf: (waiting: readonly number[]) => number | undefined;
  /** Whether a visit that asks for nothing any more gives the reader back. */
  readonly givesBack: boolean;
}

/** What two visits must never do to each other. */
export type VisitFault = 'strangerStops' | 'paysTwice' | 'notNext' | 'readerKept';

/** What was found, with the shortest story. */
export interface VisitFinding {
  readonly fault: VisitFault;
  readonly story: readonly string[];
}

/** What looking at two visits found. */
export interface VisitsResult {
  readonly states: number;
  readonly findings: readonly VisitFinding[];
  /** It was given up before everything was looked at. */
  readonly isCut: boolean;
}

interface Both {
  readonly stages: readonly [number, number];
  readonly owners: readonly [string | null, string | null];
  readonly presented: readonly [string | null, string | null];
  readonly holder: number | null;
  readonly waiting: readonly number[];
}

interface Next {
  readonly state: Both;
  readonly say: string;
  readonly fault?: VisitFault;
}

const cards = ['a', 'b'] as const;
const STATES_MAX = 200_000;

/**
 * Looks at two visits with two cards at one terminal, each with the outline of the same flow, in every order. Reader and
 * screen are one lease: who has it is asked, and the screen speaks to nobody else.
 */
export function exploreTwoVisits(outline: VisitOutline, rules: SharedRules): VisitsResult {
  const seen = new Map<string, { readonly before: string | undefined; readonly say: string }>();
  const queue: Both[] = [];
  const findings = new Map<VisitFault, VisitFinding>();
  const enter = (state: Both, before: string | undefined, say: string) => {
    const key = JSON.stringify(state);
    if (seen.has(key)) return;
    seen.set(key, { before, say });
    queue.push(state);
  };
  const storyTo = (key: string | undefined): readonly string[] => {
    const entry = key === undefined ? undefined : seen.get(key);
    return entry === undefined ? [] : [...storyTo(entry.before), entry.say];
  };
  for (const one of outline.first)
    for (const other of outline.first) {
      const nobody = [null, null] as const;
      const state = { stages: [one, other] as const, owners: nobody, presented: nobody };
      enter(
        settled({ ...state, holder: null, waiting: [] }, outline, rules),
        undefined,
        'two drivers begin',
      );
    }
  for (let at = 0; at < queue.length && seen.size <= STATES_MAX; at += 1) {
    const state = queue[at] as Both;
    const key = JSON.stringify(state);
    for (const { state: next, say, fault } of nextOf(state, outline, rules)) {
      if (fault !== undefined && !findings.has(fault))
        findings.set(fault, { fault, story: [...storyTo(key), say] });
      enter(next, key, say);
    }
  }
  return { states: seen.size, findings: [...findings.values()], isCut: seen.size > STATES_MAX };
}

function* nextOf(state: Both, outline: VisitOutline, rules: SharedRules): Generator<Next> {
  for (const visit of [0, 1] as const) {
    for (const { from, to, by } of outline.ways) {
      if (from !== state.stages[visit] || by !== 'step') continue;
      const say = `visit ${visit + 1}: ${sayStage(outline.stages[to])}`;
      yield { state: moved(state, visit, to, outline, rules), say };
    }
  }
  for (const card of cards) yield* tapped(state, card, outline, rules);
  const { holder, waiting } = state;
  if (holder === null && waiting.length > 0) yield* granted(state, rules);
  if (holder !== null && outline.stages[state.stages[holder] ?? 0]?.reader === 'none')
    yield {
      state,
      say: `visit ${holder + 1} asks for nothing and keeps the reader`,
      fault: 'readerKept',
    };
}

function* granted(state: Both, rules: SharedRules): Generator<Next> {
  const next = rules.nextOf(state.waiting);
  if (next === undefined) return;
  const waiting = state.waiting.filter((visit) => visit !== next);
  const say = `visit ${next + 1} gets the reader`;
  const after = { state: { ...state, holder: next, waiting }, say };
  yield next === state.waiting[0] ? after : { ...after, fault: 'notNext' };
}

function* tapped(
  state: Both,
  card: string,
  outline: VisitOutline,
  rules: SharedRules,
): Generator<Next> {
  const { holder, owners, stages } = state;
  const asks = holder !== null && outline.stages[stages[holder] ?? 0]?.reader === 'card';
  if (holder !== null && !asks) return;
  const owned = rules
    .ownedBy(owners, card)
    .filter((visit) => visit !== holder)
    .map((visit) => {
      const { isStoppable = false, isClosing = false } = outline.stages[stages[visit] ?? 0] ?? {};
      return { visit, isStoppable, isClosing };
    });
  const meaning = rules.meaningOf(owned, asks);
  const say = `card ${card} is presented${asks ? ` while visit ${holder + 1} asks for one` : ''}`;
  if (meaning.kind === 'stop')
    return yield* stopped(state, meaning.visit, card, say, outline, rules);
  if (meaning.kind !== 'begin' || !asks) return;
  const pays = owners.some((owner, visit) => owner === card && visit !== holder);
  for (const { from, to, by } of outline.ways) {
    if (from !== stages[holder] || by !== 'card') continue;
    const presented = put(state.presented, holder, card);
    const next = moved({ ...state, presented }, holder, to, outline, rules);
    const after = { state: next, say: `${say}, and pays for it` };
    yield pays ? { ...after, fault: 'paysTwice' } : after;
  }
}

function* stopped(
  state: Both,
  visit: number,
  card: string,
  say: string,
  outline: VisitOutline,
  rules: SharedRules,
): Generator<Next> {
  const isStranger = state.owners[visit] !== card;
  for (const { from, to, by } of outline.ways) {
    if (from !== state.stages[visit] || by !== 'tap') continue;
    const after = {
      state: moved(state, visit, to, outline, rules),
      say: `${say}, and stops visit ${visit + 1}`,
    };
    yield isStranger ? { ...after, fault: 'strangerStops' } : after;
  }
}

/** One visit at its next stage; a card stands for it from its approval to its end. */
function moved(
  state: Both,
  visit: number,
  to: number,
  outline: VisitOutline,
  rules: SharedRules,
): Both {
  const stage = outline.stages[to];
  const owner = stage?.isOwned ? (state.owners[visit] ?? state.presented[visit] ?? null) : null;
  const presented =
    stage?.isOwned || stage?.reader === 'card' ? null : (state.presented[visit] ?? null);
  return settled(
    {
      ...state,
      stages: put(state.stages, visit, to),
      owners: put(state.owners, visit, owner),
      presented: put(state.presented, visit, stage?.isOver ? null : presented),
    },
    outline,
    rules,
  );
}

/** The lease follows: who asks waits for it, who asks for nothing gives it back. */
function settled(state: Both, outline: VisitOutline, { givesBack }: SharedRules): Both {
  const wants = (visit: number) => outline.stages[state.stages[visit] ?? 0]?.reader !== 'none';
  const holder = state.holder !== null && (wants(state.holder) || !givesBack) ? state.holder : null;
  const kept = state.waiting.filter((visit) => wants(visit) && visit !== holder);
  const come = [0, 1].filter((visit) => wants(visit) && visit !== holder && !kept.includes(visit));
  return { ...state, holder, waiting: [...kept, ...come] };
}

function put<T>([one, other]: readonly [T, T], visit: number, value: T): readonly [T, T] {
  return visit === 0 ? [value, other] : [one, value];
}

function sayStage(stage: VisitStage | undefined): string {
  if (stage === undefined || stage.isOver) return 'it is over';
  if (stage.reader !== 'none')
    return stage.reader === 'card' ? 'a card is asked for' : 'the bank is asked';
  if (stage.isClosing) return 'it is being paid';
  return stage.isOwned ? 'it goes on' : 'nobody stands for it';
}
