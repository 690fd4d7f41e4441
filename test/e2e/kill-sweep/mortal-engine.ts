import { type ChildProcess, fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import type { Doom } from './doomed-driver.ts';
import type { Activity, ToEngine } from './engine-entry.ts';

const ENTRY = fileURLToPath(new URL('./engine-entry.ts', import.meta.url));
/** A busy machine takes long to start a process. */
const ANSWER_MS_MAX = 120_000;

/** The engine's process ended while it was asked something. */
export class EngineDied extends Error {}

/** An engine in a process of its own, which dies and is started again on the same data and port. */
export class MortalEngine {
  readonly #site: string;
  readonly #dataDir: string;
  readonly #port: number;
  #child: ChildProcess | undefined;
  #aheadMs = 0;
  #errors = '';

  constructor(options: { site: string; dataDir: string; port: number }) {
    this.#site = options.site;
    this.#dataDir = options.dataDir;
    this.#port = options.port;
  }

  get url(): string {
    return `http://127.0.0.1:${this.#port}`;
  }

  /** What it complained about since it was started last. */
  get errors(): string {
    return this.#errors;
  }

  get isAlive(): boolean {
    const child = this.#child;
    return child !== undefined && child.exitCode === null && child.signalCode === null;
  }

  async start(): Promise<void> {
    this.#errors = '';
    const args = [this.#site, this.#dataDir, String(this.#port), String(this.#aheadMs)];
    const child = fork(ENTRY, args, {
      execArgv: ['--import', 'tsx'],
      stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
      env: { ...process.env, EVENT_SECRET: 'event-secret' },
    });
    this.#child = child;
    child.stderr?.on('data', (text: Buffer) => {
      this.#errors = (this.#errors + text.toString()).slice(-4_000);
    });
    await this.#answer();
  }

  async skip(ms: number): Promise<void> {
    this.#aheadMs += ms;
    await this.#ask({ kind: 'skip', ms });
  }

  async doom(doom: Doom): Promise<void> {
    await this.#ask({ kind: 'doom', doom });
  }

  activity(): Promise<Activity> {
    return this.#ask({ kind: 'activity' });
  }

  async get<T>(path: string): Promise<T> {
    const response = await fetch(`${this.url}${path}`).catch((cause: unknown) => {
      throw this.isAlive ? cause : new EngineDied('while it was read');
    });
    if (!response.ok) throw new Error(`${path}: ${response.status}`);
    return (await response.json()) as T;
  }

  kill(): void {
    this.#child?.kill('SIGKILL');
  }

  async #ask(message: ToEngine): Promise<Activity> {
    if (!this.isAlive) throw new EngineDied('before it was asked');
    const answer = this.#answer();
    this.#child?.send(message, () => undefined);
    return answer;
  }

  /** One question at a time: the next message is its answer. */
  #answer(): Promise<Activity> {
    const child = this.#child;
    return new Promise((resolve, reject) => {
      const end = (settle: () => void): void => {
        clearTimeout(timer);
        child?.off('message', onMessage);
        child?.off('exit', onExit);
        settle();
      };
      const onMessage = (activity: Activity): void => end(() => resolve(activity));
      const onExit = (): void => end(() => reject(new EngineDied(this.#errors)));
      const timer = setTimeout(
        () => end(() => reject(new Error(`no answer ${this.#errors}`))),
        ANSWER_MS_MAX,
      );
      child?.on('message', onMessage);
      child?.once('exit', onExit);
    });
  }
}
