import type { Finding } from '../../contracts/finding.ts';
import { type CompiledFlow, compileFlow } from '../../core/compile/compile-flow.ts';
import { contracts, operationDefinition } from '../../core/flow/contract-catalogue.ts';
import { type FlowSource, loadFlow } from '../../core/flow/load-flow.ts';
import type { LoadedFlow } from '../../core/flow/loaded-flow.ts';

/** A flow that can run. */
export interface ShelvedFlow {
  readonly loaded: LoadedFlow;
  readonly compiled: CompiledFlow;
  readonly source: FlowSource;
  readonly findings: readonly Finding[];
}

/** What loading a flow gave; without errors there is a flow that can run. */
export interface PreparedFlow {
  readonly shelved?: ShelvedFlow;
  readonly findings: readonly Finding[];
}

/** Loads, checks and compiles a flow. */
export function prepareFlow(source: FlowSource): PreparedFlow {
  const { flow, findings } = loadFlow(source, contracts);
  if (flow === undefined || findings.some(({ severity }) => severity === 'error'))
    return { findings };
  const compiled = compileFlow(flow.file, operationDefinition);
  return { findings, shelved: { loaded: flow, compiled, source, findings } };
}
