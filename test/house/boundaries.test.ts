import { rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { makeSkeleton, root, runTool } from './skeleton.ts';

interface Violation {
  readonly rule: { readonly name: string };
  readonly from: string;
  readonly to: string;
}

/** One planted fault per rule: `[rule, file, content]`; the rule must name the file. */
const faults: readonly (readonly [rule: string, file: string, content: string])[] = [
  [
    'contracts-are-leaves',
    'engine/contracts/leaf.ts',
    "import type { step } from '../core/step/step.ts';\n\nexport type Leaf = typeof step;\n",
  ],
  [
    'core-is-pure',
    'engine/core/step/validate.ts',
    "import { Ajv } from 'ajv';\n\nexport const ajv = new Ajv();\n",
  ],
  [
    'hosts-stay-generic',
    'engine/hosts/embedded/vendor.ts',
    "import { charger } from '../../../adapters/chargers/ocpp/index.ts';\n\nexport const vendor = charger;\n",
  ],
  [
    'hosts-are-islands',
    'engine/hosts/http/peek.ts',
    "import { host } from '../embedded/host.ts';\n\nexport const peek = host;\n",
  ],
  [
    'adapters-know-contracts-only',
    'adapters/terminals/virtual/knows.ts',
    "import { step } from '../../../engine/core/step/step.ts';\n\nexport const knows = step;\n",
  ],
  [
    'adapters-are-islands',
    'adapters/chargers/ocpp/neighbour.ts',
    "import { terminal } from '../../terminals/virtual/index.ts';\n\nexport const neighbour = terminal;\n",
  ],
  [
    'emulators-know-nothing-of-us',
    'emulators/ccv/knows.ts',
    "import { terminal } from '../../adapters/terminals/virtual/index.ts';\n\nexport const knows = terminal;\n",
  ],
  [
    'emulators-are-islands',
    'emulators/ccv/neighbour.ts',
    "import { cps } from '../payter-cps/index.ts';\n\nexport const neighbour = cps;\n",
  ],
  [
    'emulators-stand-apart',
    'adapters/terminals/virtual/leans.ts',
    "import { cps } from '../../../emulators/payter-cps/index.ts';\n\nexport const leans = cps;\n",
  ],
  [
    'designer-reuses-core',
    'designer/src/model/server.ts',
    "import { now } from '../../../engine/hosts/kit/clock.ts';\n\nexport const serverTime = now;\n",
  ],
  [
    'designer-model-without-react',
    'designer/src/model/hook.ts',
    "import { useState } from 'react';\n\nexport const hook = useState;\n",
  ],
  [
    'no-node-in-browser-code',
    'designer/src/model/disk.ts',
    "import { readFileSync } from 'node:fs';\n\nexport const disk = readFileSync;\n",
  ],
  [
    'bin-is-the-root',
    'adapters/kit/root.ts',
    "import { main } from '../../engine/bin/forecourt.ts';\n\nexport const again = main;\n",
  ],
  [
    'code-never-imports-tests',
    'engine/hosts/kit/helper.ts',
    "import { demoId } from '../../../test/unit/demo.ts';\n\nexport const helper = demoId;\n",
  ],
  [
    'no-cycles',
    'engine/core/step/ring.ts',
    "import { ringBack } from './ring-back.ts';\n\nexport const ring = (): unknown => ringBack;\n",
  ],
  [
    'flows-are-data',
    'engine/bin/built-in.ts',
    "import demo from '../../flows/demo/flow.json' with { type: 'json' };\n\nexport const builtIn = demo;\n",
  ],
  [
    'scripts-need-nothing',
    'scripts/needy.mjs',
    "import { Ajv } from 'ajv';\n\nexport const ajv = new Ajv();\n",
  ],
  [
    'xstate-in-one-file',
    'engine/core/step/second.ts',
    "import type { AnyStateMachine } from 'xstate';\n\nexport type Machine = AnyStateMachine;\n",
  ],
  [
    'jsonc-in-two-files',
    'engine/bin/config.ts',
    "import { parse } from 'jsonc-parser';\n\nexport const config = parse;\n",
  ],
  [
    'message-format-in-one-file',
    'designer/src/model/texts.ts',
    "import { parse } from '@formatjs/icu-messageformat-parser';\n\nexport const texts = parse;\n",
  ],
  [
    'saxes-in-one-file',
    'engine/core/step/markup.ts',
    "import { SaxesParser } from 'saxes';\n\nexport const parser = new SaxesParser();\n",
  ],
  [
    'metrics-in-one-file',
    'engine/bin/counts.ts',
    "import { Counter } from 'prom-client';\n\nexport const counts = Counter;\n",
  ],
  [
    'traces-in-one-file',
    'engine/hosts/kit/spans.ts',
    "import { trace } from '@opentelemetry/api';\n\nexport const spans = trace;\n",
  ],
  [
    'csv-in-two-readers',
    'engine/bin/table.ts',
    "import { parse } from 'csv-parse/sync';\n\nexport const table = parse;\n",
  ],
  [
    'libsql-in-embedded-only',
    'engine/hosts/kit/database.ts',
    "import Database from 'libsql';\n\nexport const database = Database;\n",
  ],
  [
    'fastify-in-http-only',
    'adapters/kit/web.ts',
    "import fastify from 'fastify';\n\nexport const web = fastify;\n",
  ],
  [
    'serialport-in-one-file',
    'adapters/terminals/virtual/port.ts',
    "import { SerialPort } from 'serialport';\n\nexport const port = SerialPort;\n",
  ],
  [
    'ocpp-rpc-in-chargers-only',
    'engine/bin/charge-point.ts',
    "import { RPCClient } from 'ocpp-rpc';\n\nexport const chargePoint = RPCClient;\n",
  ],
];

const ringBack =
  "import { ring } from './ring.ts';\n\nexport const ringBack = (): unknown => ring;\n";

async function violationsIn(folder: string): Promise<Violation[]> {
  const { output } = await runTool(folder, 'dependency-cruiser/bin/dependency-cruise.mjs', [
    ...['--config', '.dependency-cruiser.cjs', '--output-type', 'json'],
    ...['engine', 'adapters', 'emulators', 'designer', 'test', 'scripts'],
  ]);
  return JSON.parse(output).summary.violations;
}

describe('who may import whom', () => {
  const clean = makeSkeleton();
  const faulty = makeSkeleton({
    ...Object.fromEntries(faults.map(([, file, content]) => [file, content])),
    'engine/core/step/ring-back.ts': ringBack,
  });
  let violations: readonly Violation[] = [];

  beforeAll(async () => {
    violations = await violationsIn(faulty);
  });
  afterAll(() => {
    for (const folder of [clean, faulty]) rmSync(folder, { recursive: true });
  });

  it('should find nothing in a clean tree', async () => {
    expect(await violationsIn(clean)).toEqual([]);
  });

  it.each(faults)('%s should report %s', (rule, file) => {
    const reported = violations.filter(({ from, to }) => from === file || to === file);
    expect(reported.map((violation) => violation.rule.name)).toContain(rule);
  });

  it('should have a planted fault for every rule', () => {
    const { forbidden } = createRequire(import.meta.url)(join(root, '.dependency-cruiser.cjs'));
    const rules: string[] = forbidden.map(({ name }: { name: string }) => name);
    expect(faults.map(([rule]) => rule).sort()).toEqual(rules.sort());
  });
});
