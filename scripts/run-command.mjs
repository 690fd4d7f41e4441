// @ts-check
import { spawn } from 'node:child_process';
import { constants } from 'node:os';

/**
 * Runs a program in the foreground and returns its exit code; 127 when there is no such program, 128 + n when
 * signal n ended it.
 * @param {string} command
 * @param {readonly string[]} args
 * @param {{ cwd?: string, env?: NodeJS.ProcessEnv, timeoutMs?: number, toStderr?: boolean }} [options]
 *   `timeoutMs` ends it with SIGTERM; `toStderr` keeps our own standard output free of its words
 * @returns {Promise<number>}
 */
export function runCommand(command, args, options = {}) {
  const { cwd, env = process.env, timeoutMs = 0, toStderr = false } = options;
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, {
      cwd,
      env,
      timeout: timeoutMs,
      stdio: ['inherit', toStderr ? 2 : 'inherit', 'inherit'],
    });
    child.on('error', (/** @type {NodeJS.ErrnoException} */ error) =>
      error.code === 'ENOENT' ? resolve(127) : reject(error),
    );
    child.on('exit', (code, signal) =>
      resolve(code ?? 128 + (signal ? constants.signals[signal] : 1)),
    );
  });
}
