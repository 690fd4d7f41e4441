import type { JsonObject } from '../../../engine/contracts/json.ts';
import type { FlowView } from '../../../engine/contracts/views.ts';
import type { FlowFile } from '../../../engine/core/flow/flow-file.ts';
import { expandParsed } from '../../../engine/core/fragments/expand-parsed.ts';
import type { FragmentFile } from '../../../engine/core/fragments/fragment-file.ts';
import { objectOf, textOf } from '../model/json-read.ts';

const files: Readonly<Record<string, JsonObject>> = import.meta.glob('../../../flows/*/flow.json', {
  eager: true,
  import: 'default',
});

const fragmentFiles: Readonly<Record<string, FragmentFile>> = import.meta.glob(
  '../../../flows/fragments/*/fragment.json',
  { eager: true, import: 'default' },
);

const fragments = Object.fromEntries(Object.values(fragmentFiles).map((file) => [file.id, file]));

const spelledOut = (flow: JsonObject) =>
  expandParsed(flow as unknown as FlowFile, fragments) as unknown as JsonObject;

/** The flows that came with the page, to be seen when no engine answers. They are in service nowhere. */
export function bundledFlows(): readonly FlowView[] {
  return Object.values(files).map((flow) => ({
    id: textOf(flow['id']) ?? '',
    title: sayOf(flow['title']),
    description: sayOf(flow['description']),
    source: textOf(flow['source']) ?? '',
    trigger: textOf(objectOf(flow['trigger'])['event']) ?? '',
    behaviourHash: '',
    bundleHash: '',
    phases: Object.keys(objectOf(objectOf(flow['machine'])['states'])),
    sites: [],
    findings: [],
    flow: spelledOut(flow),
    authored: flow,
    uses: [],
    texts: {},
  }));
}

function sayOf(value: JsonObject[string] | undefined) {
  const say = objectOf(value);
  const en = textOf(say['en']) ?? '';
  return { en, nl: textOf(say['nl']) ?? en };
}
