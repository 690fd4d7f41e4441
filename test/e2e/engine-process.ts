import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Hold } from '../../engine/contracts/hold.ts';
import type { SessionView } from '../../engine/contracts/views.ts';

const PROGRAM = fileURLToPath(new URL('../../engine/bin/forecourt.ts', import.meta.url));
const SITE = fileURLToPath(new URL('./ocpp-site.json', import.meta.url));
const START_MS_MAX = 30_000;

/** A port that nobody has now. */
export async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  await new Promise((resolve) => server.close(resolve));
  return typeof address === 'object' && address !== null ? address.port : 0;
}

/** `forecourt serve` as a process of its own, with a data folder that outlives it. */
export class EngineProcess {
  readonly dataDir = mkdtempSync(join(tmpdir(), 'forecourt-e2e-'));
  readonly port: number;
  errorText = '';
  #child: ChildProcess | undefined;

  readonly #command: readonly string[];

  constructor(port: number, command: readonly string[] = ['serve', '--site', SITE]) {
    this.port = port;
    this.#command = command;
  }

  get url(): string {
    return `http://127.0.0.1:${this.port}`;
  }

  get pid(): number | undefined {
    return this.#child?.pid;
  }

  /** Starts it and waits until it says where it runs; rejects with what it wrote when it ends before. */
  async start(msMax = START_MS_MAX): Promise<void> {
    const args = ['--import', 'tsx', PROGRAM, ...this.#command, '--data', this.dataDir];
    const child = spawn(process.execPath, [...args, '--port', String(this.port)], {
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    this.#child = child;
    this.errorText = '';
    child.stderr.on('data', (text: Buffer) => {
      this.errorText += text.toString();
    });
    await new Promise<void>((resolve, reject) => {
      const timer = setTimeout(() => reject(new Error(this.errorText)), msMax);
      child.stdout.on('data', (text: Buffer) => {
        if (!text.includes('Forecourt runs at')) return;
        clearTimeout(timer);
        resolve();
      });
      child.once('exit', (code) => {
        clearTimeout(timer);
        reject(new Error(`ended with ${code}: ${this.errorText}`));
      });
    });
  }

  /** Sends a signal and waits for the end; gives the exit code and how long it took. */
  async end(
    signal: NodeJS.Signals,
  ): Promise<{ readonly code: number | null; readonly ms: number }> {
    const child = this.#child;
    if (child === undefined || child.exitCode !== null || child.signalCode !== null)
      return { code: child?.exitCode ?? null, ms: 0 };
    const beginMs = Date.now();
    const code = new Promise<number | null>((resolve) => child.once('exit', resolve));
    child.kill(signal);
    return { code: await code, ms: Date.now() - beginMs };
  }

  async get<T>(path: string): Promise<T> {
    const response = await fetch(`${this.url}${path}`);
    if (!response.ok) throw new Error(`${path}: ${response.status} ${await response.text()}`);
    return (await response.json()) as T;
  }

  async post(path: string, body: object): Promise<void> {
    const response = await fetch(`${this.url}${path}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    });
    if (!response.ok) throw new Error(`${path}: ${response.status} ${await response.text()}`);
  }

  tap(cardKey: string): Promise<void> {
    return this.post('/api/sites/street/virtual/tap', { terminalId: 't1', cardKey, kind: 'bank' });
  }

  knob(operation: string, next: string): Promise<void> {
    return this.post('/api/sites/street/virtual/knob', { terminalId: 't1', operation, next });
  }

  holds(): Promise<readonly Hold[]> {
    return this.get('/api/holds');
  }

  async session(connectorId: number): Promise<SessionView | undefined> {
    const sessions = await this.get<readonly SessionView[]>('/api/sessions');
    return sessions.find((session) => session.connectorId === connectorId);
  }

  /** Waits until the newest session at a connector is somewhere. */
  async reaches(connectorId: number, path: string, timeoutMs = 20_000): Promise<SessionView> {
    const endMs = Date.now() + timeoutMs;
    for (;;) {
      const session = await this.session(connectorId);
      if (session?.activePaths.includes(path)) return session;
      if (Date.now() > endMs)
        throw new Error(`${path} is not reached: ${JSON.stringify(session)} ${this.errorText}`);
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
  }

  async dispose(): Promise<void> {
    await this.end('SIGKILL');
    rmSync(this.dataDir, { recursive: true, force: true });
  }
}
