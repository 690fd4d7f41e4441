// @ts-check
// Installs what is missing: `npm ci --include=dev` whenever the lock file differs from the one installed last.
// `--include=dev`, since NODE_ENV=production would otherwise leave out what the build needs.

import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { isMain, projectRoot } from './project-root.mjs';
import { runCommand } from './run-command.mjs';

const nodeMinimum = [20, 19];

/** @param {string} root */
const stampFile = (root) => join(root, 'node_modules', '.forecourt-lock-hash');

/**
 * Names an installation: the lock file's content and the platform, since some packages hold binaries.
 * @param {string} root folder of package-lock.json
 */
export function lockStamp(root) {
  const lock = readFileSync(join(root, 'package-lock.json'));
  return createHash('sha256')
    .update(lock)
    .update(`${process.platform}-${process.arch}`)
    .digest('hex');
}

/**
 * @param {string} root folder of package-lock.json
 * @returns {boolean} whether node_modules is absent, unfinished, or of another lock file or platform
 */
export function isInstallStale(root) {
  const file = stampFile(root);
  return !existsSync(file) || readFileSync(file, 'utf8').trim() !== lockStamp(root);
}

/**
 * The program and first arguments that start npm: the very npm that runs us where there is one.
 * @param {NodeJS.ProcessEnv} env
 * @returns {[string, ...string[]]}
 */
export function npmCommand(env) {
  const running = env['npm_execpath'];
  if (running?.endsWith('npm-cli.js')) return [process.execPath, running];
  return [process.platform === 'win32' ? 'npm.cmd' : 'npm'];
}

/** @param {number} code exit code of npm */
function whyInstallFailed(code) {
  if (code === 127) {
    return 'npm was not found. It comes with Node; install Node 20.19 or later from https://nodejs.org and try again.';
  }
  return (
    `npm ended with code ${code}; its own words are above. When the network or a proxy is the reason, check ` +
    'with `npm ping`, then run `npm ci --include=dev` and start again.'
  );
}

/** @param {string} version such as `20.20.2` */
export function isNodeSupported(version) {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  const [majorMinimum = 0, minorMinimum = 0] = nodeMinimum;
  return major > majorMinimum || (major === majorMinimum && minor >= minorMinimum);
}

/**
 * Brings node_modules in line with package-lock.json, saying what it does.
 * @param {string} [root] folder of package-lock.json
 * @param {typeof runCommand} [run]
 * @returns {Promise<boolean>} false when that failed; the reason has been printed
 */
export async function ensureInstalled(root = projectRoot, run = runCommand) {
  if (!isNodeSupported(process.versions.node)) {
    console.error(
      `Forecourt needs Node ${nodeMinimum.join('.')} or later; this is ${process.version}.`,
    );
    return false;
  }
  if (!isInstallStale(root)) return true;
  console.log('Installing dependencies (only when the lock file changed; about half a minute) …');
  const [command, ...first] = npmCommand(process.env);
  const code = await run(command, [...first, 'ci', '--include=dev'], { cwd: root });
  if (code !== 0) {
    console.error(`Dependencies could not be installed. ${whyInstallFailed(code)}`);
    return false;
  }
  writeFileSync(stampFile(root), `${lockStamp(root)}\n`);
  return true;
}

if (isMain(import.meta.url) && !(await ensureInstalled())) process.exitCode = 1;
