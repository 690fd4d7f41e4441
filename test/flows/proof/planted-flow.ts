import type { FlowFile } from '../../../engine/core/flow/flow-file.ts';
import { shippedFlow } from '../../fixtures/flows/shipped-flow.ts';
import { setAt } from '../../fixtures/proof/set-at.ts';
import type { plants } from './plants.ts';

/** plug-first with one thing changed. */
export function plantedFlow(pointer: string, value: (typeof plants)[number][2]): FlowFile {
  const file = structuredClone(shippedFlow('plug-first').file);
  setAt(file, pointer, structuredClone(value) as never);
  return file;
}
