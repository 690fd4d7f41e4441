import type { Finding, FindingUse } from '../../contracts/finding.ts';
import type { Report } from '../flow/finding-list.ts';
import type { FlowFile } from '../flow/flow-file.ts';
import type { JsonSource } from '../flow/json-source.ts';
import type { ReadTexts } from '../flow/load-texts.ts';
import type { FragmentFile } from './fragment-file.ts';

/** One file that takes part in a flow, as written: the flow itself or a fragment. */
export interface Unit {
  readonly id: string;
  /** Name of the file in findings. */
  readonly file: string;
  readonly source: JsonSource;
  /** The file as a flow; a fragment as the flow that it would be alone. May hold uses. */
  readonly flow: FlowFile;
  /** Undefined for the flow itself. */
  readonly fragment: FragmentFile | undefined;
  readonly texts: ReadTexts;
  readonly report: Report;
  readonly findings: readonly Finding[];
  /** Pointers of parts with a wrong shape, which are left out of `flow`. */
  readonly removed: readonly string[];
  /** How the flow first comes to it; empty for the flow itself. */
  readonly uses: readonly FindingUse[];
}

/** The fragments that a flow uses, directly or through others, by name. */
export type FragmentLibrary = ReadonlyMap<string, Unit>;
