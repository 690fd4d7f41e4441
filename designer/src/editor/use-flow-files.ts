import type { FlowFilesView } from '../../../engine/contracts/views.ts';
import { bundledFiles } from '../api/bundled-flows.ts';
import { read } from '../api/client.ts';
import { type Told, useToldOrBundled } from '../panels/use-told-or-bundled.ts';

/** The files of a flow as the engine has them, or those that came with the page when the engine does not answer. */
export function useFlowFiles(flowId: string): Told<FlowFilesView> {
  return useToldOrBundled(flowId, read.flowFiles, bundledFiles);
}
