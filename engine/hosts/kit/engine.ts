import type { AdapterHost, DeviceEvent } from '../../contracts/device-adapter.ts';
import type { EngineGauges } from '../../contracts/engine-gauges.ts';
import type { EngineViews } from '../../contracts/engine-views.ts';
import type { EngineBooks } from '../../contracts/settlement-line.ts';
import type { SiteTerminal } from '../../contracts/site-file.ts';
import type { TerminalView } from '../../contracts/views.ts';
import { assembleDesks, type Desks, leaseOf } from './assemble-desks.ts';
import { assembleWorks, type Works } from './assemble-works.ts';
import { booksOf } from './books.ts';
import { choiceLabels } from './choice-labels.ts';
import { watchAdapters } from './contract-monitor.ts';
import { createGauges } from './create-gauges.ts';
import { takeDeviceEvent } from './device-events.ts';
import type { EngineBase, EngineParts } from './engine-parts.ts';
import { engineViewsOf, siteView } from './engine-views-of.ts';
import { HoldLedger } from './hold-ledger.ts';
import { HoldTimers } from './hold-timers.ts';
import { HoldWriter } from './hold-writer.ts';
import { Intake } from './intake.ts';
import { journalLine } from './journal-line.ts';
import { readerLane } from './lane-of.ts';
import { loggable } from './log.ts';
import { Messages } from './messages.ts';
import { rememberingStore } from './remembering/remembering-store.ts';
import { clearRestored, epochAtLeast, isRestored } from './restored-mark.ts';
import { sessionView } from './session-view.ts';
import { SiteDirectory } from './site-directory.ts';
import { stopUnpaidCharges } from './stop-late-charge.ts';
import type { JournalRecord, SessionRecord } from './store.ts';
import { UnitOfWork } from './unit-of-work.ts';

/** After a failure the reservations of a restored database are asked about again after this. */
const REVIEW_AGAIN_MS = 5_000;

/** A running engine. */
export interface Engine {
  readonly views: EngineViews;
  readonly books: EngineBooks;
  /** Counts what there is now. */
  readonly gauges: () => EngineGauges;
  /** Takes up what was open and begins to serve (boot order: docs/decisions/0005). */
  readonly start: () => Promise<void>;
  /** Before `stop`, while the devices are still there: nothing is sent any more, and what is on its way is waited for. */
  readonly drain: () => Promise<void>;
  /** Stops timers, dispatching and adapters; nothing is lost, since nothing was only in memory. */
  readonly stop: () => Promise<void>;
  /** A device looks different; whoever watches the site is told. */
  readonly deviceChanged: (siteId: string) => void;
}

/** Puts the parts of a host together. */
export function createEngine(parts: EngineParts): Engine {
  const works: { current?: Works } = {};
  const running = (): Works => {
    if (works.current === undefined) throw new TypeError('the engine is not assembled yet');
    return works.current;
  };
  const base = assembleBase(parts, {
    timerArmed: (dueAtMs) => works.current?.timers.armed(dueAtMs),
    kick: () => works.current?.dispatcher.kick(),
    broken: (sessionId) => running().runner.stop(sessionId, 'HOLD_INVARIANT'),
  });
  const ports = {
    runner: () => running().runner,
    kick: () => running().dispatcher.kick(),
    laneHolder: (lane: string) => works.current?.dispatcher.laneHolder(lane),
  };
  const desks: Desks = assembleDesks(base, ports, (terminalId) => {
    const site = base.sites.siteOfTerminal(terminalId);
    if (site !== undefined) siteChanged(site.id);
  });
  const live = {
    terminal: (terminal: SiteTerminal) => terminalView(base, desks, ports, terminal),
    charger: parts.charger,
    isVirtual: parts.isVirtual,
  };
  const viewParts = { ...base, live };
  const siteChanged = (siteId: string): void => {
    if (!base.messages.hasListeners) return;
    base.messages.publish({ kind: 'site', site: siteView(viewParts, base.sites.site(siteId)) });
  };
  works.current = assembleWorks(base, desks, ({ record, line, hasMoved, hasSpoken }) => {
    publishStep(base, record, line);
    if (record.terminalId !== null && hasMoved) {
      desks.readers.refresh(record.terminalId);
      if (!hasSpoken) desks.display.refresh(record.terminalId);
    }
    siteChanged(record.siteId);
  });
  return {
    views: engineViewsOf(viewParts),
    gauges: createGauges(base),
    books: booksOf(base, () => ({ ...base, closedByTerminal: running().closedByTerminal })),
    start: () => startEngine(base, desks, running()),
    drain: () => drainEngine(running()),
    stop: async () => {
      await drainEngine(running());
      await stopEngine(base, desks, running());
    },
    deviceChanged: siteChanged,
  };
}

function assembleBase(
  parts: EngineParts,
  late: {
    readonly kick: () => void;
    readonly timerArmed: (dueAtMs: number) => void;
    readonly broken: (sessionId: string) => void;
  },
): EngineBase {
  const store = rememberingStore(parts.store, parts.sessionsInMemoryMax);
  const unit = new UnitOfWork(store, (cause) => {
    const error = cause instanceof Error ? cause.message : String(cause);
    parts.log('error', 'something after a step failed', { error });
  });
  const messages = new Messages();
  const sites = new SiteDirectory(parts.sites, parts.retiredSites);
  const holdTimers = new HoldTimers({ store, unit, sites, armed: late.timerArmed });
  const { broken } = late;
  const writer = new HoldWriter({ ...parts, store, unit, messages, timers: holdTimers, broken });
  const asked = (): void => unit.afterwards(late.kick, 'kick');
  const ledger = new HoldLedger({ ...parts, store, timers: holdTimers, writer, asked });
  return {
    ...parts,
    adapters: watchAdapters(parts),
    store,
    unit,
    intake: new Intake({ unit, clock: parts.clock }),
    messages,
    ledger,
    sites,
  };
}

/**
 * Database first, then what was on its way, then the devices, then overdue timers. Nothing is sent before all devices
 * are there: what one of them tells at its start may be meant for another one.
 */
async function startEngine(base: EngineBase, desks: Desks, works: Works): Promise<void> {
  base.unit.run(() => {
    for (const { sessionId } of base.store.sessions.activePlaces()) {
      const session = base.store.sessions.get(sessionId);
      if (session !== undefined) works.runner.resume(session, epochAtLeast(base.store, session));
    }
    base.ledger.resume();
  });
  const isRestoredCopy = isRestored(base.store);
  works.dispatcher.recover(isRestoredCopy);
  const { closedByTerminal, dispatcher } = works;
  const failRead = (terminalId: string): void => {
    dispatcher.failRead(readerLane(terminalId));
    desks.choices.cancel(terminalId);
  };
  const readAgain = (terminalId: string): void => dispatcher.readAgain(readerLane(terminalId));
  const kick = (): void => dispatcher.kick();
  const parts = { ...base, ...desks, closedByTerminal, failRead, readAgain, kick };
  const take = (event: DeviceEvent): void => takeDeviceEvent(parts, event);
  for (const { name, adapter } of base.adapters.all) {
    const emit = (event: DeviceEvent): Promise<void> => base.intake.takeEvent(() => take(event));
    await adapter.start(adapterHost(base, name, emit));
  }
  works.sweep.start(take);
  // Not awaited: a terminal that dials in only now must be served meanwhile.
  if (isRestoredCopy) void reviewThenOpen(base, desks, works, take);
  else openForDrivers(base, desks, works);
}

/** Nothing is armed or sent before every reservation of a restored database was asked about, or a person has it. */
async function reviewThenOpen(
  base: EngineBase,
  desks: Desks,
  works: Works,
  take: (event: DeviceEvent) => void,
): Promise<void> {
  try {
    await works.sweep.review(take);
    if (works.sweep.isStopped) return;
    base.unit.run(() => {
      stopUnpaidCharges(base.store, base.clock.nowMs());
      clearRestored(base.store);
    });
    openForDrivers(base, desks, works);
  } catch (cause) {
    base.log('error', 'the reservations could not be asked about', { error: String(cause) });
    base.clock.after(REVIEW_AGAIN_MS, () => {
      if (!works.sweep.isStopped) void reviewThenOpen(base, desks, works, take);
    });
  }
}

function openForDrivers(base: EngineBase, desks: Desks, works: Works): void {
  works.timers.look();
  works.dispatcher.open();
  desks.readers.open(base.sites.terminalIds());
  desks.display.open(base.sites.terminalIds());
}

/** Nothing begins any more; what a device was asked for already may still be answered. */
async function drainEngine(works: Works): Promise<void> {
  works.timers.stop();
  works.sweep.stop();
  await works.dispatcher.drain();
}

async function stopEngine(base: EngineBase, desks: Desks, works: Works): Promise<void> {
  works.dispatcher.stop();
  desks.readers.stop();
  desks.choices.stop();
  desks.turns.stop();
  desks.texts.stop();
  desks.display.stop();
  await Promise.all(base.adapters.all.map(({ adapter }) => adapter.stop()));
  base.unit.run(() => base.store.totals.flush());
}

function adapterHost(base: EngineBase, name: string, take: AdapterHost['emit']): AdapterHost {
  const { memory } = base.store;
  return {
    emit: take,
    memory: {
      get: async (key) => memory.get(name, key),
      put: async (key, value) => memory.put(name, key, value),
      remove: async (key) => memory.remove(name, key),
      list: async (prefix) => memory.list(name, prefix),
    },
    memberKey: (uid) => base.members?.keyOf?.(uid),
    nowMs: base.clock.nowMs,
    log: (level, message, details) =>
      base.log(level, message, loggable({ ...details, adapter: name })),
  };
}

function publishStep(base: EngineBase, record: SessionRecord, line: JournalRecord): void {
  if (!base.messages.hasListeners) return;
  base.messages.publish({
    kind: 'step',
    line: journalLine(line, base.store.journal.list(record.sessionId)),
    session: sessionView(base.store, base.sites, record),
  });
}

function terminalView(
  base: EngineBase,
  desks: Desks,
  works: { readonly laneHolder: (lane: string) => string | undefined },
  { id, settings = {} }: SiteTerminal,
): Omit<TerminalView, 'terminalId' | 'adapter'> {
  const lane = readerLane(id);
  const holder = works.laneHolder(lane);
  const running = holder === undefined ? undefined : base.store.outbox.get(holder);
  const queue = base.store.outbox.openIn(lane).filter(({ status }) => status === 'pending');
  return {
    online: desks.readers.isOnline(id),
    reading: readingOf(running?.input['purpose'], desks.readers.isScanning(id)),
    leaseSessionId: leaseOf(base, works, id),
    queueLength: queue.length,
    screen: base.ownScreen(id) ?? desks.display.screen(id),
    look: settings['screen'] === 'two-line' ? 'two-line' : 'touch',
    choices:
      running?.operation === 'terminal.choose'
        ? choiceLabels(base, running)
        : desks.choices.offered(id),
  };
}

function readingOf(purpose: unknown, isScanning: boolean): TerminalView['reading'] {
  if (purpose === 'pay' || purpose === 'identify') return purpose;
  return isScanning ? 'scan' : 'no';
}
