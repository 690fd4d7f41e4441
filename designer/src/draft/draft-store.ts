import type { Change } from './change.ts';
import {
  type Draft,
  isChanged,
  isSameFiles,
  newDraft,
  redone,
  undone,
  withChange,
} from './draft.ts';
import type { FlowFiles } from './flow-files.ts';

/** Where drafts are kept over a reload. The part of `localStorage` that is used. */
export interface DraftStorage {
  readonly getItem: (key: string) => string | null;
  readonly setItem: (key: string, value: string) => void;
  readonly removeItem: (key: string) => void;
}

/** A draft and what somebody must decide about it. */
export interface OpenDraft {
  readonly draft: Draft;
  /** `engine` = the flow of the engine changed since the draft was begun; `window` = another window changed the draft. */
  readonly rival: { readonly from: 'engine' | 'window'; readonly files: FlowFiles } | null;
  /** False when the browser has no room: what is not downloaded is lost with the page. */
  readonly isKept: boolean;
}

const PREFIX = 'forecourt.draft.';

/** The flows that somebody edits in this browser; each change is kept at once. */
export class DraftStore {
  readonly #storage: DraftStorage;
  readonly #open = new Map<string, OpenDraft>();
  readonly #listeners = new Set<() => void>();

  constructor(storage: DraftStorage) {
    this.#storage = storage;
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  /** The open draft of a flow, if it was opened. */
  readonly get = (flowId: string): OpenDraft | undefined => this.#open.get(flowId);

  /** Opens the draft of a flow: the one that was kept, or a fresh one of what the engine has. */
  open(flowId: string, engine: FlowFiles): void {
    const now = this.#open.get(flowId);
    if (now !== undefined) {
      if (isSameFiles(now.draft.base, engine)) return;
      const draft = isChanged(now.draft) ? now.draft : newDraft(engine);
      this.#put(flowId, { ...now, draft, rival: rivalOf(draft, engine) });
      return;
    }
    const kept = this.#read(flowId);
    const draft = kept === null ? newDraft(engine) : newDraft(kept.base, kept.files);
    const fresh = isChanged(draft) ? draft : newDraft(engine);
    this.#put(flowId, { draft: fresh, rival: rivalOf(fresh, engine), isKept: true });
  }

  readonly change = (flowId: string, change: Change): void =>
    this.#move(flowId, (draft) => withChange(draft, change));
  readonly undo = (flowId: string): void => this.#move(flowId, undone);
  readonly redo = (flowId: string): void => this.#move(flowId, redone);

  /** Another window wrote the draft of a flow. */
  heard(key: string | null): void {
    const flowId = key?.startsWith(PREFIX) ? key.slice(PREFIX.length) : null;
    const now = flowId === null ? undefined : this.#open.get(flowId);
    if (flowId === null || now === undefined) return;
    const files = this.#read(flowId)?.files ?? now.draft.base;
    if (isSameFiles(files, now.draft.files)) return this.#put(flowId, { ...now, rival: null });
    this.#put(flowId, { ...now, rival: { from: 'window', files } });
  }

  /** What somebody decided: to go on with the own draft, or with the other files. Both can be undone. */
  settle(flowId: string, choice: 'mine' | 'theirs'): void {
    const now = this.#open.get(flowId);
    if (now?.rival == null) return;
    const { from, files } = now.rival;
    const rebased = from === 'engine' ? { ...now.draft, base: files } : now.draft;
    const taken: Change = { name: { key: 'did.taken', values: {} }, apply: () => files };
    const draft = choice === 'mine' ? rebased : withChange(rebased, taken);
    this.#keep(flowId, { ...now, draft, rival: null });
  }

  #move(flowId: string, by: (draft: Draft) => Draft): void {
    const now = this.#open.get(flowId);
    if (now === undefined) return;
    const draft = by(now.draft);
    if (draft !== now.draft) this.#keep(flowId, { ...now, draft });
  }

  #keep(flowId: string, next: OpenDraft): void {
    const { base, files } = next.draft;
    let isKept = true;
    try {
      if (isChanged(next.draft))
        this.#storage.setItem(PREFIX + flowId, JSON.stringify({ base, files }));
      else this.#storage.removeItem(PREFIX + flowId);
    } catch {
      isKept = false;
    }
    this.#put(flowId, { ...next, isKept });
  }

  #put(flowId: string, next: OpenDraft): void {
    this.#open.set(flowId, next);
    for (const listener of this.#listeners) listener();
  }

  #read(flowId: string): { readonly base: FlowFiles; readonly files: FlowFiles } | null {
    try {
      const kept: unknown = JSON.parse(this.#storage.getItem(PREFIX + flowId) ?? 'null');
      return isKeptDraft(kept) ? kept : null;
    } catch {
      return null;
    }
  }
}

function rivalOf(draft: Draft, engine: FlowFiles): OpenDraft['rival'] {
  return isSameFiles(draft.base, engine) ? null : { from: 'engine', files: engine };
}

function isKeptDraft(value: unknown): value is { base: FlowFiles; files: FlowFiles } {
  if (value === null || typeof value !== 'object') return false;
  const { base, files } = value as Record<string, unknown>;
  return isFiles(base) && isFiles(files);
}

function isFiles(value: unknown): value is FlowFiles {
  if (value === null || typeof value !== 'object') return false;
  const { flowText, texts } = value as Record<string, unknown>;
  return typeof flowText === 'string' && texts !== null && typeof texts === 'object';
}
