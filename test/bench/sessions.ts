import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** What an engine needed to take up open sessions again. */
export interface Resumed {
  readonly sessions: number;
  readonly startMs: number;
  readonly timersArmed: number;
  readonly readersArmed: number;
  /** Heap for one session that only charges, with its terminal, its charger and its part of the site file. */
  readonly heapBytesPerSession: number;
  readonly residentBytes: number;
}

const SELF = fileURLToPath(new URL('resume-sessions.ts', import.meta.url));
const LOADER = fileURLToPath(new URL('as-shipped.mjs', import.meta.url));

/** So many cars charge, each at a place of its own; the engine is killed by SIGKILL, and another process takes over. */
export function benchSessions(sessions: number): Resumed {
  const folder = mkdtempSync(join(tmpdir(), 'forecourt-bench-'));
  const path = join(folder, 'engine.db');
  const run = (task: 'charge' | 'resume' | 'weigh') =>
    spawnSync(
      process.execPath,
      ['--expose-gc', '--import', LOADER, SELF, task, path, `${sessions}`],
      {
        encoding: 'utf8',
        stdio: ['ignore', 'pipe', 'inherit'],
      },
    );
  try {
    const charged = run('charge');
    if (charged.signal !== 'SIGKILL') throw new Error('the first engine was not killed');
    const resumed = JSON.parse(run('resume').stdout) as Omit<Resumed, 'heapBytesPerSession'>;
    const weighed = JSON.parse(run('weigh').stdout) as Pick<Resumed, 'heapBytesPerSession'>;
    return { ...resumed, ...weighed };
  } finally {
    rmSync(folder, { recursive: true });
  }
}
