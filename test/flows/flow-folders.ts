import { readdirSync, readFileSync } from 'node:fs';
import type { Json } from '../../engine/contracts/json.ts';
import { type CompiledFlow, compileFlow } from '../../engine/core/compile/compile-flow.ts';
import { operationDefinition } from '../../engine/core/flow/contract-catalogue.ts';
import type { FlowFile } from '../../engine/core/flow/flow-file.ts';
import type { FlowTexts } from '../../engine/core/flow/loaded-flow.ts';
import { shippedFlow } from '../fixtures/flows/shipped-flow.ts';

const FLOWS = new URL('../../flows/', import.meta.url);

/** A flow of this repository with its scenarios, by file name. */
export interface FlowFolder {
  readonly id: string;
  /** With its fragments spelt out, as the texts. */
  readonly file: FlowFile;
  readonly texts: FlowTexts;
  readonly compiled: CompiledFlow;
  readonly scenarios: ReadonlyMap<string, Json>;
}

function readJson(url: URL): Json {
  return JSON.parse(readFileSync(url, 'utf8')) as Json;
}

function names(url: URL, keep: (name: string) => boolean): readonly string[] {
  try {
    return readdirSync(url).filter(keep).sort();
  } catch {
    return [];
  }
}

/** Every folder under flows/ that holds a flow. */
export function flowFolders(): readonly FlowFolder[] {
  const ids = names(
    FLOWS,
    (name) => names(new URL(`${name}/`, FLOWS), (file) => file === 'flow.json').length > 0,
  );
  return ids.map((id) => {
    const folder = new URL(`${id}/`, FLOWS);
    const { file, texts } = shippedFlow(id);
    const scenarios = names(new URL('scenarios/', folder), (name) => name.endsWith('.json'));
    return {
      id,
      file,
      texts,
      compiled: compileFlow(file, operationDefinition),
      scenarios: new Map(
        scenarios.map((name) => [name, readJson(new URL(`scenarios/${name}`, folder))]),
      ),
    };
  });
}
