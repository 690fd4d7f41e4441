import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { composeEngine } from '../../../engine/bin/compose-engine.ts';
import type { Hold } from '../../../engine/contracts/hold.ts';
import type { SessionView } from '../../../engine/contracts/views.ts';

/** An engine with the demo sites on a free port, with a database of its own. */
export interface TestEngine {
  readonly url: string;
  readonly holds: () => Promise<readonly Hold[]>;
  readonly sessions: () => Promise<readonly SessionView[]>;
  readonly stop: () => Promise<void>;
}

const demoSites = ['sites/demo.json', 'sites/demo-card-first.json'];

/** Starts the engine that the browser tests play with. */
export async function startTestEngine(
  sitePaths: readonly string[] = demoSites,
): Promise<TestEngine> {
  const dataDir = mkdtempSync(join(tmpdir(), 'forecourt-e2e-'));
  const engine = await composeEngine({
    sitePaths,
    dataDir,
    host: '127.0.0.1',
    port: 0,
    virtualChargers: true,
    log: () => undefined,
  });
  const read = async (path: string) => (await fetch(`${engine.url}${path}`)).json();
  return {
    url: engine.url,
    holds: () => read('/api/holds') as Promise<readonly Hold[]>,
    sessions: () => read('/api/sessions') as Promise<readonly SessionView[]>,
    stop: async () => {
      await engine.stop();
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
}
