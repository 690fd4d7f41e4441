// @ts-check
// Builds into dist/ what its sources no longer match: the server (tsc) and the designer (vite).

import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ensureInstalled } from './ensure-installed.mjs';
import { isMain, projectRoot } from './project-root.mjs';
import { runCommand } from './run-command.mjs';
import { sourceStamp } from './source-stamp.mjs';

/**
 * @typedef {object} Target
 * @property {string} name
 * @property {readonly string[]} sources
 * @property {readonly string[]} outputs removed before a build, so that deleted sources leave nothing behind
 * @property {readonly string[]} command arguments of node
 */

/** @type {readonly Target[]} */
export const targets = [
  {
    name: 'server',
    sources: [
      'engine',
      'adapters',
      'emulators',
      'tsconfig.base.json',
      'tsconfig.build.json',
      'package-lock.json',
    ],
    outputs: ['dist/engine', 'dist/adapters', 'dist/emulators'],
    command: ['node_modules/typescript/bin/tsc', '-p', 'tsconfig.build.json'],
  },
  {
    name: 'designer',
    sources: ['designer', 'engine/core', 'engine/contracts', 'flows', 'sites', 'package-lock.json'],
    outputs: ['dist/designer'],
    command: ['node_modules/vite/bin/vite.js', 'build', '--config', 'designer/vite.config.ts'],
  },
];

/**
 * @param {Target} target
 * @param {string} root
 * @returns {string} where the stamp of the last finished build is kept
 */
const stampFile = (target, root) => join(root, 'dist', `.${target.name}-stamp`);

/**
 * @param {Target} target
 * @param {string} root
 */
export function isBuildStale(target, root) {
  const file = stampFile(target, root);
  if (!existsSync(file) || target.outputs.every((path) => !existsSync(join(root, path))))
    return true;
  return readFileSync(file, 'utf8').trim() !== sourceStamp(root, target.sources);
}

/**
 * @param {Target} target
 * @param {string} root
 * @param {typeof runCommand} run
 */
async function build(target, root, run) {
  const stamp = sourceStamp(root, target.sources);
  console.log(`Building the ${target.name} …`);
  for (const path of [
    stampFile(target, root),
    ...target.outputs.map((output) => join(root, output)),
  ]) {
    rmSync(path, { recursive: true, force: true });
  }
  const env = { ...process.env, NODE_ENV: 'production' };
  const code = await run(process.execPath, target.command, { cwd: root, env });
  if (code !== 0) {
    console.error(`The ${target.name} could not be built (code ${code}); the reasons are above.`);
    return false;
  }
  mkdirSync(join(root, 'dist'), { recursive: true });
  writeFileSync(stampFile(target, root), `${stamp}\n`);
  return true;
}

/**
 * Builds every target whose sources changed since its last build; goes on after one that fails.
 * @param {{ root?: string, force?: boolean, run?: typeof runCommand }} [options]
 * @returns {Promise<boolean>} false when a build failed; the reason has been printed
 */
export async function buildStale({ root = projectRoot, force = false, run = runCommand } = {}) {
  let good = true;
  for (const target of targets) {
    if (force || isBuildStale(target, root)) good = (await build(target, root, run)) && good;
  }
  return good;
}

if (isMain(import.meta.url)) {
  const good =
    (await ensureInstalled()) && (await buildStale({ force: process.argv.includes('--force') }));
  if (!good) process.exitCode = 1;
}
