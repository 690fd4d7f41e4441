import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  createVirtualChargePoint,
  type VirtualChargePoint,
} from '../../../adapters/chargers/virtual/index.ts';
import { freePort } from '../engine-process.ts';
import { BankProgram } from './bank-program.ts';
import type { Doom } from './doomed-driver.ts';
import { EngineDied, MortalEngine } from './mortal-engine.ts';
import type { Act, StreetScenario } from './scenario-acts.ts';

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;
/** How time goes on at the end until everything is settled: the ladder, and what a person is called for. */
const REST_MS = [
  20_000,
  ...Array.from({ length: 6 }, () => 61_000),
  ...Array.from({ length: 5 }, () => HOUR_MS),
  ...Array.from({ length: 3 }, () => 24 * HOUR_MS),
];
/** Nothing is stored and nobody is asked for so long: the street is quiet. */
const QUIET_MS = 45;
const QUIET_MS_MAX = 3_000;

/** A street with one engine in a process that dies, and a charge point and a bank that outlive it. */
export class Street {
  readonly bank = new BankProgram();
  readonly engine: MortalEngine;
  readonly post: VirtualChargePoint;
  readonly #dir: string;
  restarts = 0;
  #isLinkUp = true;

  private constructor(parts: { engine: MortalEngine; post: VirtualChargePoint; dir: string }) {
    this.engine = parts.engine;
    this.post = parts.post;
    this.#dir = parts.dir;
  }

  static async open(flow: string): Promise<Street> {
    const dir = mkdtempSync(join(tmpdir(), 'forecourt-sweep-'));
    const port = await freePort();
    const site = join(dir, 'site.json');
    const engine = new MortalEngine({ site, dataDir: join(dir, 'data'), port });
    const post = createVirtualChargePoint({
      url: `ws://127.0.0.1:${port}/ocpp`,
      chargerId: 'post-1',
      connectors: [1],
      speed: 150,
      meterIntervalS: 1,
      connectionTimeOutS: 1,
      callTimeoutMs: 5_000,
      retryMs: 50,
    });
    const street = new Street({ engine, post, dir });
    try {
      writeFileSync(site, JSON.stringify(siteOf(flow, await street.bank.start())));
      await engine.start();
      post.start();
      await until('the charge point is there', () => post.view().online);
      return street;
    } catch (cause) {
      await street.close();
      throw cause;
    }
  }

  async close(): Promise<void> {
    await this.post.stop();
    this.bank.stop();
    this.engine.kill();
    rmSync(this.#dir, { recursive: true, force: true });
  }

  get registerWh(): number {
    return this.post.view().connectors[0]?.registerWh ?? 0;
  }

  /** Plays a scenario; true when the engine died at the given line. Then it was started again, and the street went on. */
  async play(scenario: StreetScenario, doom: Doom): Promise<boolean> {
    for (const { operation, scripted } of scenario.answers) this.bank.script(operation, scripted);
    for (const fault of scenario.chargerFaults) this.post.setFault(fault, true);
    const before = this.restarts;
    await this.engine.doom(doom);
    for (const act of scenario.acts) {
      await this.#alive(() => this.#do(act));
      await this.#alive(() => this.#quiet());
    }
    await this.#rest();
    return this.restarts > before;
  }

  /** Does something, and once more after a new start when the engine died over it. */
  async #alive(work: () => Promise<void>): Promise<void> {
    try {
      if (!this.engine.isAlive) throw new EngineDied('meanwhile');
      await work();
    } catch (cause) {
      if (this.engine.isAlive) throw cause;
      this.restarts += 1;
      await this.engine.start();
      this.bank.tapAgain();
      if (this.#isLinkUp) await this.#isOnline();
      await this.#quiet();
    }
  }

  async #do(act: Act): Promise<void> {
    const connector = this.post.view().connectors[0];
    switch (act.kind) {
      case 'plug':
        if (connector?.plugged === false) this.post.plug(1);
        return;
      case 'unplug':
        if (connector?.plugged === true) this.post.unplug(1);
        return;
      case 'tap':
        return this.bank.tap('card-a');
      case 'energy':
        return pause(connector?.charging === true ? 120 : 0);
      case 'fault':
        return this.post.setFaulted(1, 'OtherError');
      case 'linkLost':
        this.#isLinkUp = false;
        return this.post.setLink(false);
      case 'linkBack':
        return this.#linkBack();
      case 'wait':
        return this.#skip(act.ms);
      case 'closeByItself':
        return this.bank.closeByItself(this.engine.url);
    }
  }

  async #linkBack(): Promise<void> {
    this.#isLinkUp = true;
    if (!this.post.view().online) await this.post.setLink(true);
    await this.#isOnline();
  }

  #isOnline(): Promise<void> {
    return until('the charge point is there', () => this.post.view().online);
  }

  /** Everything answers, the car leaves, and time goes by until all is settled. */
  async #rest(): Promise<void> {
    this.bank.clear();
    this.#isLinkUp = true;
    for (const fault of ['refuseStart', 'ignoreStart', 'refuseStop'] as const)
      this.post.setFault(fault, false);
    this.post.setFaulted(1, null);
    await this.#alive(() => this.#linkBack());
    await this.#alive(() => this.#do({ kind: 'unplug' }));
    await this.#alive(() => this.#quiet());
    for (const ms of REST_MS) {
      await this.#alive(() => this.#skip(ms));
      await this.#alive(() => this.#quiet());
      if (this.engine.isAlive && (await this.#isSettled())) break;
    }
    await until('the charge point is free', () => {
      const [connector] = this.post.view().connectors;
      return connector?.status === 'Available';
    });
  }

  /** Time goes by; who holds no card up in it does not. */
  async #skip(ms: number): Promise<void> {
    this.bank.passed(ms);
    await this.#quiet();
    await this.engine.skip(ms);
  }

  async #isSettled(): Promise<boolean> {
    const holds = await this.engine.get<readonly object[]>('/api/holds?open=true');
    const active = await this.engine.get<readonly object[]>('/api/sessions?status=active');
    return holds.length === 0 && active.length === 0;
  }

  /** Until nothing is stored any more and nobody waits for an answer that comes in a moment. */
  async #quiet(): Promise<void> {
    const endMs = Date.now() + QUIET_MS_MAX;
    let { commits } = await this.engine.activity();
    let sinceMs = Date.now();
    while (Date.now() - sinceMs < QUIET_MS && Date.now() < endMs) {
      await pause(15);
      const now = await this.engine.activity();
      const { queued, online } = this.post.view();
      if (now.commits === commits && !now.isBusy && (queued === 0 || !online)) continue;
      commits = now.commits;
      sinceMs = Date.now();
    }
  }
}

function siteOf(flow: string, url: string): object {
  const settings = {
    url,
    eventSecret: { env: 'EVENT_SECRET' },
    capabilities: ['screen', 'readFirst', 'identify', 'lookUp', 'listOpen'],
    never: { 'terminal.readCard': ['deferred'] },
    pollMs: 1_000,
  };
  return {
    id: 'street',
    title: 'Street',
    currency: 'EUR',
    language: 'en',
    terminals: [{ id: 't1', adapter: 'remote', textsElsewhere: true, settings }],
    chargers: [
      {
        id: 'post-1',
        adapter: 'ocpp',
        maxPowerW: 2_000_000,
        offlineGraceMs: 60_000,
        connectors: [{ id: 1, title: 'Left', terminal: 't1' }],
      },
    ],
    tariff: { energyMicroPerKwh: 450_000, sessionFeeMinor: 0 },
    flows: [{ flow }],
  };
}

function pause(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}

async function until(what: string, holds: () => boolean): Promise<void> {
  const endMs = Date.now() + 20_000;
  while (!holds()) {
    if (Date.now() > endMs) throw new Error(`Not within 20 s: ${what}`);
    await pause(10);
  }
}
