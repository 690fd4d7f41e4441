import type { FlowFile } from '../flow/flow-file.ts';
import type { XmlElement } from './parse-xml.ts';

export function restoreFlow(_root: XmlElement): FlowFile | undefined {
  return undefined;
}
