import type { AdapterProfile } from '../../contracts/device-adapter.ts';
import type { ContractIndex } from '../flow/contract-index.ts';
import type { FlowAccept } from '../flow/flow-file.ts';
import type { LoadedFlow } from '../flow/loaded-flow.ts';
import type { ProofRun, Property } from './properties/property.ts';
import { type ProofProgress, type ProofRunResult, proveFlow } from './prove-flow.ts';
import { type Counterexample, counterexampleOf } from './story/counterexample.ts';

/** `notProved`: it was given up before everything was looked at. */
export type Verdict = 'proved' | 'broken' | 'notProved';

/** The size of one run. */
export interface RunFigures {
  readonly run: ProofRun;
  /** Situations: where the flow is together with how the world is. */
  readonly states: number;
  /** Moves from one situation to another. */
  readonly edges: number;
  readonly machineStates: number;
}

/** What a proof says of a flow. Plain JSON. */
export interface ProofReport {
  readonly flow: string;
  readonly behaviourHash: string;
  /** Names of the profiles that it holds for; empty for everything that keeps the contracts. */
  readonly profiles: readonly string[];
  readonly verdict: Verdict;
  readonly runs: readonly RunFigures[];
  readonly findings: readonly Counterexample[];
  /** Findings that the flow accepts, with its reason. */
  readonly accepted: readonly (FlowAccept & { readonly property: string })[];
  /** Why it was given up; null when everything was looked at. */
  readonly limit: string | null;
}

/** A report and what it was made from. */
export interface Proof {
  readonly report: ProofReport;
  readonly runs: readonly ProofRunResult[];
}

/** How a flow is proved. */
export interface ProofOptions {
  readonly contracts: ContractIndex;
  readonly profiles: readonly AdapterProfile[];
  /** Situations that are looked at before it is given up; 1 000 000 when left out. */
  readonly statesMax?: number;
  /** Asked every few milliseconds; a proof that is stopped is `notProved`. */
  readonly shouldStop?: () => boolean;
}

/** Proves a flow and tells what was found. Yields progress; whoever drains it may stop at any time. */
export function* prove(flow: LoadedFlow, options: ProofOptions): Generator<ProofProgress, Proof> {
  const { contracts } = options;
  if (flow.file.dialect === 'scxml') return unprovable(flow, options);
  const runs = yield* proveFlow({ file: flow.file, ...options });
  const told = runs.flatMap(({ run, explored, hits }) =>
    hits.map((hit) => counterexampleOf(explored, hit, run, flow.file, contracts)),
  );
  const isAccepted = ({ name, property }: Counterexample) =>
    flow.file.accept.find(({ rule }) => rule === name || rule === property);
  const findings = told.filter((one) => isAccepted(one) === undefined);
  const limit = runs.find(({ explored }) => explored.limit !== undefined)?.explored.limit ?? null;
  const report: ProofReport = {
    flow: flow.id,
    behaviourHash: flow.behaviourHash,
    profiles: options.profiles.map(({ id }) => id),
    verdict: verdictOf(findings, limit),
    runs: runs.map(({ run, explored }) => ({
      run,
      states: explored.states.size,
      edges: explored.targets.length,
      machineStates: explored.machines.size,
    })),
    findings,
    accepted: told.flatMap((one) => {
      const entry = isAccepted(one);
      return entry === undefined ? [] : [{ ...entry, property: one.property }];
    }),
    limit,
  };
  return { report, runs };
}

/** T4: a flow from SCXML raises events with a delay and has events and values of its own: no contract knows them. */
function unprovable(flow: LoadedFlow, { profiles }: ProofOptions): Proof {
  const report: ProofReport = {
    flow: flow.id,
    behaviourHash: flow.behaviourHash,
    profiles: profiles.map(({ id }) => id),
    verdict: 'notProved',
    runs: [],
    findings: [],
    accepted: [],
    limit: 'a flow that came from SCXML is never proved',
  };
  return { report, runs: [] };
}

/** Drains a proof at once, without progress. */
export function provenAtOnce(flow: LoadedFlow, options: ProofOptions): Proof {
  const proof = prove(flow, options);
  for (;;) {
    const { done, value } = proof.next();
    if (done) return value;
  }
}

/** What is only recommended does not break a proof. */
function verdictOf(findings: readonly Counterexample[], limit: string | null): Verdict {
  const isNeeded = (set: Property['set']) => set === 'correctness';
  if (findings.some(({ set }) => isNeeded(set))) return 'broken';
  return limit === null ? 'proved' : 'notProved';
}
