import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { readFlowFolder } from '../../engine/bin/read-flow-folder.ts';
import type { Effect } from '../../engine/contracts/effect.ts';
import type { SessionState } from '../../engine/contracts/session-state.ts';
import type { StartInput, StepInput } from '../../engine/contracts/step-input.ts';
import { type CompiledFlow, compileFlow } from '../../engine/core/compile/compile-flow.ts';
import { contracts, operationDefinition } from '../../engine/core/flow/contract-catalogue.ts';
import { loadFlow } from '../../engine/core/flow/load-flow.ts';

/** One input of a session, and the state and effects that the engine of that time made of it. */
export interface RecordedStep<Input> {
  readonly input: Input;
  readonly state: SessionState;
  readonly effects: readonly Effect[];
}

/** The journal of a session with every state that was ever stored. Written once, never changed. */
export interface Recording {
  readonly flow: string;
  /** The scenario that was played. */
  readonly scenario: string;
  readonly semanticsVersion: number;
  readonly start: RecordedStep<StartInput>;
  readonly steps: readonly RecordedStep<StepInput>[];
}

const HERE = new URL('./', import.meta.url);

/** The engine versions that left recordings here, oldest first. */
export function recordedVersions(): readonly string[] {
  return readdirSync(HERE, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name)
    .sort((a, b) => a.localeCompare(b, 'en', { numeric: true }));
}

/** The recordings of an engine version, by file name. */
export function recordingsOf(version: string): ReadonlyMap<string, Recording> {
  const folder = new URL(`${version}/recordings/`, HERE);
  const names = readdirSync(folder).sort();
  return new Map(
    names.map((name) => [
      name,
      JSON.parse(readFileSync(new URL(name, folder), 'utf8')) as Recording,
    ]),
  );
}

/** A flow as it was when it was recorded, as today's loader and compiler read it. */
export function pinnedFlow(version: string, id: string): CompiledFlow {
  const folder = fileURLToPath(new URL(`${version}/flows/${id}`, HERE));
  const { flow, findings } = loadFlow(readFlowFolder(folder), contracts);
  if (flow === undefined) throw new Error(`${id} of ${version}: ${findings[0]?.message}`);
  return compileFlow(flow.file, operationDefinition);
}
