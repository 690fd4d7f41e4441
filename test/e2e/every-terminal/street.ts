import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  createVirtualChargePoint,
  type VirtualChargePoint,
} from '../../../adapters/chargers/virtual/index.ts';
import type { SessionView } from '../../../engine/contracts/views.ts';
import { EngineProcess, freePort } from '../engine-process.ts';
import type { EngineAt, TerminalAtHand, TerminalRow } from './terminal-at-hand.ts';

/** One terminal that runs one flow, with a charge point of its own. */
export interface Pair {
  readonly row: TerminalRow;
  readonly flow: string;
  readonly siteId: string;
  readonly siteText: string;
  readonly terminal: TerminalAtHand;
}

/** A pair in service: everything but the engine lives in this process. */
export interface Bay extends Pair {
  readonly post: VirtualChargePoint;
}

/** Makes the terminal of a pair and its site file. */
export async function makePair(
  row: TerminalRow,
  flow: string,
  engine: Omit<EngineAt, 'siteId'>,
): Promise<Pair> {
  const siteId = `${row.name}-${flow}`;
  const terminal = await row.come({ ...engine, siteId });
  const site = {
    id: siteId,
    title: siteId,
    currency: 'EUR',
    language: 'en',
    terminals: [{ id: siteId, ...terminal.entry }],
    chargers: [
      {
        id: `${siteId}-post`,
        adapter: 'ocpp',
        connectors: [{ id: 1, title: 'Left', terminal: siteId }],
      },
    ],
    tariff: { energyMicroPerKwh: 450_000, sessionFeeMinor: 0 },
    flows: [{ flow }],
  };
  return { row, flow, siteId, terminal, siteText: JSON.stringify(site) };
}

/** On a busy machine a kill and sixteen charges take a while. */
const WAIT_MS = 90_000;

/** One engine process for all pairs, so that one kill hits them all. */
export class Street {
  readonly folder = mkdtempSync(join(tmpdir(), 'forecourt-every-'));
  readonly bays: Bay[] = [];
  #engine: EngineProcess | undefined;

  async open(): Promise<Omit<EngineAt, 'siteId'>> {
    return { port: await freePort(), folder: this.folder };
  }

  async start(port: number, pairs: readonly Pair[]): Promise<void> {
    const files = pairs.map(({ siteId, siteText }) => {
      const file = join(this.folder, `${siteId}.json`);
      writeFileSync(file, siteText);
      return file;
    });
    this.#engine = new EngineProcess(port, ['serve', ...files.flatMap((file) => ['--site', file])]);
    await this.#engine.start(90_000);
    for (const pair of pairs) {
      const post = createVirtualChargePoint({
        url: `ws://127.0.0.1:${port}/ocpp`,
        chargerId: `${pair.siteId}-post`,
        connectors: [1],
        speed: 20,
        meterIntervalS: 1,
        callTimeoutMs: 2_000,
        retryMs: 100,
      });
      post.start();
      this.bays.push({ ...pair, post });
    }
    await this.all('the charge point is there', ({ post }) => post.view().online);
  }

  /** Kills the engine and starts it again; every charge point is back then. */
  async killAndComeBack(): Promise<void> {
    await this.#engine?.end('SIGKILL');
    await this.all('the charge point lost the engine', ({ post }) => !post.view().online);
    await this.#engine?.start(90_000);
    await this.all('the charge point is back', ({ post }) => post.view().online);
  }

  /** Waits until it holds for every bay, and says for which it does not. */
  async all(
    what: string,
    holds: (bay: Bay) => boolean | Promise<boolean>,
    bays: readonly Bay[] = this.bays,
  ): Promise<void> {
    const endMs = Date.now() + WAIT_MS;
    let waiting = bays;
    while (waiting.length > 0) {
      const still = await Promise.all(waiting.map(async (bay) => !(await holds(bay))));
      waiting = waiting.filter((_, at) => still[at]);
      if (waiting.length === 0) return;
      if (Date.now() > endMs) throw new Error(await this.#story(what, waiting));
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  }

  /** The sessions of a bay, newest first. */
  async sessions({ siteId }: Bay): Promise<readonly SessionView[]> {
    return (await this.#engine?.get(`/api/sessions?siteId=${siteId}`)) ?? [];
  }

  async leave(): Promise<void> {
    for (const { post, terminal } of this.bays) {
      await post.stop();
      await terminal.close();
    }
    await this.#engine?.dispose();
    rmSync(this.folder, { recursive: true, force: true });
  }

  async #story(what: string, waiting: readonly Bay[]): Promise<string> {
    const told = await Promise.all(
      waiting.map(async (bay) => {
        const [session] = await this.sessions(bay);
        const { activePaths, holds, status } = session ?? {};
        return `${bay.siteId}: ${JSON.stringify({ status, activePaths, holds })}`;
      }),
    );
    return `Not in time: ${what}\n${told.join('\n')}\n${this.#engine?.errorText.slice(-2_000)}`;
  }
}
