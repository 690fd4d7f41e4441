import type { OperationCall } from '../../engine/contracts/device-adapter.ts';
import { markRestored } from '../../engine/hosts/kit/restored-mark.ts';
import type { Store } from '../../engine/hosts/kit/store.ts';
import { createMemoryStore, type MemoryStore } from '../../engine/hosts/memory/memory-store.ts';
import { HostBench, type PlantedParts } from '../fixtures/host/host-bench.ts';
import type { FullDisk, KillableStore, KillPoint } from '../fixtures/host/killable-store.ts';
import { settle } from '../fixtures/host/settle.ts';
import { closeByTerminal } from './close-by-terminal.ts';
import { plantFault } from './device-faults.ts';
import { type RandomSource, randomSource } from './random-source.ts';
import { pickKind, type WorldKind } from './world-kind.ts';

const CARDS = ['card-a', 'card-b', 'card-c'] as const;
const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;
const JUMPS_MS = [-HOUR_MS, -MINUTE_MS, -3_000, 3_000, MINUTE_MS, HOUR_MS, 26 * HOUR_MS] as const;
const KILL_POINTS = ['beforeCommit', 'afterCommit', 'beforeWrite'] as const;

/** What a world is made of, besides its seed. */
export interface WorldOptions {
  /** A database of its own; without a file when not given, and only then it can be backed up and lost. */
  readonly store?: Store;
  readonly planted?: PlantedParts;
}

/** Moves the world of one bench by the choices of a seed. */
export class World {
  readonly bench: HostBench;
  readonly kind: WorldKind;
  readonly acts: string[] = [];
  readonly wrong: string[] = [];
  /** What truly flowed, per session. */
  readonly energyWh = new Map<string, number>();
  /** Sessions whose state was damaged: no flow can end them. */
  readonly spoilt = new Set<string>();
  /** Reservations that a terminal closed without being asked. */
  readonly closedByTerminal = new Set<string>();
  /** Reservations that the database knows nothing of any more, since an older backup took its place. */
  readonly lost = new Set<string>();
  /** Sessions that were charged for in the time that is lost, as far as anybody knows. */
  readonly lostCharges = new Set<string>();
  restores = 0;
  kills = 0;
  readonly #random: RandomSource;
  #backup: MemoryStore | undefined;
  #disk: FullDisk | undefined;
  #callsUntilDeath: { left: number; readonly when: 'before' | 'after' } | undefined;

  constructor(seed: number, { store = createMemoryStore(), planted = {} }: WorldOptions = {}) {
    this.#random = randomSource(seed);
    this.kind = pickKind(this.#random);
    this.bench = new HostBench({ ...this.kind, store, planted });
    this.bench.terminal.capabilities = this.kind.capabilities;
    this.bench.onCall = (call, when) => {
      if (when === 'before' && call.operation === 'terminal.authorize')
        this.#noSecondHold(call, call.input['cardKey']);
      this.#dieAtCall(when);
    };
  }

  /** R-23, R-24: a card that has a running charge here must not be reserved on again before that one settles. */
  #noSecondHold({ sessionId, address }: OperationCall, cardKey: unknown): void {
    const terminalId = address.family === 'terminal' ? address.terminalId : null;
    const other = this.bench.store.sessions
      .active()
      .find(
        (session) =>
          session.cardKey === cardKey &&
          session.terminalId === terminalId &&
          session.sessionId !== sessionId &&
          /^(start|charging|stop)/.test(this.bench.path(session.sessionId)),
      );
    if (other !== undefined)
      this.wrong.push(`${cardKey} runs ${other.sessionId} and is reserved on for ${sessionId}`);
  }

  #dieAtCall(when: 'before' | 'after'): void {
    const doom = this.#callsUntilDeath;
    if (doom?.when !== when) return;
    doom.left -= 1;
    if (doom.left > 0) return;
    this.#callsUntilDeath = undefined;
    this.bench.kill();
  }

  async act(): Promise<void> {
    if (this.bench.isDead) return this.revive();
    const roll = this.#random.below(100);
    if (roll < 50) return this.#drive(roll);
    if (roll < 75) return this.#disturb(roll - 50);
    return this.#wait();
  }

  /** What drivers, cars and chargers do. */
  #drive(roll: number): Promise<void> | void {
    const connectorId = this.#random.pick(this.kind.connectors);
    if (roll < 13) return this.#cable(connectorId);
    if (roll < 30) return this.#tap();
    if (roll < 44) return this.#energy(connectorId);
    if (roll < 47) return this.#chargerEvent(connectorId);
    return this.#terminalEvent();
  }

  /** What goes wrong. */
  #disturb(roll: number): Promise<void> | void {
    if (roll < 9) return this.note(`fault ${plantFault(this.bench, this.#random)}`);
    if (roll < 12) return this.#spoilWire();
    if (roll < 18) return this.#doom();
    if (roll < 20) return this.#fillDisk();
    if (roll < 22) return this.#jump();
    if (roll < 23) return this.#spoil();
    return this.#backUp();
  }

  note(act: string): void {
    this.acts.push(act);
  }

  /** Starts an engine; on a full disk it ends at once, and another one is tried later. */
  async revive(): Promise<void> {
    this.kills += 1;
    this.note('restart');
    if (this.#disk !== undefined && this.#random.chance(0.5)) this.#disk = undefined;
    const doomed = this.#random.chance(0.2);
    await this.#start((killable) => {
      killable.fill(this.#disk);
      if (doomed) killable.killAt('beforeWrite', 1 + this.#random.below(12));
    });
  }

  async #start(prepare: (killable: KillableStore) => void): Promise<void> {
    this.#callsUntilDeath = undefined;
    try {
      await this.bench.start(prepare);
    } catch (cause) {
      if (this.#disk === undefined) throw cause;
      this.bench.kill();
    }
  }

  async #cable(connectorId: number): Promise<void> {
    const { plugged } = this.bench.charger.at(connectorId);
    this.note(`${plugged ? 'unplug' : 'plug'} ${connectorId}`);
    await (plugged ? this.bench.unplug(connectorId) : this.bench.plug(connectorId));
  }

  async #tap(): Promise<void> {
    const card = this.#random.pick(CARDS);
    const terminalId = this.#random.pick(this.kind.terminalIds);
    if (this.bench.terminal.reading(terminalId) === undefined) return;
    this.note(`tap ${card} at ${terminalId}`);
    await this.bench.tap(card, {}, terminalId);
  }

  async #energy(connectorId: number): Promise<void> {
    const { charger } = this.bench;
    const connector = charger.at(connectorId);
    if (!connector.running) {
      if (connector.sessionId === null || connector.began || !this.#random.chance(0.3)) return;
      this.note(`begin ${connectorId}`);
      return charger.begin(connectorId);
    }
    const energyWh = connector.energyWh + this.#random.below(3_000);
    this.#flowed(connector.sessionId ?? '', energyWh - connector.energyWh);
    this.note(`meter ${connectorId} ${energyWh}`);
    await charger.meter(connectorId, energyWh);
  }

  /** A session may charge at two connectors, when the database that knew of the first was lost: both count. */
  #flowed(sessionId: string, energyWh: number): void {
    this.energyWh.set(sessionId, (this.energyWh.get(sessionId) ?? 0) + energyWh);
  }

  async #chargerEvent(connectorId: number): Promise<void> {
    const { charger } = this.bench;
    const what = this.#random.pick(['linkLost', 'linkBack', 'faulted', 'ended', 'lostEnd']);
    const isEnd = what === 'ended' || what === 'lostEnd';
    if (isEnd && !charger.at(connectorId).running) return;
    this.note(`${what} ${connectorId}`);
    if (isEnd) return charger.end(connectorId, 'local', what === 'ended');
    await charger.tell(connectorId, `charger.${what}`);
  }

  async #terminalEvent(): Promise<void> {
    const type = this.#random.pick(['terminal.offline', 'terminal.online', 'terminal.touched']);
    const terminalId = this.#random.pick(this.kind.terminalIds);
    if (this.#random.chance(0.1)) return closeByTerminal(this, this.#random);
    this.note(`${type} ${terminalId}`);
    await this.bench.terminal.tell(type, {}, terminalId).catch(() => undefined);
    await settle();
  }

  /** The next event of the charger is lost, comes twice, or is overtaken by others. */
  #spoilWire(): void {
    const roll = this.#random.below(6);
    const delayMs = this.#random.pick([2_000, 40_000, 400_000]);
    const fault = roll === 0 ? 'drop' : roll < 3 ? 'repeat' : { delayMs };
    this.note(`next event ${typeof fault === 'string' ? fault : `is ${delayMs / 1_000} s late`}`);
    this.bench.charger.wire.spoilNext(fault);
  }

  /** The engine will die soon: around a commit, between two writes, or around a call to a device. */
  #doom(): void {
    if (this.#random.chance(0.3)) {
      const when = this.#random.pick<'before' | 'after'>(['before', 'after']);
      const left = 1 + this.#random.below(4);
      this.#callsUntilDeath = { left, when };
      return this.note(`dies ${when} call ${left} from here`);
    }
    const point = this.#random.pick<KillPoint>(KILL_POINTS);
    const nth = 1 + this.#random.below(point === 'beforeWrite' ? 40 : 12);
    this.note(`dies ${point} ${nth} from here`);
    this.bench.now.killable.killAt(point, nth);
  }

  #fillDisk(): void {
    this.#disk =
      this.#disk === undefined ? this.#random.pick<FullDisk>(['write', 'commit']) : undefined;
    this.note(this.#disk === undefined ? 'the disk has room' : `the disk is full (${this.#disk})`);
    this.bench.now.killable.fill(this.#disk);
  }

  #jump(): void {
    const ms = this.#random.pick(JUMPS_MS);
    this.note(`the clock jumps by ${ms / 1_000} s`);
    this.bench.clock.jump(ms);
  }

  /** The state of a session cannot be read at the next start: the engine alone must close what it left. */
  async #spoil(): Promise<void> {
    const [record] = this.bench.store.sessions.active();
    if (record === undefined) return;
    this.note(`spoil ${record.sessionId}`);
    this.spoilt.add(record.sessionId);
    this.bench.kill();
    const state = { ...record.state, value: { nowhere: 'at-all' } };
    this.bench.store.sessions.put({ ...record, state });
    await this.revive();
  }

  /** The database is copied; later it is lost, and the copy takes its place. */
  async #backUp(): Promise<void> {
    const { bench } = this;
    if (this.#backup === undefined) {
      if (!('copy' in bench.store)) return;
      this.note('backup');
      this.#backup = (bench.store as MemoryStore).copy();
      return;
    }
    this.note('the database is lost, and the backup restored');
    bench.kill();
    const store = this.#backup;
    this.#backup = undefined;
    this.restores += 1;
    for (const { operationId } of bench.terminal.of('terminal.authorize')) {
      if (store.outbox.get(operationId) === undefined) this.lost.add(operationId);
    }
    for (const [sessionId, energyWh] of this.energyWh) {
      if ((store.totals.get(sessionId)?.energyWh ?? 0) < energyWh) this.lostCharges.add(sessionId);
    }
    markRestored(store, bench.clock.nowMs());
    bench.store = store;
    await this.revive();
  }

  async #wait(): Promise<void> {
    const seconds = this.#random.pick([1, 5, 20, 61, 130, 700]);
    this.note(`wait ${seconds} s`);
    await this.bench.advance(seconds * 1_000);
  }

  /** Everything answers again and arrives, the cars leave, and ten days go by. */
  async rest(): Promise<void> {
    this.note('rest');
    const { bench } = this;
    const { terminal, charger, clock } = bench;
    this.#disk = undefined;
    terminal.scripts.clear();
    charger.scripts.clear();
    charger.wire.mend();
    // What the bank is slow with comes before it is asked for the last time.
    await bench.advance(200_000);
    terminal.inFlight.clear();
    if (!bench.isDead) bench.kill();
    await this.#start(() => undefined);
    for (const id of this.kind.terminalIds) await terminal.tell('terminal.online', {}, id);
    for (const connectorId of this.kind.connectors) {
      await charger.tell(connectorId, 'charger.linkBack');
      const { plugged } = charger.at(connectorId);
      await charger.tell(connectorId, plugged ? 'charger.pluggedIn' : 'charger.unplugged');
      await charger.meter(connectorId, charger.at(connectorId).energyWh);
    }
    await clock.advance(2 * HOUR_MS);
  }

  /** The cars leave, and ten days go by. */
  async leave(): Promise<void> {
    for (const connectorId of this.kind.connectors) {
      if (this.bench.charger.at(connectorId).plugged) await this.bench.unplug(connectorId);
    }
    await this.bench.advance(HOUR_MS);
    // Nobody comes any more; a reader that scans for ten days would only take time.
    for (const id of this.kind.terminalIds)
      await this.bench.terminal.tell('terminal.offline', {}, id);
    await this.bench.advance(10 * 24 * HOUR_MS);
  }
}
