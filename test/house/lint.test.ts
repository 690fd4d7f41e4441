import { rmSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { makeSkeleton, runTool } from './skeleton.ts';

interface Diagnostic {
  readonly category: string;
  readonly message: unknown;
  readonly severity: string;
  readonly location: { readonly path: string | { readonly file: string } };
}

const lines = (count: number, line: string) => `${line}\n`.repeat(count);

/** One planted fault per rule that matters: `[rule, file, content]`; the rule must name the file. */
const faults: readonly (readonly [rule: string, file: string, content: string])[] = [
  [
    'noFloatingPromises',
    'engine/hosts/kit/floating.ts',
    'async function settle(): Promise<void> {}\n\nexport function finish(): void {\n  settle();\n}\n',
  ],
  [
    'noMisusedPromises',
    'engine/hosts/kit/misused.ts',
    'async function isPaid(): Promise<boolean> {\n  return true;\n}\n\nexport function paid(): string {\n  return isPaid() ? "yes" : "no";\n}\n',
  ],
  [
    'useExhaustiveSwitchCases',
    'adapters/kit/outcomes.ts',
    "type Outcome = 'done' | 'declined' | 'unknown';\n\nexport function say(outcome: Outcome): string {\n  switch (outcome) {\n    case 'done':\n      return 'Thank you';\n    case 'declined':\n      return 'Sorry';\n  }\n}\n",
  ],
  [
    'noExcessiveLinesPerFunction',
    'engine/core/step/long-function.ts',
    `export function long(): number {\n  let sum = 0;\n${lines(80, '  sum += 1;')}  return sum;\n}\n`,
  ],
  ['noExcessiveLinesPerFile', 'engine/core/step/long-file.ts', lines(401, 'export {};')],
  ['useFilenamingConvention', 'engine/core/step/CamelCase.ts', 'export const named = 1;\n'],
  [
    'noExplicitAny',
    'engine/core/step/any.ts',
    'export const parse = (text: string): any => JSON.parse(text);\n',
  ],
  [
    'noImportCycles',
    'engine/core/step/ring.ts',
    "import { ringBack } from './ring-back.ts';\n\nexport const ring = (): unknown => ringBack;\n",
  ],
  [
    'noNodejsModules',
    'engine/core/step/disk.ts',
    "import { readFileSync } from 'node:fs';\n\nexport const disk = readFileSync;\n",
  ],
  ['noRestrictedGlobals', 'engine/core/step/clock.ts', 'export const now = () => Date.now();\n'],
  [
    'noRestrictedGlobals',
    'engine/contracts/log.ts',
    "export const log = () => console.log('x');\n",
  ],
  ['plugin', 'engine/core/step/dice.ts', 'export const dice = () => Math.random();\n'],
  ['noDefaultExport', 'engine/hosts/kit/unnamed.ts', 'export default 1;\n'],
  [
    'useImportType',
    'engine/hosts/kit/value-import.ts',
    "import { Server } from 'node:http';\n\nexport const port = (server: Server) => server.address();\n",
  ],
];

const ringBack =
  "import { ring } from './ring.ts';\n\nexport const ringBack = (): unknown => ring;\n";

async function lint(folder: string): Promise<Diagnostic[]> {
  const { output } = await runTool(folder, '@biomejs/biome/bin/biome', [
    ...['lint', '--reporter=json', '--max-diagnostics=none', '.'],
  ]);
  return JSON.parse(output).diagnostics;
}

const fileOf = ({ location }: Diagnostic) =>
  (typeof location.path === 'string' ? location.path : location.path.file).replace(/^\.\//, '');

describe('lint rules', () => {
  const clean = makeSkeleton();
  const faulty = makeSkeleton({
    ...Object.fromEntries(faults.map(([, file, content]) => [file, content])),
    'engine/core/step/ring-back.ts': ringBack,
  });
  let diagnostics: readonly Diagnostic[] = [];

  beforeAll(async () => {
    diagnostics = await lint(faulty);
  });
  afterAll(() => {
    for (const folder of [clean, faulty]) rmSync(folder, { recursive: true });
  });

  it('should find nothing in a clean tree', async () => {
    expect(await lint(clean)).toEqual([]);
  });

  it.each(faults)('%s should report %s', (rule, file) => {
    const reported = diagnostics.filter((diagnostic) => fileOf(diagnostic) === file);
    const errors = reported.filter(({ severity }) => severity === 'error');
    expect(errors.map(({ category }) => category.split('/').at(-1))).toContain(rule);
  });

  it('should let code outside the core read the clock', () => {
    expect(diagnostics.map(fileOf)).not.toContain('engine/hosts/kit/clock.ts');
  });
});
