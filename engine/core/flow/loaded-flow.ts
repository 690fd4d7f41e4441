import type { FindingUse } from '../../contracts/finding.ts';
import type { FlowFile } from './flow-file.ts';
import type { PlaceKind, SourcePlace } from './json-source.ts';

/** The texts of a flow: language → key → ICU MessageFormat. */
export type FlowTexts = Readonly<Record<string, Readonly<Record<string, string>>>>;

/** A flow that passed every check of the loader. */
export interface LoadedFlow {
  readonly id: string;
  /** The flow as it runs: fragments are spelt out. */
  readonly file: FlowFile;
  /** flow.json as it was written, where steps may be uses of fragments. */
  readonly authored: FlowFile;
  /** Those of fragments have the path of the use in front of their key. */
  readonly texts: FlowTexts;
  /** Codes of the languages, in alphabetical order. */
  readonly languages: readonly string[];
  /** SHA-256 of what decides how the flow behaves, key order kept. */
  readonly behaviourHash: string;
  /** SHA-256 of the whole bundle: behaviour, texts, titles, layout. Sessions pin it. */
  readonly bundleHash: string;
  /** The steps that are fragments, outer ones first. */
  readonly uses: readonly LoadedUse[];
  /** Names of the fragments that take part, in alphabetical order. */
  readonly fragments: readonly string[];
  /** Where a part of `file` was written, by its JSON Pointer. */
  readonly originOf: (pointer: string, kind?: PlaceKind) => FlowOrigin;
}

/** A step that a fragment spells out. */
export interface LoadedUse {
  /** Dotted path of the step. */
  readonly path: string;
  readonly fragment: string;
  /** The uses that led here, this one first. */
  readonly uses: readonly FindingUse[];
}

/** Where a part of a flow was written. */
export interface FlowOrigin {
  readonly file: string;
  /** JSON Pointer in that file. */
  readonly pointer: string;
  readonly place: SourcePlace;
  /** For a place in a fragment: where it is used, the nearest use first. */
  readonly uses: readonly FindingUse[];
}
