import type { OperationResult } from '../../contracts/device-adapter.ts';
import { operationDefinition } from '../../core/flow/contract-catalogue.ts';
import { renewOperation } from '../../core/step/renew-operation.ts';
import type { Desks } from './assemble-desks.ts';
import { bayOf } from './bay-of.ts';
import { STOP_ACCEPTED_MS } from './card-desk.ts';
import { choiceLabels } from './choice-labels.ts';
import { StuckSessions } from './close-stuck-session.ts';
import { Dispatcher, type Execute } from './dispatcher.ts';
import { createEffectSink, type EffectListeners } from './effect-sink.ts';
import type { EngineBase } from './engine-parts.ts';
import { createExecute } from './execute-operation.ts';
import { holdOf } from './hold-of.ts';
import { HoldSweep } from './hold-sweep.ts';
import { HoldTimers } from './hold-timers.ts';
import { laneOf } from './lane-of.ts';
import { listedMembers } from './member-cards.ts';
import { CARD_IN_USE_MS } from './one-hold-per-card.ts';
import { recordLoss } from './record-loss.ts';
import { SessionRunner, type TakenStep } from './session-runner.ts';
import { Settlement } from './settlement.ts';
import type { SettlementPorts } from './settlement-ports.ts';
import { SiteService } from './site-service.ts';
import type { OutboxRecord, SessionRecord } from './store.ts';
import { Timers } from './timers.ts';

/** What moves an engine: inputs into sessions, the outbox out, and timers. */
export interface Works {
  readonly runner: SessionRunner;
  readonly dispatcher: Dispatcher;
  readonly timers: Timers;
  readonly sweep: HoldSweep;
  /** The terminal closed a reservation by itself. Inside a unit of work. */
  readonly closedByTerminal: Settlement['closedByTerminal'];
}

/** Sets up the works. `stepped` is called after each step that was stored. */
export function assembleWorks(
  base: EngineBase,
  desks: Desks,
  stepped: (step: TakenStep) => void,
): Works {
  const { store, clock, unit } = base;
  const timers = new Timers({
    ...base,
    fire: ({ timerId, sessionId }) => {
      const ofHold = HoldTimers.read(timerId);
      if (ofHold?.kind === 'person') return base.ledger.personDue(ofHold.holdId);
      if (ofHold?.kind === 'age') return tooOld(sessionId);
      runner.submit(sessionId, { kind: 'timer', id: timerId, atMs: clock.nowMs(), timerId });
    },
  });
  const listeners: EffectListeners = {
    show: (session, input) => desks.display.show(session, input),
    notify: (session) =>
      base.log('info', 'a flow tells the operator something', { sessionId: session.sessionId }),
    added: (record) => {
      if (record.money === 'settle' || record.money === 'release')
        base.ledger.closeAsked(holdOf(record));
      kick();
    },
    abandoned: (record) => {
      if (record.money === 'acquire') base.ledger.orphan(record.operationId);
      unit.afterwards(() => dispatcher.abandon(record));
    },
    timerArmed: (dueAtMs) => unit.afterwards(() => timers.armed(dueAtMs)),
  };
  const kick = (): void => unit.afterwards(() => dispatcher.kick(), 'kick');
  const stuck = new StuckSessions({ ...base, asked: kick });
  /** The site keeps no reservation for longer: whatever the drawing waits for, the charge stops and is settled. */
  const tooOld = (sessionId: string): void => {
    base.ledger.note(sessionId, { what: 'holdTooOld' });
    const session = store.sessions.get(sessionId);
    if (session?.state.status === 'active') runner.stop(sessionId, 'holdTooOld');
    else if (session !== undefined) stuck.begin(session);
  };
  const runner = new SessionRunner({
    ...base,
    effects: createEffectSink(store, clock, listeners),
    stepped,
    ended: (record) => {
      if (record.state.status === 'stuck') stuck.begin(record);
      sessionEnded(desks, record);
      recordLoss(store, record.sessionId, clock.nowMs());
      kick();
    },
  });
  const ports: SettlementPorts = {
    ...settlementPorts(base, desks, runner),
    overdue: (operationId) => dispatcher.abortOverdue(operationId),
    closeLeft: (sessionId) => stuck.closeLeft(sessionId),
    stopped: (record, result) => {
      takeFinalEnergy(base, desks, record, result);
      if (record.asker === 'engine') stuck.stopped(record, result);
    },
  };
  const settlement = new Settlement({ ...base, ports });
  const dispatcher = new Dispatcher({
    ...base,
    settlement,
    execute: traced(
      base,
      createExecute({
        ...base,
        bayOf: (sessionId) => {
          const session = store.sessions.get(sessionId);
          return session && bayOf(base.sites, session);
        },
        labelsOf: (record) => choiceLabels(base, record).map(({ label }) => label),
        site: siteService(base, desks),
      }),
    ),
    mayStart: (record) => !needsReader(record) || mayRead(desks, record),
    laneTaken: (record) => {
      base.observer?.sent(record.operation, record.attempts);
      if (needsReader(record)) desks.display.refresh(record.address.terminalId);
    },
    laneFreed: (record) => {
      if (needsReader(record)) desks.turns.served(record.address.terminalId, record.sessionId);
    },
  });
  const closedByTerminal: Works['closedByTerminal'] = (terminalId, holdId, closedAs) =>
    settlement.closedByTerminal(terminalId, holdId, closedAs);
  const sweep = new HoldSweep(base);
  return { runner, dispatcher, timers, sweep, closedByTerminal };
}

function siteService(base: EngineBase, { connectors, prices }: Desks): SiteService {
  return new SiteService({ ...base, connectors, prices, members: base.members ?? listedMembers });
}

function traced({ trace }: EngineBase, execute: Execute): Execute {
  if (trace === undefined) return execute;
  return (record, signal) => {
    const { sessionId, operation, operationId, attempts } = record;
    return trace('send', { sessionId, operation, operationId, attempt: attempts }, () =>
      execute(record, signal),
    );
  };
}

function needsReader(record: OutboxRecord): record is OutboxRecord & {
  readonly address: { readonly family: 'terminal'; readonly terminalId: string };
} {
  return record.address?.family === 'terminal' && record.lane.endsWith(':reader');
}

/** What nobody waits for any more is only taken off the list; it needs no turn. */
function mayRead(
  { turns, readers }: Desks,
  { operationId, address, told }: OutboxRecord & { readonly address: { terminalId: string } },
): boolean {
  if (told) return true;
  const { terminalId } = address;
  return turns.mayStart(terminalId, operationId) && readers.mayStart(terminalId);
}

function sessionEnded(desks: Desks, record: SessionRecord): void {
  desks.connectors.release(record);
  desks.display.forget(record);
}

function settlementPorts(
  base: EngineBase,
  desks: Desks,
  runner: SessionRunner,
): Omit<SettlementPorts, 'overdue' | 'stopped' | 'closeLeft'> {
  const { store, clock } = base;
  return {
    tell: (record, result) => {
      const common = {
        id: `${record.operationId}/answer`,
        atMs: clock.nowMs(),
        operationId: record.operationId,
      };
      if (result.kind === 'outcome')
        runner.submit(record.sessionId, { ...common, kind: 'outcome', output: result.output });
      else runner.submit(record.sessionId, { ...common, kind: 'failure', error: result.error });
    },
    cardRead: (record, result) => desks.cards.readForSession(record, result),
    cardReserved: (record, result) => desks.cards.reserved(record, result),
    askAgain: (record) => askAgain(base, record),
    currencyOf: (record) => {
      const session = store.sessions.get(record.sessionId);
      return session === undefined ? '' : base.sites.currency(session.siteId).code;
    },
    cardInUseMs: ({ sessionId }) => {
      const session = store.sessions.get(sessionId);
      const site = session && base.sites.find(session.siteId);
      return site?.cardInUseMs ?? CARD_IN_USE_MS;
    },
    canLookUp: (record) =>
      record.address !== null &&
      (base.adapters.forAddress(record.address)?.profile.capabilities.includes('lookUp') ?? false),
  };
}

/** The same request under a new id; its time begins anew. */
function askAgain({ store, clock, ledger }: EngineBase, record: OutboxRecord): boolean {
  const session = store.sessions.get(record.sessionId);
  const renewed = session && renewOperation(session.state, record.operationId);
  if (session === undefined || renewed === undefined) return false;
  const { state, operationId } = renewed;
  store.sessions.put({ ...session, state });
  const atMs = clock.nowMs();
  const { address, operation, createdAtMs, deadlineAtMs } = record;
  store.outbox.put({
    ...record,
    operationId,
    lane: laneOf(operation, operationId, address),
    status: 'pending',
    attempts: 0,
    createdAtMs: atMs,
    nextAtMs: atMs + STOP_ACCEPTED_MS,
    deadlineAtMs:
      atMs + (operationDefinition(operation)?.deadline.ms ?? deadlineAtMs - createdAtMs),
  });
  ledger.note(record.sessionId, { what: 'askedAgain', operation });
  return true;
}

/** Making sure of the end may bring the final meter value; the price is asked next. */
function takeFinalEnergy(
  base: EngineBase,
  desks: Desks,
  record: OutboxRecord,
  result: OperationResult,
): void {
  if (result.kind === 'failure') return;
  const session = base.store.sessions.get(record.sessionId);
  if (session === undefined || result.output.outcome !== 'ended') return;
  const energyWh = result.output['energyWh'];
  desks.meter.ended(
    session,
    typeof energyWh === 'number' ? energyWh : undefined,
    base.clock.nowMs(),
  );
}
