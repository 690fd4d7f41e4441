import type {
  DeviceAdapter,
  DeviceEvent,
  OperationResult,
} from '../../contracts/device-adapter.ts';
import type { Hold } from '../../contracts/hold.ts';
import type { JsonObject } from '../../contracts/json.ts';
import {
  compareOpenHolds,
  type ListedHold,
  type ListFinding,
} from '../../core/ledger/compare-open-holds.ts';
import { isOpenHold } from '../../core/ledger/is-open-hold.ts';
import type { AdapterSet } from './adapter-set.ts';
import { askDevice } from './ask-device.ts';
import { checkResult } from './check-result.ts';
import type { Clock } from './clock.ts';
import type { HoldLedger } from './hold-ledger.ts';
import type { Log } from './log.ts';
import type { SiteDirectory } from './site-directory.ts';
import type { Store } from './store.ts';
import { StrayHolds } from './stray-holds.ts';
import type { UnitOfWork } from './unit-of-work.ts';

const HOUR_MS = 60 * 60_000;
const OPEN_MAX = 10_000;
/** How long a question about reservations may take. */
const ANSWER_MS = 60_000;

/** What the sweep works with. */
export interface SweepParts {
  readonly store: Store;
  readonly unit: UnitOfWork;
  readonly clock: Clock;
  readonly log: Log;
  readonly sites: SiteDirectory;
  readonly adapters: AdapterSet;
  readonly ledger: HoldLedger;
}

/** Takes in what the vendor's books tell, as if the terminal had told it by itself. */
export type TakeEvent = (event: DeviceEvent) => void;

/**
 * Compares the ledger with the vendors' books: every hour with what they can list, and hold by hold after a restored
 * database. It asks only; what it finds goes to the ledger, or to a person.
 */
export class HoldSweep {
  readonly #parts: SweepParts;
  readonly #strays: StrayHolds;
  #cancel: () => void = () => undefined;
  #abort = new AbortController();

  constructor(parts: SweepParts) {
    this.#parts = parts;
    this.#strays = new StrayHolds(parts.store);
  }

  /** Sweeps every hour from now on. */
  start(take: TakeEvent): void {
    this.#cancel = this.#parts.clock.after(HOUR_MS, () => {
      this.start(take);
      this.#sweep(take).catch((cause: unknown) => {
        const error = cause instanceof Error ? cause.message : String(cause);
        this.#parts.log('error', 'the hourly sweep failed', { error });
      });
    });
  }

  stop(): void {
    this.#cancel();
    this.#abort.abort();
  }

  /** Compares the open reservations of every terminal whose vendor can list them. */
  async #sweep(take: TakeEvent): Promise<void> {
    for (const terminalId of this.#parts.sites.terminalIds()) {
      const adapter = this.#able(terminalId, 'listOpen');
      if (adapter !== undefined) await this.#sweepTerminal(adapter, terminalId, take);
    }
  }

  /**
   * After a restored database: what it says about money may be old, so every open reservation is asked about again.
   * Where nobody can tell, a person has it.
   */
  async review(take: TakeEvent): Promise<void> {
    const open = this.#open();
    const terminalIds = [...new Set(open.map(({ terminalId }) => terminalId))];
    await Promise.all(
      terminalIds.map((id) => {
        const holds = open.filter(({ terminalId }) => terminalId === id);
        return this.#review(id, holds, take);
      }),
    );
    await this.#sweep(take);
  }

  async #review(terminalId: string, holds: readonly Hold[], take: TakeEvent): Promise<void> {
    const { unit, ledger } = this.#parts;
    let adapter = this.#able(terminalId, 'lookUp');
    for (const hold of holds) {
      const isClear = adapter !== undefined && (await this.#lookUp(adapter, hold, take));
      if (this.isStopped) return;
      if (isClear) continue;
      // Who does not answer once is not waited for again and again while nobody can charge.
      adapter = undefined;
      unit.run(() => ledger.callPerson(hold.holdId, 'restored'));
    }
  }

  async #sweepTerminal(adapter: DeviceAdapter, terminalId: string, take: TakeEvent): Promise<void> {
    const raw = await this.#ask(adapter, terminalId, 'terminal.listHolds', {});
    const result = checkResult('terminal.listHolds', raw);
    if (result.kind === 'failure' || result.output.outcome !== 'listed' || this.isStopped) {
      return this.#parts.log('warning', 'a terminal did not list its reservations', { terminalId });
    }
    const listed = result.output['holds'] as unknown as readonly ListedHold[];
    const complete = result.output['complete'] === true && listed.length === countOf(raw);
    const nowMs = this.#parts.clock.nowMs();
    const findings = compareOpenHolds(this.#ours(terminalId, listed), listed, { complete, nowMs });
    for (const finding of findings) await this.#take(adapter, finding, take);
    const strays = findings.flatMap((found) => (found.kind === 'unknown' ? [found.listed] : []));
    this.#keepStrays(terminalId, strays, complete);
  }

  /** Nobody can close what is in no line of the ledger but a person. */
  #keepStrays(terminalId: string, strays: readonly ListedHold[], complete: boolean): void {
    const { unit, clock, log } = this.#parts;
    const added = unit.run(() =>
      this.#strays.keep(terminalId, strays, { complete, nowMs: clock.nowMs() }),
    );
    if (added > 0)
      log('error', 'a vendor lists reservations that the ledger does not know', {
        terminalId,
        count: added,
        code: 'HOLD_STRAY',
      });
  }

  async #take(adapter: DeviceAdapter, finding: ListFinding, take: TakeEvent): Promise<void> {
    const { unit, ledger } = this.#parts;
    switch (finding.kind) {
      case 'found': {
        const { hold, listed } = finding;
        const output = { outcome: 'approved', ...listed, holdId: hold.holdId };
        return unit.run(() => ledger.found(hold.holdId, { kind: 'outcome', output }));
      }
      case 'amountDiffers':
        return unit.run(() => ledger.listedAs(finding.hold, finding.listed.authorizedMinor));
      case 'openAtVendor':
        return unit.run(() => ledger.flag(finding.hold.holdId, finding.kind));
      case 'gone': {
        const canLookUp = adapter.profile.capabilities.includes('lookUp');
        if (canLookUp && (await this.#lookUp(adapter, finding.hold, take))) return;
        return unit.run(() => ledger.flag(finding.hold.holdId, 'goneAtVendor'));
      }
      case 'unknown':
        return undefined;
    }
  }

  /** Asks what became of one reservation and takes it in; false when nobody can tell. */
  async #lookUp(
    adapter: DeviceAdapter,
    { holdId, terminalId }: Hold,
    take: TakeEvent,
  ): Promise<boolean> {
    const raw = await this.#ask(adapter, terminalId, 'terminal.lookUp', { holdId });
    const result = checkResult('terminal.lookUp', raw);
    const { unit, ledger, store } = this.#parts;
    // What the ladder or a probe found meanwhile is newer.
    const hold = store.holds.get(holdId);
    if (result.kind === 'failure' || hold === undefined || this.isStopped) return false;
    switch (result.output.outcome) {
      case 'reserved': {
        const output = { ...result.output, outcome: 'approved', holdId };
        unit.run(() => ledger.found(holdId, { kind: 'outcome', output }));
        return true;
      }
      case 'committed':
      case 'released':
      case 'notFound':
        unit.run(() => this.#closed(hold, result.output, take));
        return true;
      default:
        return false;
    }
  }

  /** The vendor's books say that it is closed, or that it never was. */
  #closed(hold: Hold, output: JsonObject, take: TakeEvent): void {
    const { ledger, clock } = this.#parts;
    const { outcome, committedMinor } = output;
    // Where a commit or cancel is on its way, the ladder itself hears it, with the amount.
    if (hold.phase !== 'requested' && hold.phase !== 'reserved') return;
    if (hold.phase === 'requested' && outcome === 'notFound')
      return ledger.found(hold.holdId, { kind: 'failure', error: { code: 'failed' } });
    const closedAs = outcome === 'committed' ? 'committed' : 'released';
    take({
      eventId: `sweep/${hold.holdId}/${closedAs}`,
      address: { family: 'terminal', terminalId: hold.terminalId },
      type: 'terminal.settledByTerminal',
      payload: { holdId: hold.holdId, closedAs },
      atMs: clock.nowMs(),
    });
    if (typeof committedMinor === 'number') ledger.chargedAs(hold.holdId, committedMinor);
  }

  #open(): readonly Hold[] {
    return this.#parts.store.holds.list({ openOnly: true, limit: OPEN_MAX });
  }

  #ours(terminalId: string, listed: readonly ListedHold[]): readonly Hold[] {
    const { holds } = this.#parts.store;
    const named = listed.flatMap(({ holdId, reference }) =>
      holdId === undefined ? holds.byReference(reference) : (holds.get(holdId) ?? []),
    );
    const own = [...this.#open(), ...named.filter((hold) => !isOpenHold(hold))];
    return own.filter((hold) => hold.terminalId === terminalId);
  }

  #able(terminalId: string, capability: string): DeviceAdapter | undefined {
    const adapter = this.#parts.adapters.forAddress({ family: 'terminal', terminalId });
    return adapter?.profile.capabilities.includes(capability) === true ? adapter : undefined;
  }

  get isStopped(): boolean {
    return this.#abort.signal.aborted;
  }

  async #ask(
    adapter: DeviceAdapter,
    terminalId: string,
    operation: string,
    input: JsonObject,
  ): Promise<OperationResult> {
    const nowMs = this.#parts.clock.nowMs();
    const call = {
      operationId: `sweep/${terminalId}/${nowMs}`,
      operation,
      sessionId: '',
      address: { family: 'terminal', terminalId } as const,
      input,
      attempt: 1,
      deadlineAtMs: nowMs + ANSWER_MS,
    };
    try {
      return await this.#inTime(askDevice(adapter, call, this.#abort.signal));
    } catch {
      return { kind: 'failure', error: { code: 'failed' } };
    }
  }

  /** An adapter that never answers must not end all later sweeps. */
  #inTime(answer: Promise<OperationResult>): Promise<OperationResult> {
    return new Promise((resolve, reject) => {
      const cancel = this.#parts.clock.after(ANSWER_MS, () =>
        resolve({ kind: 'failure', error: { code: 'unknown' } }),
      );
      answer.then(resolve, reject).finally(cancel);
    });
  }
}

/** How many entries the device listed, also those that are none. */
function countOf(raw: OperationResult): number {
  const holds = raw.kind === 'outcome' ? raw.output['holds'] : undefined;
  return Array.isArray(holds) ? holds.length : 0;
}
