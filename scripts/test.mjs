// @ts-check
// `npm test`: everything CI runs. Every stage runs, also after one that failed. The last line says how many tests and
// stages passed and failed.

import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildStale } from './build-stale.mjs';
import { ensureInstalled } from './ensure-installed.mjs';
import { findChromium } from './find-chromium.mjs';
import { projectRoot } from './project-root.mjs';
import { runCommand } from './run-command.mjs';
import { lastLine, readReport, sum } from './test-tally.mjs';

/** @typedef {import('./test-tally.mjs').Tally} Tally */

const depcruise = 'node_modules/dependency-cruiser/bin/dependency-cruise.mjs';

/** Static checks: name, program under node_modules, arguments. @type {readonly [string, ...string[]][]} */
const checks = [
  ['lint and format', 'node_modules/@biomejs/biome/bin/biome', 'check', '--error-on-warnings', '.'],
  ['types: server and tests', 'node_modules/typescript/bin/tsc', '-p', 'tsconfig.json'],
  ['types: core', 'node_modules/typescript/bin/tsc', '-p', 'engine/core/tsconfig.json'],
  ['types: designer', 'node_modules/typescript/bin/tsc', '-p', 'designer/tsconfig.json'],
  [
    'boundaries',
    depcruise,
    '--config',
    '.dependency-cruiser.cjs',
    'engine',
    'adapters',
    'emulators',
    'designer',
    'test',
    'scripts',
  ],
  ['unused code', 'node_modules/knip/bin/knip.js'],
];

/** @type {string[]} */
const failedStages = [];

/**
 * @param {string} name
 * @param {() => Promise<boolean>} work
 * @returns {Promise<Tally>}
 */
async function stage(name, work) {
  console.log(`\n── ${name}`);
  const good = await work();
  if (!good) failedStages.push(name);
  return { passed: good ? 1 : 0, failed: good ? 0 : 1, skipped: 0 };
}

/** @param {NodeJS.ProcessEnv} env */
async function runTests(env) {
  console.log('\n── tests');
  const folder = mkdtempSync(join(tmpdir(), 'forecourt-test-'));
  const report = join(folder, 'report.json');
  const args = ['node_modules/vitest/vitest.mjs', 'run', '--reporter=default', '--reporter=json'];
  const code = await runCommand(process.execPath, [...args, `--outputFile.json=${report}`], {
    cwd: projectRoot,
    env,
  });
  const tally = readReport(report, code);
  rmSync(folder, { recursive: true, force: true });
  if (tally.failed > 0) failedStages.push('tests');
  return tally;
}

/** @returns {Promise<Tally[]>} */
async function runStages() {
  const installed = await stage('install', () => ensureInstalled());
  if (installed.failed > 0) return [installed];
  /** @type {NodeJS.ProcessEnv} */
  const env = { ...process.env, NODE_ENV: 'test' };
  const tallies = [
    installed,
    await stage('browser', async () => {
      const chromium = await findChromium();
      if (chromium !== undefined) env['CHROMIUM_PATH'] = chromium;
      return chromium !== undefined;
    }),
    await stage('build', () => buildStale()),
  ];
  for (const [name, ...args] of checks) {
    const work = async () =>
      (await runCommand(process.execPath, args, { cwd: projectRoot, env })) === 0;
    tallies.push(await stage(name, work));
  }
  return [...tallies, await runTests(env)];
}

const total = sum(await runStages());
if (failedStages.length > 0) console.log(`\nFailed: ${failedStages.join(', ')}`);
console.log(`\n${lastLine(total)}`);
if (total.failed > 0) process.exitCode = 1;
