import type { AdapterProfile } from '../../contracts/device-adapter.ts';
import { refuseIncomplete } from '../flow/check-contract.ts';
import type { ContractIndex } from '../flow/contract-index.ts';
import type { FlowFile } from '../flow/flow-file.ts';
import type { step as runtimeStep } from '../step/step.ts';
import { abstractFlow } from './abstract/abstract-flow.ts';
import { abstractSettings } from './abstract/abstract-settings.ts';
import {
  type ExploreInput,
  type ExploreProgress,
  explore,
  type HostOrder,
} from './explore/explore.ts';
import type { Explored, Hit } from './explore/explored.ts';
import { type FlowTables, flowTables } from './explore/flow-tables.ts';
import { findLongWait, longestTakes } from './explore/longest-wait.ts';
import { findDeadEnd, findFairLoop } from './explore/ways-on.ts';
import { allProperties } from './properties/all-properties.ts';
import type { ProofRun, Property } from './properties/property.ts';

/** Situations that are looked at before a proof gives up. */
const STATES_MAX = 1_000_000;

/** What is proved, against what. */
export interface ProofInput {
  readonly file: FlowFile;
  readonly contracts: ContractIndex;
  /** Profiles of the devices; all that the contracts allow when empty. */
  readonly profiles: readonly AdapterProfile[];
  readonly statesMax?: number;
  /** How the host works that the flow runs on; ours stores first. */
  readonly host?: HostOrder;
  /** The step that is looked at; the runtime's own unless a fault is planted in it. */
  readonly step?: typeof runtimeStep;
  /** Asked every few milliseconds; a proof that is stopped is none. */
  readonly shouldStop?: () => boolean;
}

/** One of the two runs. */
export interface ProofRunResult {
  readonly run: ProofRun;
  readonly explored: Explored;
  readonly hits: readonly Hit[];
}

/** How far a proof is. */
export interface ProofProgress extends ExploreProgress {
  readonly run: ProofRun;
}

/**
 * Explores a flow together with everything that the contracts allow, twice: the duty of the drawing, and the
 * guarantee of the whole system. Yields progress; whoever drains it may stop at any time.
 *
 * @throws ForecourtError CONTRACT_INCOMPLETE when a contract leaves something open
 */
export function* proveFlow(input: ProofInput): Generator<ProofProgress, readonly ProofRunResult[]> {
  const { file, contracts, profiles } = input;
  refuseIncomplete(contracts.contracts);
  const flow = abstractFlow(file, (name) => contracts.operations.get(name));
  const watches = allProperties.flatMap((property) => property.watches ?? []);
  const tables = flowTables(flow, {
    file,
    contracts,
    profiles,
    watched: new Set(watches.flatMap(({ events = [] }) => events)),
    watchedFields: watches.flatMap(({ fields = [] }) => fields),
    ...(input.step === undefined ? {} : { step: input.step }),
  });
  const results: ProofRunResult[] = [];
  for (const run of ['drawing', 'system'] as const) {
    const properties = allProperties.filter(({ runs }) => runs.includes(run));
    const { statesMax = STATES_MAX, host = 'storesFirst', shouldStop } = input;
    const how = { statesMax, host, run, properties };
    const explored = yield* exploreRun(
      tables,
      shouldStop === undefined ? how : { ...how, shouldStop },
    );
    const hits = [...explored.hits];
    if (explored.limit === undefined) hits.push(...waysOn(explored, properties, input));
    results.push({ run, explored, hits });
  }
  return results;
}

function* exploreRun(
  tables: FlowTables,
  how: Omit<ExploreInput, 'tables' | 'settings'>,
): Generator<ProofProgress, Explored> {
  const settings = abstractSettings(tables.source.file) ?? [];
  const exploration = explore({ tables, settings, ...how });
  for (;;) {
    const { done, value } = exploration.next();
    if (done) return value;
    yield { run: how.run, ...value };
  }
}

function waysOn(
  explored: Explored,
  properties: readonly Property[],
  { file, contracts }: ProofInput,
): readonly Hit[] {
  const takes = longestTakes(file, contracts);
  return properties.flatMap((property): readonly Hit[] => {
    if (property.kind !== 'way') return [];
    const hit =
      property.looksFor === 'time'
        ? findLongWait(explored, property, takes)
        : (property.looksFor === 'end' ? findDeadEnd : findFairLoop)(explored, property);
    return hit === undefined ? [] : [hit];
  });
}
