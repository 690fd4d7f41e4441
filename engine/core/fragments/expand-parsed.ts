import type { FlowFile } from '../flow/flow-file.ts';
import { expandFlow } from './expand-flow.ts';
import type { FragmentFile } from './fragment-file.ts';
import { standIn } from './stand-in.ts';
import type { Unit } from './unit.ts';

/**
 * Spells out the fragments of a flow that was checked before, e.g. one that came with the page. Without texts, places
 * and findings; for these load the flow.
 *
 * @param fragments by name; a use of one that is missing becomes a step that ends at once
 */
export function expandParsed(
  flow: FlowFile,
  fragments: Readonly<Record<string, FragmentFile>>,
): FlowFile {
  const library = Object.entries(fragments).map(
    ([name, fragment]) => [name, unitOf(standIn(fragment, ''), fragment)] as const,
  );
  return expandFlow(unitOf(flow, undefined), new Map(library), new Map()).file;
}

function unitOf(flow: FlowFile, fragment: FragmentFile | undefined): Unit {
  const nowhere = { line: 1, column: 1, offset: 0, length: 0 };
  const nothing = () => undefined;
  return {
    id: flow.id,
    file: '',
    source: { value: null, placeOf: () => nowhere },
    flow,
    fragment,
    texts: { texts: {}, reportIn: () => nothing, findings: () => [] },
    report: nothing,
    findings: [],
    removed: [],
    uses: [],
  };
}
