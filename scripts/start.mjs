// @ts-check
// `npm start`: engine, designer and virtual site on one port. PORT, HOST and FORECOURT_DATA are the engine's to read.

import { spawn } from 'node:child_process';
import { constants } from 'node:os';
import { join } from 'node:path';
import { buildStale } from './build-stale.mjs';
import { ensureInstalled } from './ensure-installed.mjs';
import { projectRoot } from './project-root.mjs';

/**
 * npm hands a signal to its shell only, which dies of it and leaves us behind: then nobody waits for us any more.
 * @param {() => void} stop
 */
function stopWhenAbandoned(stop) {
  if (process.env['npm_lifecycle_event'] === undefined) return;
  const parent = process.ppid;
  const watch = setInterval(() => {
    if (process.ppid === parent) return;
    clearInterval(watch);
    stop();
  }, 500);
  watch.unref();
}

/** Runs the demo until it ends; passes signals on to it and its exit code back. */
function runDemo() {
  const program = join(projectRoot, 'dist/engine/bin/forecourt.js');
  const args = [program, 'demo', ...process.argv.slice(2)];
  const child = spawn(process.execPath, args, { cwd: projectRoot, stdio: 'inherit' });
  for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP'])) {
    process.on(signal, () => {
      // In a terminal, Ctrl-C reaches the whole group: passing it on would make it two.
      if (signal !== 'SIGINT' || !process.stdin.isTTY) child.kill(signal);
    });
  }
  stopWhenAbandoned(() => child.kill('SIGTERM'));
  child.on('error', (error) => {
    console.error(`The engine could not be started: ${error.message}`);
    process.exitCode = 1;
  });
  child.on('exit', (code, signal) => {
    process.exitCode = code ?? (signal ? 128 + constants.signals[signal] : 1);
  });
}

if ((await ensureInstalled()) && (await buildStale())) runDemo();
else process.exitCode = 1;
