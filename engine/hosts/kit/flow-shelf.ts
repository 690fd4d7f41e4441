import type { Finding } from '../../contracts/finding.ts';
import { ForecourtError } from '../../contracts/forecourt-error.ts';
import { type CompiledFlow, compileFlow } from '../../core/compile/compile-flow.ts';
import { contracts, operationDefinition } from '../../core/flow/contract-catalogue.ts';
import { type FlowSource, loadFlow } from '../../core/flow/load-flow.ts';
import type { LoadedFlow } from '../../core/flow/loaded-flow.ts';
import type { FragmentSource } from '../../core/fragments/load-fragments.ts';
import type { Store } from './store.ts';

/** A flow that can run. */
export interface ShelvedFlow {
  readonly loaded: LoadedFlow;
  readonly compiled: CompiledFlow;
  readonly source: FlowSource;
  readonly findings: readonly Finding[];
}

/** The part of the durable memory that says which version of a flow was in service last. */
const SHELF = 'shelf';

/**
 * The flows of an engine. A broken file never replaces a good one, and a session always gets the very bytes that it
 * was started with.
 */
export class FlowShelf {
  readonly #store: Store;
  readonly #current = new Map<string, ShelvedFlow>();
  readonly #byHash = new Map<string, ShelvedFlow>();
  #fragments: Readonly<Record<string, FragmentSource>> = {};

  constructor(store: Store) {
    this.#store = store;
  }

  /** Takes a flow in, unless it has errors; the findings say why. */
  put(source: FlowSource): readonly Finding[] {
    this.#fragments = { ...this.#fragments, ...source.fragments };
    const { shelved, findings } = prepare(source);
    if (shelved === undefined) return findings;
    const { id, bundleHash } = shelved.loaded;
    this.#current.set(id, shelved);
    this.#byHash.set(bundleHash, shelved);
    this.pin(shelved);
    this.#store.memory.put(SHELF, id, bundleHash);
    return findings;
  }

  /** Takes the last good version of a flow whose file is broken, from an earlier run; false when there is none. */
  putLastGood(flowId: string): boolean {
    const bundleHash = this.#store.memory.get(SHELF, flowId);
    if (typeof bundleHash !== 'string') return false;
    this.#current.set(flowId, this.pinned(bundleHash));
    return true;
  }

  /** What is wrong with the text of a flow file; its texts are those of the flow with the same id, if there is one. */
  check(flowText: string): readonly Finding[] {
    const known = this.find(idOf(flowText) ?? '');
    const texts = known?.source.texts ?? {};
    const fragments = known?.source.fragments ?? this.#fragments;
    const { findings } = prepare({ ...known?.source, flowText, texts, fragments });
    return known === undefined
      ? findings.filter(({ code }) => code !== 'FLOW_TEXT_MISSING')
      : findings;
  }

  list(): readonly ShelvedFlow[] {
    return [...this.#current.values()];
  }

  find(flowId: string): ShelvedFlow | undefined {
    return this.#current.get(flowId);
  }

  /** The flow as it is now. @throws ForecourtError FLOW_NOT_FOUND */
  current(flowId: string): ShelvedFlow {
    const shelved = this.#current.get(flowId);
    if (shelved === undefined) throw new ForecourtError('FLOW_NOT_FOUND', { flowId });
    return shelved;
  }

  /** The flow that a session pinned. @throws ForecourtError FLOW_NOT_FOUND */
  pinned(bundleHash: string): ShelvedFlow {
    const known = this.#byHash.get(bundleHash);
    if (known !== undefined) return known;
    const record = this.#store.flows.get(bundleHash);
    const { shelved } = record === undefined ? {} : prepare(record);
    if (shelved === undefined) throw new ForecourtError('FLOW_NOT_FOUND', { flowId: bundleHash });
    this.#byHash.set(bundleHash, shelved);
    return shelved;
  }

  /** Keeps the bytes of a flow for as long as sessions may name them. */
  pin(shelved: ShelvedFlow): void {
    const { bundleHash, id } = shelved.loaded;
    if (this.#store.flows.get(bundleHash) !== undefined) return;
    const { flowText, texts, fragments = {} } = shelved.source;
    const used = shelved.loaded.fragments.flatMap((name) => {
      const fragment = fragments[name];
      return fragment === undefined ? [] : [[name, fragment] as const];
    });
    this.#store.flows.put({
      bundleHash,
      flowId: id,
      flowText,
      texts,
      fragments: Object.fromEntries(used),
    });
  }
}

function idOf(flowText: string): string | undefined {
  try {
    const file: unknown = JSON.parse(flowText);
    const id = typeof file === 'object' && file !== null && 'id' in file ? file.id : undefined;
    return typeof id === 'string' ? id : undefined;
  } catch {
    return undefined;
  }
}

function prepare(source: FlowSource): { shelved?: ShelvedFlow; findings: readonly Finding[] } {
  const { flow, findings } = loadFlow(source, contracts);
  if (flow === undefined || findings.some((finding) => finding.severity === 'error'))
    return { findings };
  return {
    findings,
    shelved: {
      loaded: flow,
      compiled: compileFlow(flow.file, operationDefinition),
      source,
      findings,
    },
  };
}
