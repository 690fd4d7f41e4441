import type { Json, JsonObject } from '../../contracts/json.ts';
import type { FailureCode, FlowEvent } from '../../contracts/step-input.ts';
import type { CompiledFlow } from '../compile/compile-flow.ts';
import { eventDefinition, operationDefinition } from '../flow/contract-catalogue.ts';
import { activePaths } from '../step/active-paths.ts';
import { sampleTrigger } from './flow-player.ts';
import { isoDuration } from './iso-duration.ts';
import { epochOf, isNews, type JournaledInput, timersIn } from './journaled-input.ts';
import { OpaqueNames } from './opaque-names.ts';
import { playMove } from './play-move.ts';
import type { ScenarioMove } from './scenario.ts';
import { VirtualSession } from './virtual-session.ts';

/** What a session is retold from. */
export interface Retelling {
  readonly journal: readonly JournaledInput[];
  /** Settings that differ from the flow's own; durations are ISO 8601. */
  readonly params: Readonly<Record<string, Json>>;
  /** Leaves out what changes nothing, and pauses that no timer needs. */
  readonly isShort: boolean;
}

/** A session as the moves of a scenario. */
export interface RetoldSession {
  readonly trigger: FlowEvent;
  readonly moves: readonly ScenarioMove[];
  /** Whether the moves lead through the steps that the journal names. */
  readonly isExact: boolean;
}

/** Retells a session from its journal by playing it again, line by line, in virtual time. */
export function retellSession(flow: CompiledFlow, retelling: Retelling): RetoldSession {
  return new Reteller(flow, retelling).tell();
}

class Reteller {
  readonly #journal: readonly JournaledInput[];
  readonly #isShort: boolean;
  readonly #names = new OpaqueNames();
  readonly #trigger: FlowEvent;
  readonly #session: VirtualSession;
  readonly #moves: ScenarioMove[] = [];
  /** Armed timers: how far the real clock was ahead of the virtual one when each was armed. */
  readonly #aheadMs = new Map<string, number>();
  #epoch = 0;
  #isExact = true;

  constructor(flow: CompiledFlow, { journal, params, isShort }: Retelling) {
    this.#journal = journal;
    this.#isShort = isShort;
    this.#trigger = this.#readTrigger(flow.file.trigger.event);
    this.#session = new VirtualSession(flow, {
      trigger: this.#trigger,
      params,
      throughJson: false,
    });
  }

  tell(): RetoldSession {
    for (const [at, line] of this.#journal.entries()) {
      if (line.input['kind'] === 'start') this.#matchIds(line);
      else this.#tellLine(line, this.#journal[at - 1], this.#journal[at + 1]);
    }
    return { trigger: this.#trigger, moves: this.#moves, isExact: this.#isExact };
  }

  /** Journals of long ago only have the name of the trigger. */
  #readTrigger(type: string): FlowEvent {
    const made = sampleTrigger({ event: type });
    const start = this.#journal.find(({ input }) => input['kind'] === 'start')?.input;
    const fields = (start?.['event'] ?? {}) as JsonObject;
    const schema = eventDefinition(type)?.payload;
    return schema === undefined ? made : { ...made, ...this.#names.rename(schema, fields), type };
  }

  #tellLine(
    line: JournaledInput,
    before: JournaledInput | undefined,
    next: JournaledInput | undefined,
  ): void {
    const move = this.#moveOf(line, before);
    const isTimer = line.input['kind'] === 'timer';
    if (move === undefined && !isTimer) return;
    const isRepeated = move !== undefined && 'event' in move && typeOf(next) === move.event.type;
    if (this.#isShort && isRepeated && isNews(line, before)) return;
    this.#restartBefore(line);
    if (isTimer) this.#waitForTimer(String(line.input['eventType']));
    else this.#catchUp(line);
    if (move !== undefined) this.#take(move, line);
    this.#matchIds(line);
    const isMidway = line.faulted || (isTimer && next?.input['kind'] === 'timer');
    if (!isMidway) this.#isExact &&= this.#isWhere(line);
  }

  #moveOf({ input }: JournaledInput, before: JournaledInput | undefined): ScenarioMove | undefined {
    const to = String(input['operation']);
    switch (input['kind']) {
      case 'event': {
        const { type, ...fields } = input['event'] as FlowEvent;
        // After a fault of its own the session is given this event anyway.
        if (type === 'flow.fault' && before?.faulted) return undefined;
        const schema = eventDefinition(type)?.payload;
        return { event: { ...(schema && this.#names.rename(schema, fields)), type } };
      }
      case 'outcome': {
        const { outcome, ...fields } = input['output'] as JsonObject & { outcome: string };
        const answer = operationDefinition(to)?.answers[outcome];
        if (answer === undefined) return undefined;
        const { holdId: _, ...named } = this.#names.rename(answer.output, fields);
        return { answer: { to, outcome, ...named } };
      }
      case 'failure':
        return { silence: { to, code: (input['error'] as JsonObject)['code'] as FailureCode } };
      case 'ledger':
        return this.#lateApproval(input);
      default:
        return undefined;
    }
  }

  /** The engine undid a reservation: the flow had left it, and the bank approved later. */
  #lateApproval({ what }: JsonObject): ScenarioMove | undefined {
    const late = this.#session.find('terminal.authorize');
    if (what !== 'undo' || late === undefined || this.#session.asks().includes(late)) return;
    const authorizedMinor = Number(late.start.input['amountMinor'] ?? 0);
    return { answer: { to: 'terminal.authorize', outcome: 'approved', authorizedMinor } };
  }

  /** Ids of a later epoch show that the engine had restarted in between. */
  #restartBefore(line: JournaledInput): void {
    const epoch = epochOf(line);
    if (epoch <= this.#epoch) return;
    this.#epoch = epoch;
    this.#session.restart();
    this.#moves.push({ restart: true });
  }

  #take(move: ScenarioMove, line: JournaledInput): void {
    const { state } = this.#session;
    const mismatch = playMove(this.#session, move);
    if (mismatch !== undefined) {
      this.#isExact = false;
      return;
    }
    const isIdle = line.effects.length === 0 && isSame(state, this.#session.state);
    if (!(this.#isShort && isIdle && 'event' in move)) this.#moves.push(move);
  }

  #waitForTimer(eventType: string): void {
    const timer = this.#session.timers.find((armed) => armed.eventType === eventType);
    // One pause may let several timers fire.
    if (timer !== undefined) this.#wait(Math.ceil(timer.dueInMs / 1000));
  }

  /** Lets the virtual clock catch up where it matters which of several timers is due first. */
  #catchUp(line: JournaledInput): void {
    const { timers } = this.#session;
    const staying = timers.length - timersIn(line, 'timer.cancel').length;
    const isNeeded = timersIn(line, 'timer.start').length > 0 && staying > 0;
    if (this.#isShort && !isNeeded) return;
    const first = this.#isShort
      ? timers.find(({ timerId }) => this.#aheadMs.has(timerId))
      : undefined;
    const wasAheadMs =
      first === undefined ? (this.#journal[0]?.atMs ?? 0) : (this.#aheadMs.get(first.timerId) ?? 0);
    const pauseMs = line.atMs - wasAheadMs - this.#session.nowMs;
    const dueInMs = timers[0]?.dueInMs ?? Number.POSITIVE_INFINITY;
    const wholeS =
      pauseMs > 600_000 ? Math.round(pauseMs / 60_000) * 60 : Math.round(pauseMs / 1000);
    this.#wait(Math.min(wholeS, Math.ceil(dueInMs / 1000) - 1));
  }

  #wait(seconds: number): void {
    if (seconds <= 0) return;
    this.#session.wait(seconds * 1000);
    this.#moves.push({ wait: isoDuration(seconds * 1000) });
  }

  /** Which request of the journal is which here, and when timers were armed. */
  #matchIds(line: JournaledInput): void {
    for (const effect of line.effects) {
      if (effect['kind'] !== 'operation.start') continue;
      const asked = this.#session
        .asks()
        .findLast(({ start }) => start.operation === effect['operation']);
      if (asked !== undefined)
        this.#names.same(String(effect['operationId']), asked.start.operationId);
    }
    for (const { timerId } of this.#session.timers) {
      if (!this.#aheadMs.has(timerId)) this.#aheadMs.set(timerId, line.atMs - this.#session.nowMs);
    }
  }

  #isWhere({ activePaths: paths }: JournaledInput): boolean {
    return isSame(activePaths(this.#session.state.value), paths);
  }
}

function typeOf(line: JournaledInput | undefined): Json | undefined {
  return (line?.input['event'] as JsonObject | undefined)?.['type'];
}

function isSame(a: unknown, b: unknown): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}
