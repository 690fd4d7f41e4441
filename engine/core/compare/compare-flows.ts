import type { Json } from '../../contracts/json.ts';
import { compileFlow } from '../compile/compile-flow.ts';
import type { ContractIndex } from '../flow/contract-index.ts';
import type { FlowFile } from '../flow/flow-file.ts';
import type { FlowTexts, LoadedFlow } from '../flow/loaded-flow.ts';
import { sayMove } from '../prove/story/say-move.ts';
import {
  type BothPlayed,
  confirmDifference,
  type JointStretch,
  type JointWay,
  type SeenDifference,
} from './confirm-difference.ts';
import { type DeclaredChange, declaredChanges } from './declared-changes.ts';
import {
  type Candidate,
  type CompareProgress,
  type ExploredBoth,
  exploreBoth,
} from './explore-both.ts';
import { sameNames } from './same-names.ts';
import type { DifferenceKind, TextOf } from './step-difference.ts';
import { type StepFate, stepFates } from './step-fates.ts';
import { type ToldDifference, toldDifference } from './told-difference.ts';

/**
 * `same`: whatever happens, both do the same · `differ`: a story shows it, or what starts a visit was changed ·
 * `unclear`: they may differ, but no values were found with which they do, or there was too much to look at.
 */
export type ComparisonVerdict = 'same' | 'differ' | 'unclear';

/** A way on which they may differ, told in the words of the contracts. */
export interface PossibleDifference {
  readonly kinds: readonly DifferenceKind[];
  readonly steps: readonly { readonly en: string; readonly nl: string }[];
}

/** What comparing two versions of a flow came to. Plain JSON. */
export interface Comparison {
  readonly old: { readonly id: string; readonly behaviourHash: string };
  readonly new: { readonly id: string; readonly behaviourHash: string };
  readonly verdict: ComparisonVerdict;
  /** Whether the words on the screen were compared too. */
  readonly texts: boolean;
  readonly difference: ToldDifference | null;
  readonly possible: PossibleDifference | null;
  readonly declared: readonly DeclaredChange[];
  /** Each step of the old version in which a visit can rest. Visits that run always finish on their own version. */
  readonly steps: readonly StepFate[];
  readonly situations: number;
  readonly limit: string | null;
}

/** What is compared. */
export interface CompareOptions {
  readonly contracts: ContractIndex;
  /** Compares the words on the screen as well. */
  readonly texts?: boolean;
  readonly nodesMax?: number;
}

/** Ways that are played with plain values before it gives up. */
const TRIES_MAX = 200;
/** Ways that are played with other settings than the flow's own. */
const SETTING_TRIES_MAX = 4;

/** Compares two versions of a flow. Yields progress; whoever drains it may stop at any time. */
function* compareFlows(
  old: LoadedFlow,
  now: LoadedFlow,
  { contracts, texts = false, nodesMax }: CompareOptions,
): Generator<CompareProgress, Comparison> {
  const words = texts ? { old: wordsOf(old.texts), new: wordsOf(now.texts) } : undefined;
  const flows = {
    old: old.file,
    new: now.file,
    contracts,
    ...(words === undefined ? {} : { texts: words }),
  };
  const explored = yield* exploreBoth(flows, nodesMax);
  const operation = (name: string) => contracts.operations.get(name);
  const version = (flow: LoadedFlow, textOf: TextOf | undefined) => ({
    flow: compileFlow(flow.file, operation),
    ...(textOf === undefined ? {} : { textOf }),
  });
  const both = { old: version(old, words?.old), new: version(now, words?.new) };
  const seen = firstSeen(explored, both);
  const [first] = explored.candidates;
  const beginsElse = startDiffers(old.file, now.file);
  const isOpen = first !== undefined || explored.limit !== undefined || explored.nodes.length === 0;
  return {
    old: { id: old.id, behaviourHash: old.behaviourHash },
    new: { id: now.id, behaviourHash: now.behaviourHash },
    verdict: seen !== undefined || beginsElse ? 'differ' : isOpen ? 'unclear' : 'same',
    texts,
    difference: seen === undefined ? null : toldDifference(seen, both, contracts),
    possible:
      seen === undefined && first !== undefined
        ? { kinds: first.kinds, steps: toldWay(explored, first, old.file, contracts) }
        : null,
    declared: declaredChanges(old.file, now.file),
    steps: stepFates(explored, old.file, now.file),
    situations: explored.nodes.length,
    limit: explored.limit ?? null,
  };
}

/** Compares at once, without progress. */
export function comparedAtOnce(
  old: LoadedFlow,
  now: LoadedFlow,
  options: CompareOptions,
): Comparison {
  const steps = compareFlows(old, now, options);
  for (;;) {
    const { done, value } = steps.next();
    if (done) return value;
  }
}

/** The first way on which they do different things with plain values; those of other settings come last. */
function firstSeen(explored: ExploredBoth, both: BothPlayed): SeenDifference | undefined {
  const ways = distinct(explored);
  for (const candidate of ways.slice(0, TRIES_MAX)) {
    const found = confirmDifference(both, wayOf(explored, candidate));
    if (found !== undefined) return found;
  }
  for (const candidate of ways.slice(0, SETTING_TRIES_MAX)) {
    for (const params of otherSettings(both)) {
      const found = confirmDifference(both, wayOf(explored, candidate), params);
      if (found !== undefined) return found;
    }
  }
  return undefined;
}

/** The same move from the same steps is tried once, by its shortest way; that the world differs is no other try. */
function distinct({ candidates, nodes }: ExploredBoth): readonly Candidate[] {
  const ways = new Map<string, Candidate>();
  for (const candidate of candidates) {
    const key = JSON.stringify([nodes[candidate.node]?.joint, candidate.taken]);
    if (!ways.has(key)) ways.set(key, candidate);
  }
  return [...ways.values()];
}

/** One setting at a time at the end of its range. */
function otherSettings({ old, new: now }: BothPlayed): readonly Readonly<Record<string, Json>>[] {
  const isShared = (name: string) => name in now.flow.file.params;
  return Object.entries(old.flow.file.params).flatMap(([name, { minimum, maximum }]) =>
    isShared(name)
      ? [minimum, maximum].flatMap((value) => (value === undefined ? [] : [{ [name]: value }]))
      : [],
  );
}

function wayOf(
  { nodes, table }: ExploredBoth,
  { node, taken, trigger: fields }: Candidate,
): JointWay {
  const stretches: JointStretch[] = [];
  for (let at = nodes[node]; at?.taken !== undefined; at = nodes[at.parent]) {
    const { oldPaths, newPaths } = table.at(at.joint);
    stretches.push({ taken: at.taken, oldPaths, newPaths });
  }
  stretches.reverse();
  if (taken !== undefined) stretches.push({ taken, oldPaths: undefined, newPaths: undefined });
  return { fields, stretches };
}

function toldWay(
  explored: ExploredBoth,
  candidate: Candidate,
  file: FlowFile,
  contracts: ContractIndex,
): PossibleDifference['steps'] {
  const trigger = { kind: 'event', type: file.trigger.event, fields: {} } as const;
  return [
    { move: trigger, faulted: false },
    ...wayOf(explored, candidate).stretches.map(({ taken }) => taken),
  ].map((taken) => sayMove(taken, file, contracts));
}

/** What a text's key stands for, in all languages; a key without words stands for itself. */
function wordsOf(texts: FlowTexts): TextOf {
  const languages = Object.keys(texts).toSorted();
  return (key) =>
    JSON.stringify(
      Object.fromEntries(languages.map((language) => [language, texts[language]?.[key] ?? key])),
    );
}

/** Another trigger, another amount to arm a terminal with, or other moments to look at the meter. */
function startDiffers(old: FlowFile, now: FlowFile): boolean {
  const names = sameNames(old, now);
  const written = ({ trigger, watch = [] }: FlowFile) => JSON.stringify([trigger, watch]);
  const renamed = written(now).replace(
    /\bcontext\.(\w+)/g,
    (_, name: string) => `context.${names.get(name) ?? name}`,
  );
  return written(old) !== renamed;
}
