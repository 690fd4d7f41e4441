import type { JsonObject } from '../../../engine/contracts/json.ts';
import type { FlowFilesView, FlowView } from '../../../engine/contracts/views.ts';
import type { FlowFile } from '../../../engine/core/flow/flow-file.ts';
import { expandParsed } from '../../../engine/core/fragments/expand-parsed.ts';
import type { FragmentFile } from '../../../engine/core/fragments/fragment-file.ts';
import { objectOf, textOf } from '../model/json-read.ts';

const flowTexts: Readonly<Record<string, string>> = import.meta.glob('../../../flows/*/flow.json', {
  eager: true,
  query: '?raw',
  import: 'default',
});
const textFiles: Readonly<Record<string, string>> = import.meta.glob(
  '../../../flows/**/texts/*.json',
  { eager: true, query: '?raw', import: 'default' },
);
const fragmentTexts: Readonly<Record<string, string>> = import.meta.glob(
  '../../../flows/fragments/*/fragment.json',
  { eager: true, query: '?raw', import: 'default' },
);

/** Language → text, of the files in the `texts` beside a file. */
function textsBeside(file: string): Readonly<Record<string, string>> {
  const folder = `${file.slice(0, file.lastIndexOf('/'))}/texts/`;
  const files = Object.entries(textFiles).filter(([name]) => name.startsWith(folder));
  return Object.fromEntries(
    files.map(([name, text]) => [name.slice(folder.length, -'.json'.length), text]),
  );
}

const fragmentSources = Object.fromEntries(
  Object.entries(fragmentTexts).map(([file, fragmentText]) => [
    file.split('/').at(-2) ?? '',
    { fragmentText, texts: textsBeside(file) },
  ]),
);

const fragments = Object.fromEntries(
  Object.values(fragmentTexts).map((text) => {
    const file = JSON.parse(text) as FragmentFile;
    return [file.id, file];
  }),
);

const spelledOut = (flow: JsonObject) =>
  expandParsed(flow as unknown as FlowFile, fragments) as unknown as JsonObject;

/** The flows that came with the page, to be seen when no engine answers. They are in service nowhere. */
export function bundledFlows(): readonly FlowView[] {
  return Object.values(flowTexts).map((flowText) => viewOf(JSON.parse(flowText) as JsonObject));
}

/** One of them, or undefined. */
export function bundledFlow(flowId: string): FlowView | undefined {
  return bundledFlows().find(({ id }) => id === flowId);
}

/** The files of one of them, or undefined. */
export function bundledFiles(flowId: string): FlowFilesView | undefined {
  const [file, flowText] =
    Object.entries(flowTexts).find(([name]) => name.split('/').at(-2) === flowId) ?? [];
  if (file === undefined || flowText === undefined) return undefined;
  return { flowText, texts: textsBeside(file), fragments: fragmentSources };
}

function viewOf(flow: JsonObject): FlowView {
  return {
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
  };
}

function sayOf(value: JsonObject[string] | undefined) {
  const say = objectOf(value);
  const en = textOf(say['en']) ?? '';
  return { en, nl: textOf(say['nl']) ?? en };
}
