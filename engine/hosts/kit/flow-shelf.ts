import type { Finding } from '../../contracts/finding.ts';
import { ForecourtError } from '../../contracts/forecourt-error.ts';
import type { FlowSource } from '../../core/flow/load-flow.ts';
import type { FragmentSource } from '../../core/fragments/load-fragments.ts';
import { type PreparedFlow, prepareFlow, type ShelvedFlow } from './prepare-flow.ts';
import type { Store } from './store.ts';

/** The part of the durable memory that says which version of a flow was in service last. */
const SHELF = 'shelf';

/**
 * The flows of an engine. A broken file never replaces a good one, and a session always gets the very bytes that it
 * was started with.
 */
export class FlowShelf {
  readonly #store: Store;
  readonly #prepare: (source: FlowSource) => PreparedFlow;
  readonly #current = new Map<string, ShelvedFlow>();
  readonly #byHash = new Map<string, ShelvedFlow>();
  readonly #kept = new Set<string>();
  #fragments: Readonly<Record<string, FragmentSource>> = {};

  /** @param prepare loads a flow; a world that starts many engines on the same files may remember the results */
  constructor(store: Store, prepare: (source: FlowSource) => PreparedFlow = prepareFlow) {
    this.#store = store;
    this.#prepare = prepare;
  }

  /** Takes a flow in, unless it has errors; the findings say why. */
  put(source: FlowSource): readonly Finding[] {
    this.#fragments = { ...this.#fragments, ...source.fragments };
    const { shelved, findings } = this.#prepare(source);
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

  /**
   * Takes an earlier version into service, byte for byte as it was kept.
   * @throws ForecourtError FLOW_NOT_FOUND when it is not kept, or does not pass the checks of this engine
   */
  putPinned(bundleHash: string): ShelvedFlow {
    const shelved = this.pinned(bundleHash);
    this.#current.set(shelved.loaded.id, shelved);
    return shelved;
  }

  /** What is wrong with the text of a flow file; its texts are those of the flow with the same id, if there is one. */
  check(flowText: string): readonly Finding[] {
    const known = this.find(idOf(flowText) ?? '');
    const texts = known?.source.texts ?? {};
    const fragments = known?.source.fragments ?? this.#fragments;
    const { findings } = this.#prepare({ ...known?.source, flowText, texts, fragments });
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
    const { shelved } = record === undefined ? {} : this.#prepare(record);
    if (shelved === undefined) throw new ForecourtError('FLOW_NOT_FOUND', { flowId: bundleHash });
    this.#byHash.set(bundleHash, shelved);
    return shelved;
  }

  /** Keeps the bytes of a flow for as long as sessions may name them. */
  pin(shelved: ShelvedFlow): void {
    const { bundleHash, id } = shelved.loaded;
    if (this.#kept.has(bundleHash)) return;
    if (this.#store.flows.get(bundleHash) !== undefined) {
      // Only what was found counts as kept: what is put here may be undone with the unit of work around it.
      this.#kept.add(bundleHash);
      return;
    }
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
