// @ts-check
// Finds a Chromium for the browser tests, or brings one: an installed browser, else Playwright's download, else
// Debian's package when root. Prints its path on standard output; everything else goes to standard error.

import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { isMain, projectRoot } from './project-root.mjs';
import { runCommand } from './run-command.mjs';

const programNames = [
  'chromium',
  'chromium-browser',
  'google-chrome',
  'google-chrome-stable',
  'chrome.exe',
];

const usualPlaces = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
];

export const howToHelp = `No Chromium was found, and none could be brought. Do one of these, then start again:
  - install Chromium or Google Chrome (Debian: sudo apt-get install chromium), or
  - run: node node_modules/playwright-core/cli.js install --with-deps chromium, or
  - set CHROMIUM_PATH to the program of a Chromium that is already on this machine.`;

/**
 * Whether the program starts at all: a browser without its system libraries, or a stub that only says where to get
 * one, does not.
 * @param {string} program
 */
function answers(program) {
  try {
    execFileSync(program, ['--version'], { timeout: 30_000, stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}

/**
 * An installed browser: CHROMIUM_PATH if set, then the names above in the order of PATH's folders.
 * @param {NodeJS.ProcessEnv} env
 * @param {readonly string[]} [otherPlaces] where browsers are that PATH does not lead to
 * @returns {string | undefined}
 */
export function findInstalled(env, otherPlaces = usualPlaces) {
  const chosen = env['CHROMIUM_PATH'];
  if (chosen) {
    if (answers(chosen)) return chosen;
    console.error(`CHROMIUM_PATH is ${chosen}, which does not start; looking further.`);
  }
  const folders = (env['PATH'] ?? '').split(delimiter).filter(Boolean);
  const places = programNames.flatMap((name) => folders.map((folder) => join(folder, name)));
  return [...places, ...otherPlaces].find((program) => existsSync(program) && answers(program));
}

/**
 * The browser that Playwright keeps, if it was downloaded before and starts.
 * @param {string} root
 */
function findPlaywrights(root) {
  const ask = "process.stdout.write(require('playwright-core').chromium.executablePath())";
  try {
    const program = execFileSync(process.execPath, ['-e', ask], {
      cwd: root,
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
    });
    return existsSync(program) && answers(program) ? program : undefined;
  } catch {
    return undefined;
  }
}

/**
 * @param {string} root
 * @param {typeof runCommand} run
 */
async function download(root, run) {
  console.error('No Chromium is installed. Downloading the one that Playwright keeps …');
  const args = ['node_modules/playwright-core/cli.js', 'install', '--no-shell', 'chromium'];
  await run(process.execPath, args, { cwd: root, timeoutMs: 300_000, toStderr: true });
  return findPlaywrights(root);
}

/**
 * @param {NodeJS.ProcessEnv} env
 * @param {readonly string[]} otherPlaces
 * @param {typeof runCommand} run
 */
async function installPackage(env, otherPlaces, run) {
  if (process.getuid?.() !== 0 || !existsSync('/etc/debian_version')) return undefined;
  console.error("The download did not work. Installing Debian's package …");
  const quiet = { env: { ...env, DEBIAN_FRONTEND: 'noninteractive' }, toStderr: true };
  await run('apt-get', ['update', '-qq'], quiet);
  await run('apt-get', ['install', '-y', '-qq', '--no-install-recommends', 'chromium'], quiet);
  return findInstalled(env, otherPlaces);
}

/**
 * @param {{ root?: string, env?: NodeJS.ProcessEnv, otherPlaces?: readonly string[], run?: typeof runCommand }} [options]
 * @returns {Promise<string | undefined>} the program's path; undefined when there is none, and help has been printed
 */
export async function findChromium(options = {}) {
  const {
    root = projectRoot,
    env = process.env,
    otherPlaces = usualPlaces,
    run = runCommand,
  } = options;
  const found =
    findInstalled(env, otherPlaces) ??
    findPlaywrights(root) ??
    (await download(root, run)) ??
    (await installPackage(env, otherPlaces, run));
  if (found === undefined) console.error(howToHelp);
  return found;
}

if (isMain(import.meta.url)) {
  const found = await findChromium();
  if (found === undefined) process.exitCode = 1;
  else console.log(found);
}
