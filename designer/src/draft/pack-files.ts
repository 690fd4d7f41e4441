import { strToU8, zipSync } from 'fflate';
import type { FlowFiles } from './flow-files.ts';

/** The folder of a flow as a zip file, as it stands in a repository. */
export function packFiles(flowId: string, { flowText, texts }: FlowFiles): Uint8Array<ArrayBuffer> {
  const files: Record<string, Uint8Array> = { [`${flowId}/flow.json`]: strToU8(flowText) };
  for (const [language, text] of Object.entries(texts))
    files[`${flowId}/texts/${language}.json`] = strToU8(text);
  return zipSync(files);
}
