import { execFile } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The folder of package.json. */
export const root = fileURLToPath(new URL('../..', import.meta.url));

const configuration = [
  '.dependency-cruiser.cjs',
  '.gitignore',
  '.lint',
  'biome.json',
  'designer/tsconfig.json',
  'engine/core/tsconfig.json',
  'package.json',
  'tsconfig.base.json',
  'tsconfig.json',
];

/** One harmless file per layer, each importing what its layer may import. */
const cleanFiles: Record<string, string> = {
  'engine/contracts/money.ts':
    '/** Integer minor units. */\nexport const zero: { amountMinor: number } = { amountMinor: 0 };\n',
  'engine/core/compile/xstate.ts': "export { createMachine } from 'xstate';\n",
  'engine/core/flow/jsonc.ts': "export { parseTree } from 'jsonc-parser';\n",
  'engine/core/texts/message-format.ts':
    "export { parse } from '@formatjs/icu-messageformat-parser';\n",
  'engine/core/step/step.ts':
    "import { zero } from '../../contracts/money.ts';\nimport { createMachine } from '../compile/xstate.ts';\n\nexport const step = () => [zero, createMachine({})];\n",
  'engine/hosts/kit/clock.ts': 'export const now = () => Date.now();\n',
  'engine/hosts/embedded/host.ts':
    "import Database from 'libsql';\nimport { step } from '../../core/step/step.ts';\nimport { now } from '../kit/clock.ts';\n\nexport const host = () => [now(), step(), new Database(':memory:')];\n",
  'engine/hosts/http/server.ts':
    "import fastify from 'fastify';\n\nexport const server = () => fastify();\n",
  'adapters/kit/retry.ts': 'export const retry = () => 1;\n',
  'adapters/chargers/ocpp/index.ts':
    "import { RPCServer } from 'ocpp-rpc';\nimport { zero } from '../../../engine/contracts/money.ts';\nimport { retry } from '../../kit/retry.ts';\n\nexport const charger = () => [zero, retry(), RPCServer];\n",
  'adapters/terminals/virtual/index.ts': 'export const terminal = () => 1;\n',
  'emulators/kit/knobs.ts': 'export const knobs = () => 1;\n',
  'emulators/payter-cps/index.ts':
    "import { knobs } from '../kit/knobs.ts';\n\nexport const cps = () => knobs();\n",
  'engine/bin/forecourt.ts':
    "import { charger } from '../../adapters/chargers/ocpp/index.ts';\nimport { host } from '../hosts/embedded/host.ts';\n\nexport const main = () => [host(), charger()];\n",
  'designer/src/model/flow-graph.ts':
    "import { step } from '../../../engine/core/step/step.ts';\n\nexport const flowGraph = () => step();\n",
  'flows/demo/flow.json': '{ "id": "demo" }\n',
  'scripts/start.mjs': "import { cwd } from 'node:process';\n\nexport const place = cwd();\n",
  'test/unit/demo.ts':
    "import demo from '../../flows/demo/flow.json' with { type: 'json' };\n\nexport const demoId = demo.id;\n",
};

/**
 * Makes a small tree of our layout with our very configuration, and adds `plants` to it.
 * @param plants content by path; a path of the clean tree is replaced
 * @returns the tree's folder, below the system's folder for temporary files
 */
export function makeSkeleton(plants: Record<string, string> = {}): string {
  const folder = mkdtempSync(join(tmpdir(), 'forecourt-house-'));
  for (const path of configuration) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    cpSync(join(root, path), join(folder, path), { recursive: true });
  }
  symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'), 'dir');
  for (const [path, content] of Object.entries({ ...cleanFiles, ...plants })) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), content);
  }
  return folder;
}

/** Runs a tool of ours in `folder`; a tool that finds faults ends with another code than 0, which is no error here. */
export function runTool(
  folder: string,
  program: string,
  args: readonly string[],
): Promise<{ code: number; output: string }> {
  const command = [join(root, 'node_modules', program), ...args];
  const options = { cwd: folder, maxBuffer: 64 * 1024 * 1024 };
  return new Promise((resolve) => {
    execFile(process.execPath, command, options, (error, stdout, stderr) => {
      const code = error === null ? 0 : Number(error.code ?? 1);
      resolve({ code, output: stdout.length > 0 ? stdout : stderr });
    });
  });
}
