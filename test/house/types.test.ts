import { rmSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { makeSkeleton, runTool } from './skeleton.ts';

/** What the core's compiler fence must not know, and what the strict settings must refuse. */
const coreFaults: Record<string, string> = {
  'engine/core/step/disk.ts':
    "import { readFileSync } from 'node:fs';\n\nexport const disk = readFileSync;\n",
  'engine/core/step/log.ts': "export const log = () => console.log('x');\n",
  'engine/core/step/timer.ts': 'export const timer = () => setTimeout(() => 1, 1);\n',
  'engine/core/step/net.ts': "export const net = () => fetch('http://localhost');\n",
  'engine/core/step/page.ts': 'export const page = () => document.title;\n',
  'engine/contracts/environment.ts': "export const port = () => process.env['PORT'];\n",
};

const strictFaults: Record<string, string> = {
  'engine/hosts/kit/index-access.ts':
    'export const first = (names: readonly string[]): string => names[0];\n',
  'engine/hosts/kit/optional.ts':
    'export const tip: { amountMinor?: number } = { amountMinor: undefined };\n',
  'engine/hosts/kit/dotted.ts':
    'export const port = (env: Record<string, string>): unknown => env.PORT;\n',
  'engine/hosts/kit/erasable.ts': 'export enum Colour {\n  red,\n}\n',
};

async function compile(folder: string, project: string): Promise<string[]> {
  const { output } = await runTool(folder, 'typescript/bin/tsc', [
    ...['-p', project, '--incremental', 'false', '--tsBuildInfoFile', 'null', '--pretty', 'false'],
  ]);
  return output.split('\n').filter((line) => line.includes('error TS'));
}

describe('compiler settings', () => {
  const clean = makeSkeleton();
  const faulty = makeSkeleton({ ...coreFaults, ...strictFaults });
  let core: readonly string[] = [];
  let server: readonly string[] = [];

  beforeAll(async () => {
    core = await compile(faulty, 'engine/core/tsconfig.json');
    server = await compile(faulty, 'tsconfig.json');
  });
  afterAll(() => {
    for (const folder of [clean, faulty]) rmSync(folder, { recursive: true });
  });

  it.each(['engine/core/tsconfig.json', 'tsconfig.json'])(
    'should find nothing in a clean tree with %s',
    async (project) => {
      expect(await compile(clean, project)).toEqual([]);
    },
  );

  it.each(Object.keys(coreFaults))('should fence the core: %s', (file) => {
    expect(core.filter((line) => line.startsWith(file))).not.toEqual([]);
  });

  it.each(Object.keys(strictFaults))('should be strict: %s', (file) => {
    expect(server.filter((line) => line.startsWith(file))).not.toEqual([]);
  });
});
