// Proves that the scenario on the page "Scenarios" goes as written, and that the page knows all kinds of lines.
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Json } from '../../../../engine/contracts/json.ts';
import { compileFlow } from '../../../../engine/core/compile/compile-flow.ts';
import { operationDefinition } from '../../../../engine/core/flow/contract-catalogue.ts';
import { playScenario } from '../../../../engine/core/simulate/play-scenario.ts';
import { readScenario } from '../../../../engine/core/simulate/read-scenario.ts';
import { shippedFlow } from '../../../fixtures/flows/shipped-flow.ts';

const ROOT = new URL('../../../../', import.meta.url);
const page = readFileSync(new URL('docs/scenarios.md', ROOT), 'utf8');

describe('docs/scenarios.md', () => {
  it('should show a scenario that goes as written', () => {
    const [, text = ''] = /^```json\n(.*?)^```/ms.exec(page) ?? [];
    const flow = compileFlow(shippedFlow('plug-first').file, operationDefinition);
    const scenario = readScenario(JSON.parse(text) as Json);
    expect(playScenario(flow, scenario).failure).toBeUndefined();
  });

  it('should explain each line, each expectation and each part', () => {
    const schema = JSON.parse(
      readFileSync(new URL('engine/contracts/scenario.schema.json', ROOT), 'utf8'),
    ) as { properties: object; $defs: Record<string, { properties: object }> };
    const parts = [schema, schema.$defs['line'], schema.$defs['expectation']];
    const names = parts.flatMap((part) => Object.keys(part?.properties ?? {}));
    expect(names.filter((name) => name !== '$schema' && !page.includes(`\`${name}\``))).toEqual([]);
  });
});
