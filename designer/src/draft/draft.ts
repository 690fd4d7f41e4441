import type { Change, ChangeName } from './change.ts';
import type { FlowFiles } from './flow-files.ts';

/** Changes that can be undone at most; older ones stay in the files. */
const UNDO_MAX = 200;

/** A change that was made, with the files as they were before it. */
export interface DraftStep {
  readonly name: ChangeName;
  readonly before: FlowFiles;
  readonly merge: string | null;
}

/** A change that was undone, with the files as they were with it. */
export interface UndoneStep {
  readonly name: ChangeName;
  readonly after: FlowFiles;
}

/** A flow that somebody edits: what it was, what it is, and the way between, back and forth. */
export interface Draft {
  /** As the engine or a file has it. */
  readonly base: FlowFiles;
  readonly files: FlowFiles;
  readonly past: readonly DraftStep[];
  readonly future: readonly UndoneStep[];
}

/** A draft in which nothing was changed yet. */
export function newDraft(base: FlowFiles, files: FlowFiles = base): Draft {
  return { base, files, past: [], future: [] };
}

/** The draft with a change; the very same draft when it changes nothing. */
export function withChange(draft: Draft, { name, apply, merge }: Change): Draft {
  const files = apply(draft.files);
  if (files === draft.files) return draft;
  const last = draft.past.at(-1);
  const isMore = merge !== undefined && last?.merge === merge && draft.future.length === 0;
  const step: DraftStep = {
    name,
    before: isMore ? last.before : draft.files,
    merge: merge ?? null,
  };
  const past = [...(isMore ? draft.past.slice(0, -1) : draft.past), step].slice(-UNDO_MAX);
  return { ...draft, files, past, future: [] };
}

/** Without the last change. */
export function undone(draft: Draft): Draft {
  const last = draft.past.at(-1);
  if (last === undefined) return draft;
  return {
    ...draft,
    files: last.before,
    past: draft.past.slice(0, -1),
    future: [...draft.future, { name: last.name, after: draft.files }],
  };
}

/** With the change again that was undone last. */
export function redone(draft: Draft): Draft {
  const next = draft.future.at(-1);
  if (next === undefined) return draft;
  return {
    ...draft,
    files: next.after,
    past: [...draft.past, { name: next.name, before: draft.files, merge: null }],
    future: draft.future.slice(0, -1),
  };
}

/** Whether the files differ from those that the engine has. */
export function isChanged({ base, files }: Draft): boolean {
  return !isSameFiles(base, files);
}

/** Whether two sets of files are the same, letter by letter. */
export function isSameFiles(a: FlowFiles, b: FlowFiles): boolean {
  const languages = new Set([...Object.keys(a.texts), ...Object.keys(b.texts)]);
  return (
    a.flowText === b.flowText &&
    [...languages].every((language) => a.texts[language] === b.texts[language])
  );
}
