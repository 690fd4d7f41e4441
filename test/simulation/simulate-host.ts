import type { SiteFlow } from '../../engine/contracts/site-file.ts';
import { createMemoryStore } from '../../engine/hosts/memory/memory-store.ts';
import { demoSite, HostBench } from '../fixtures/host/host-bench.ts';
import { settle } from '../fixtures/host/settle.ts';
import { checkCars, checkWorld } from './check-world.ts';
import { plantFault } from './device-faults.ts';
import { type RandomSource, randomSource } from './random-source.ts';

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;
const CARDS = ['card-a', 'card-b', 'card-c'] as const;
const SITES: readonly [readonly SiteFlow[], ...(readonly SiteFlow[])[]] = [
  [{ flow: 'plug-first' }],
  [{ flow: 'card-first' }],
  [{ flow: 'plug-first' }, { flow: 'card-first' }],
];

/** What became of one seed. */
export interface SimulationReport {
  readonly seed: number;
  /** What happened in the world, in order. */
  readonly acts: readonly string[];
  /** Empty when all is well. */
  readonly wrong: readonly string[];
  readonly sessions: number;
  readonly holds: number;
  readonly kills: number;
}

/** Moves the world of one bench by the choices of a seed. */
class World {
  readonly bench: HostBench;
  readonly acts: string[] = [];
  readonly wrong: string[] = [];
  readonly energyWh = new Map<string, number>();
  readonly spoilt = new Set<string>();
  readonly #random: RandomSource;
  kills = 0;

  constructor(seed: number) {
    this.#random = randomSource(seed);
    this.bench = new HostBench({
      site: demoSite(this.#random.pick(SITES)),
      store: createMemoryStore(),
    });
    this.bench.onCall = (call, when) => {
      if (when === 'before' && call.operation === 'terminal.authorize') {
        this.#noSecondHold(call.sessionId, call.input['cardKey']);
      }
    };
  }

  /** a card that has a running charge here must not be reserved on again before that one settles. */
  #noSecondHold(sessionId: string, cardKey: unknown): void {
    const other = this.bench.store.sessions
      .active()
      .find(
        (session) =>
          session.cardKey === cardKey &&
          session.sessionId !== sessionId &&
          /^(start|charging|stop)/.test(this.bench.path(session.sessionId)),
      );
    if (other !== undefined)
      this.wrong.push(`${cardKey} runs ${other.sessionId} and is reserved on for ${sessionId}`);
  }

  async act(): Promise<void> {
    if (this.bench.isDead) return this.#revive();
    const connectorId = this.#random.pick([1, 2]);
    const roll = this.#random.below(100);
    if (roll < 14) return this.#cable(connectorId);
    if (roll < 34) return this.#tap();
    if (roll < 52) return this.#energy(connectorId);
    if (roll < 56) return this.#chargerEvent(connectorId);
    if (roll < 60) return this.#terminalEvent();
    if (roll < 72) return this.#note(`fault ${plantFault(this.bench, this.#random)}`);
    if (roll < 79) return this.#doom();
    if (roll < 80) return this.#spoil();
    return this.#wait();
  }

  #note(act: string): void {
    this.acts.push(act);
  }

  async #revive(): Promise<void> {
    this.kills += 1;
    this.#note('restart');
    await this.bench.start((killable) => {
      if (this.#random.chance(0.2)) killable.killAt(1 + this.#random.below(5), 'after');
    });
  }

  async #cable(connectorId: number): Promise<void> {
    const { plugged } = this.bench.charger.at(connectorId);
    this.#note(`${plugged ? 'unplug' : 'plug'} ${connectorId}`);
    await (plugged ? this.bench.unplug(connectorId) : this.bench.plug(connectorId));
  }

  async #tap(): Promise<void> {
    const card = this.#random.pick(CARDS);
    if (this.bench.terminal.reading() === undefined) return;
    this.#note(`tap ${card}`);
    await this.bench.tap(card);
  }

  async #energy(connectorId: number): Promise<void> {
    const { charger } = this.bench;
    const connector = charger.at(connectorId);
    if (!connector.running) {
      if (connector.sessionId === null || connector.began || !this.#random.chance(0.3)) return;
      this.#note(`begin ${connectorId}`);
      return charger.begin(connectorId);
    }
    const energyWh = connector.energyWh + this.#random.below(3_000);
    this.energyWh.set(connector.sessionId ?? '', energyWh);
    this.#note(`meter ${connectorId} ${energyWh}`);
    await charger.meter(connectorId, energyWh);
  }

  async #chargerEvent(connectorId: number): Promise<void> {
    const { charger } = this.bench;
    const what = this.#random.pick(['linkLost', 'linkBack', 'faulted', 'ended', 'lostEnd']);
    const isEnd = what === 'ended' || what === 'lostEnd';
    if (isEnd && !charger.at(connectorId).running) return;
    this.#note(`${what} ${connectorId}`);
    if (isEnd) return charger.end(connectorId, 'local', what === 'ended');
    await charger.tell(connectorId, `charger.${what}`);
  }

  async #terminalEvent(): Promise<void> {
    const type = this.#random.pick(['terminal.offline', 'terminal.online', 'terminal.touched']);
    this.#note(type);
    await this.bench.terminal.tell(type).catch(() => undefined);
    await settle();
  }

  /** The engine will die at one of its next commits. */
  #doom(): void {
    const { killable } = this.bench.now;
    const commit = killable.commits() + 1 + this.#random.below(12);
    const when = this.#random.pick<'before' | 'after'>(['before', 'after']);
    this.#note(`dies ${when} commit ${commit - killable.commits()} from here`);
    killable.killAt(commit, when);
  }

  /** The state of a session cannot be read at the next start: the engine alone must close what it left. */
  async #spoil(): Promise<void> {
    const [record] = this.bench.store.sessions.active();
    if (record === undefined) return;
    this.#note(`spoil ${record.sessionId}`);
    this.spoilt.add(record.sessionId);
    this.bench.kill();
    const state = { ...record.state, value: { nowhere: 'at-all' } };
    this.bench.store.sessions.put({ ...record, state });
    await this.#revive();
  }

  async #wait(): Promise<void> {
    const seconds = this.#random.pick([1, 5, 20, 61, 130, 700]);
    this.#note(`wait ${seconds} s`);
    await this.bench.advance(seconds * 1_000);
  }

  /** Everything answers again, the cars leave, and time goes by. */
  async rest(): Promise<void> {
    this.#note('rest');
    const { bench } = this;
    bench.terminal.scripts.clear();
    bench.charger.scripts.clear();
    // What the bank is slow with comes before it is asked for the last time.
    await bench.advance(200_000);
    bench.terminal.inFlight.clear();
    if (!bench.isDead) bench.kill();
    await bench.start();
    await bench.terminal.tell('terminal.online');
    for (const connectorId of [1, 2]) {
      await bench.charger.tell(connectorId, 'charger.linkBack');
    }
    await bench.advance(HOUR_MS);
    this.wrong.push(...checkCars(bench));
    for (const connectorId of [1, 2]) {
      if (bench.charger.at(connectorId).plugged) await bench.unplug(connectorId);
    }
    await bench.advance(HOUR_MS);
    await bench.advance(10 * DAY_MS);
    this.wrong.push(...checkWorld(bench, this.energyWh, this.spoilt));
  }
}

/** Plays one seed: the same seed gives the same world, act by act. */
export async function simulateHost(seed: number, acts = 60): Promise<SimulationReport> {
  const world = new World(seed);
  try {
    await world.bench.start();
    for (let at = 0; at < acts; at += 1) await world.act();
    await world.rest();
  } catch (cause) {
    world.wrong.push(cause instanceof Error ? (cause.stack ?? cause.message) : String(cause));
  }
  const { bench } = world;
  const report = {
    seed,
    acts: world.acts,
    wrong: world.wrong,
    sessions: bench.store.sessions.list({ limit: 500 }).length,
    holds: bench.store.holds.list({ openOnly: false, limit: 500 }).length,
    kills: world.kills,
  };
  bench.kill();
  bench.store.close();
  return report;
}
