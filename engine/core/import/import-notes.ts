import type { NotCarriedOver } from './not-carried-over.ts';
import type { XmlElement } from './parse-xml.ts';
import type { ForeignNames } from './translate-ecmascript.ts';

/** What the parts of an SCXML document are imported with. */
export interface ScxmlImporting {
  readonly flowId: string;
  /** `translate` makes flow expressions; `keep` leaves the text for an evaluator of the document's own language. */
  readonly expressions: 'translate' | 'keep';
  readonly names: ForeignNames;
  /** Dotted path of each state, by its id in the document. */
  readonly paths: ReadonlyMap<string, string>;
  readonly note: (what: string, element: XmlElement, reason: string) => void;
}

/** Collects what could not be carried over. */
export function importNotes(): {
  readonly note: ScxmlImporting['note'];
  readonly notes: readonly NotCarriedOver[];
} {
  const notes: NotCarriedOver[] = [];
  return {
    note: (what, element, reason) => {
      notes.push({ what, where: `line ${element.line}`, reason });
    },
    notes,
  };
}

/** The id by which arrows reach a state: `#flow.path`. */
export function targetOf(flowId: string, path: string): string {
  return `#${flowId}.${path}`;
}
