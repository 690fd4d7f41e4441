import type { FlowView } from '../../../engine/contracts/views.ts';
import { bundledFlow } from '../api/bundled-flows.ts';
import { read } from '../api/client.ts';
import { type Told, useToldOrBundled } from './use-told-or-bundled.ts';

/** A flow from the engine, or the one that came with the page when the engine does not answer. */
export function useFlow(flowId: string): Told<FlowView> {
  return useToldOrBundled(flowId, read.flow, bundledFlow);
}
