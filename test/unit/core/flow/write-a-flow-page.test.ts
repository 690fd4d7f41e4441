// Proves that the flow on the page "Write a flow" can be checked and played after every step of the page.
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { readFragments } from '../../../../engine/bin/read-flow-folder.ts';
import type { Json, JsonObject } from '../../../../engine/contracts/json.ts';
import { compileFlow } from '../../../../engine/core/compile/compile-flow.ts';
import { contracts, operationDefinition } from '../../../../engine/core/flow/contract-catalogue.ts';
import { contractIndex } from '../../../../engine/core/flow/contract-index.ts';
import { loadFlow } from '../../../../engine/core/flow/load-flow.ts';
import { provenAtOnce } from '../../../../engine/core/prove/proof-report.ts';
import { formatCounterexample } from '../../../../engine/core/prove/story/format-counterexample.ts';
import { FlowPlayer } from '../../../../engine/core/simulate/flow-player.ts';
import { playScenario } from '../../../../engine/core/simulate/play-scenario.ts';
import { readScenario } from '../../../../engine/core/simulate/read-scenario.ts';

const ROOT = new URL('../../../../', import.meta.url);
const page = readFileSync(new URL('docs/write-a-flow.md', ROOT), 'utf8');
const fragments = readFragments(fileURLToPath(new URL('flows/fragments', ROOT)));

const isObject = (value: Json | undefined): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Puts what is new into a file, as the page says: null takes away (RFC 7396). */
function put(file: JsonObject, patch: JsonObject): JsonObject {
  const merged: Record<string, Json> = { ...file };
  for (const [name, value] of Object.entries(patch)) {
    const before = merged[name];
    if (value === null) delete merged[name];
    else merged[name] = isObject(value) ? put(isObject(before) ? before : {}, value) : value;
  }
  return merged;
}

/** The files as they are after each step of the page, by name. */
const steps: (readonly [title: string, files: Readonly<Record<string, JsonObject>>])[] = [];
for (const section of page.split(/^## /m).slice(1)) {
  const files: Record<string, JsonObject> = { ...steps.at(-1)?.[1] };
  const blocks = [...section.matchAll(/^```json (\S+)\n(.*?)^```/gms)];
  for (const [, name = '', text = ''] of blocks) {
    files[name] = put(files[name] ?? {}, JSON.parse(text) as JsonObject);
  }
  if (blocks.length > 0) steps.push([section.split('\n')[0] ?? '', files]);
}

function load(files: Readonly<Record<string, JsonObject>>, edit = (text: string) => text) {
  const texts = { en: JSON.stringify(files['texts/en.json']) };
  const flowText = edit(JSON.stringify(files['flow.json']));
  return loadFlow({ flowText, texts, fragments }, contracts);
}

const filesAfter = (title: string) => steps.find(([name]) => name.includes(title))?.[1] ?? {};

describe('docs/write-a-flow.md', () => {
  it('should have six steps', () => {
    expect(steps.map(([title]) => title.slice(0, 2))).toEqual(['1.', '2.', '3.', '4.', '5.', '6.']);
  });

  it.each(steps)('should be a flow without findings after "%s", and playable', (_, files) => {
    const { flow, findings } = load(files);
    expect(findings).toEqual([]);
    if (flow === undefined) throw new Error('The flow does not load');
    const player = new FlowPlayer(compileFlow(flow.file, operationDefinition));
    expect(player.choices().length).toBeGreaterThan(0);
  });

  it('should end with a test case that goes as written', () => {
    const files = filesAfter('6.');
    const { flow } = load(files);
    const scenario = readScenario(files['scenarios/paid.json'] ?? {});
    if (flow === undefined) throw new Error('The flow does not load');
    expect(playScenario(compileFlow(flow.file, operationDefinition), scenario).failure).toBe(
      undefined,
    );
  });

  it('should end with a flow that is proved', () => {
    const { flow } = load(filesAfter('6.'));
    if (flow === undefined) throw new Error('The flow does not load');
    const index = contractIndex(contracts);
    const { report } = provenAtOnce(flow, { contracts: index, profiles: [] });
    const needed = report.findings.filter(({ set }) => set === 'correctness');
    expect(needed.map((finding) => formatCounterexample(finding, 'en'))).toEqual([]);
    expect(report.verdict).toBe('proved');
  });

  it('should name the finding that each mistake gives', () => {
    const [outcomes, abandoned] = [...page.matchAll(/^```text\n(\w+)\n```/gm)].map(
      ([, code]) => code,
    );
    const withoutTimeout = load(filesAfter('2.'), (text) =>
      text.replace('["timeout"]', '["notAccepted"]'),
    );
    expect(withoutTimeout.findings.map(({ code }) => code)).toContain(outcomes);
    const leaving = load(filesAfter('4.'), (text) =>
      text.replace(/"charger.unplugged":\{"actions":\{[^}]*\}\}\}/, '"charger.unplugged":"ended"'),
    );
    expect(leaving.findings.map(({ code }) => code)).toContain(abandoned);
  });
});
