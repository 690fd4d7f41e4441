import type { Change } from '../change.ts';

/** Another text of flow.json as a whole: somebody typed in it. */
export function setSource(flowText: string): Change {
  return {
    name: { key: 'did.source', values: {} },
    merge: 'source',
    apply: (files) => (files.flowText === flowText ? files : { ...files, flowText }),
  };
}
