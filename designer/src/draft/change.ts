import type { WordKey } from '../texts/en.ts';
import type { FlowFiles } from './flow-files.ts';
import { applyEdits, type TextEdit } from './json-edit.ts';

/** What a change is called where it can be undone, as a sentence of the screens. */
export interface ChangeName {
  readonly key: WordKey & `did.${string}`;
  readonly values: Readonly<Record<string, string | number>>;
}

/** One thing that a person does to a flow, to be undone as one. */
export interface Change {
  readonly name: ChangeName;
  /** The files with the change; the very same files when there is nothing to change. */
  readonly apply: (files: FlowFiles) => FlowFiles;
  /** Changes with the same word that follow each other are one: typing in a field is one change. */
  readonly merge?: string;
}

/** The files with edits of flow.json; the very same files when nothing would be other. */
export function editFlow(files: FlowFiles, edits: readonly TextEdit[]): FlowFiles {
  const flowText = applyEdits(files.flowText, edits);
  return flowText === files.flowText ? files : { ...files, flowText };
}
