import type { FlowFile } from './flow-file.ts';
import type { PlaceKind, SourcePlace } from './json-source.ts';

/** The texts of a flow: language → key → ICU MessageFormat. */
export type FlowTexts = Readonly<Record<string, Readonly<Record<string, string>>>>;

/** A flow that passed every check of the loader. */
export interface LoadedFlow {
  readonly id: string;
  readonly file: FlowFile;
  readonly texts: FlowTexts;
  /** Codes of the languages, in alphabetical order. */
  readonly languages: readonly string[];
  /** SHA-256 of what decides how the flow behaves, key order kept. */
  readonly behaviourHash: string;
  /** SHA-256 of the whole bundle: behaviour, texts, titles, layout. Sessions pin it. */
  readonly bundleHash: string;
  /** Where a part of flow.json stands. */
  readonly sourceOf: (pointer: string, kind?: PlaceKind) => SourcePlace;
}
