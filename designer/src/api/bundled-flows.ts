import type { JsonObject } from '../../../engine/contracts/json.ts';
import type { FlowView } from '../../../engine/contracts/views.ts';
import { objectOf, textOf } from '../model/json-read.ts';

const files: Readonly<Record<string, JsonObject>> = import.meta.glob('../../../flows/*/flow.json', {
  eager: true,
  import: 'default',
});

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
    flow,
    texts: {},
  }));
}

function sayOf(value: JsonObject[string] | undefined) {
  const say = objectOf(value);
  const en = textOf(say['en']) ?? '';
  return { en, nl: textOf(say['nl']) ?? en };
}
