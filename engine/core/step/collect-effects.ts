import type { Effect } from '../../contracts/effect.ts';
import type { JsonObject } from '../../contracts/json.ts';
import type { ArmedTimer, RunningOperation } from '../../contracts/session-state.ts';
import type { FlowEvent } from '../../contracts/step-input.ts';
import type { ListedAction } from '../compile/xstate.ts';
import { withoutKey } from './without-key.ts';

/** The durable part of a session that XState does not keep: running operations, timers and the id counter. */
export interface Bookkeeping {
  readonly sessionId: string;
  readonly epoch: number;
  readonly sequence: number;
  readonly operations: Readonly<Record<string, RunningOperation>>;
  readonly timers: Readonly<Record<string, ArmedTimer>>;
}

/** The bookkeeping after a step, and its effects in order. */
export interface Collected {
  readonly sequence: number;
  readonly operations: Readonly<Record<string, RunningOperation>>;
  readonly timers: Readonly<Record<string, ArmedTimer>>;
  readonly effects: readonly Effect[];
}

/**
 * Turns the actions that XState lists into effects with fresh ids. An operation or timer that starts and stops
 * within the same step never happens. Wire format of the actions: docs/decisions/0002.
 */
export function collectEffects(before: Bookkeeping, actions: readonly ListedAction[]): Collected {
  if (actions.length === 0) {
    const { sequence, operations, timers } = before;
    return { sequence, operations, timers, effects: [] };
  }
  const collector = new EffectCollector(before);
  for (const action of actions) collector.take(action);
  return collector.result();
}

class EffectCollector {
  #sequence: number;
  readonly #prefix: string;
  #operations: Readonly<Record<string, RunningOperation>>;
  #timers: Readonly<Record<string, ArmedTimer>>;
  #effects: Effect[] = [];

  constructor(before: Bookkeeping) {
    this.#sequence = before.sequence;
    this.#prefix = `${before.sessionId}/${before.epoch}/`;
    this.#operations = before.operations;
    this.#timers = before.timers;
  }

  take(action: ListedAction): void {
    const params = (action.params ?? {}) as Readonly<Record<string, unknown>>;
    switch (action.type) {
      case 'xstate.spawnChild':
        return this.#startOperation(String(params['id']), String(params['src']), params['input']);
      case 'xstate.stopChild':
        return this.#stopOperation(idOf(action.params));
      case 'xstate.raise':
        return this.#startTimer(params);
      case 'xstate.cancel':
        return this.#cancelTimer(String(params['sendId']));
      case 'core.raise':
        return this.#raiseLater(params);
      case 'core.cancel':
        return this.#cancelRaised(String(params['id']));
      default:
        if (!action.type.startsWith('xstate.')) this.#notice(action.type, params as JsonObject);
    }
  }

  result(): Collected {
    return {
      sequence: this.#sequence,
      operations: this.#operations,
      timers: this.#timers,
      effects: this.#effects,
    };
  }

  #nextId(): string {
    this.#sequence += 1;
    return `${this.#prefix}${this.#sequence}`;
  }

  #startOperation(invokeId: string, operation: string, input: unknown): void {
    const operationId = this.#nextId();
    this.#operations = { ...this.#operations, [invokeId]: { operationId, operation } };
    const path = invokeId.replace(/#\d+$/, '');
    this.#effects.push({
      kind: 'operation.start',
      operationId,
      operation,
      path,
      input: (input ?? {}) as JsonObject,
    });
  }

  #stopOperation(invokeId: string | undefined): void {
    if (invokeId === undefined) return;
    const running = this.#operations[invokeId];
    if (running === undefined) return;
    this.#operations = withoutKey(this.#operations, invokeId);
    const begun = this.#effects.findIndex(
      (effect) => effect.kind === 'operation.start' && effect.operationId === running.operationId,
    );
    if (begun >= 0) this.#effects = this.#effects.toSpliced(begun, 1);
    else this.#effects.push({ kind: 'operation.cancel', ...running });
  }

  /** A raise without delay was handled inside the step already. */
  #startTimer(params: Readonly<Record<string, unknown>>): void {
    if (typeof params['delay'] !== 'number') return;
    const event = params['event'] as { readonly type: string };
    const timerId = this.#nextId();
    const timer = { timerId, eventType: event.type };
    this.#timers = { ...this.#timers, [String(params['id'])]: timer };
    this.#effects.push({ kind: 'timer.start', timerId, delayMs: params['delay'] });
  }

  /** Each delayed raise is a timer of its own: unlike an `after`, several of one name may run. */
  #raiseLater(params: Readonly<Record<string, unknown>>): void {
    const event = params['event'] as FlowEvent;
    const delayMs = Number(params['delayMs']);
    const timerId = this.#nextId();
    const named = typeof params['id'] === 'string' ? { sendId: params['id'] } : {};
    const timer = { timerId, eventType: event.type, event, ...named };
    this.#timers = { ...this.#timers, [`core.raise/${timerId}`]: timer };
    this.#effects.push({ kind: 'timer.start', timerId, delayMs });
  }

  #cancelRaised(sendId: string): void {
    for (const [key, timer] of Object.entries(this.#timers)) {
      if (timer.sendId === sendId) this.#cancelTimer(key);
    }
  }

  #cancelTimer(sendId: string): void {
    const armed = this.#timers[sendId];
    if (armed === undefined) return;
    this.#timers = withoutKey(this.#timers, sendId);
    const begun = this.#effects.findIndex(
      (effect) => effect.kind === 'timer.start' && effect.timerId === armed.timerId,
    );
    if (begun >= 0) this.#effects = this.#effects.toSpliced(begun, 1);
    else this.#effects.push({ kind: 'timer.cancel', timerId: armed.timerId });
  }

  #notice(operation: string, input: JsonObject): void {
    this.#effects.push({ kind: 'notice', noticeId: this.#nextId(), operation, input });
  }
}

/** The id of a child that XState stops; a child that had answered before the state was stored has none. */
function idOf(child: unknown): string | undefined {
  if (typeof child === 'string') return child;
  const id = (child as { readonly id?: unknown } | undefined)?.id;
  return typeof id === 'string' ? id : undefined;
}
