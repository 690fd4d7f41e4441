import type { Json } from '../../../../engine/contracts/json.ts';
import type { SessionState } from '../../../../engine/contracts/session-state.ts';
import type { FlowEvent, StepInput } from '../../../../engine/contracts/step-input.ts';
import { type CompiledFlow, compileFlow } from '../../../../engine/core/compile/compile-flow.ts';
import { operationDefinition } from '../../../../engine/core/flow/contract-catalogue.ts';
import type { FlowFile, FlowState } from '../../../../engine/core/flow/flow-file.ts';
import { activePaths } from '../../../../engine/core/step/active-paths.ts';
import { start, step } from '../../../../engine/core/step/step.ts';
import type { StepResult } from '../../../../engine/core/step/step-result.ts';

/** What a small machine needs besides its states. */
export type TinyParts = Partial<Pick<FlowFile, 'params' | 'context' | 'trigger'>>;

/** A flow around a machine, with the id `tiny`. */
export function tinyFlow(machine: FlowState, parts: TinyParts = {}): FlowFile {
  const say = { en: 'Tiny', nl: 'Klein' };
  return {
    format: 1,
    id: 'tiny',
    title: say,
    description: say,
    source: 'test',
    trigger: { event: 'charger.pluggedIn' },
    requires: [],
    params: {},
    context: {},
    machine: { ...machine, id: 'tiny' },
    accept: [],
    ...parts,
  };
}

/** A session of a small machine, driven by the names of what happens. */
export class TinySession {
  readonly flow: CompiledFlow;
  result: StepResult;

  constructor(
    machine: FlowState,
    parts: TinyParts = {},
    begin: { params?: Record<string, Json>; trigger?: FlowEvent; atMs?: number } = {},
  ) {
    this.flow = compileFlow(tinyFlow(machine, parts), operationDefinition);
    this.result = start(this.flow, {
      sessionId: 's',
      atMs: begin.atMs ?? 0,
      trigger: begin.trigger ?? { type: 'charger.pluggedIn' },
      params: begin.params ?? {},
    });
  }

  get state(): SessionState {
    return this.result.state;
  }

  get paths(): readonly string[] {
    return activePaths(this.state.value);
  }

  /** Effects of the last step, short: `ask terminal.commit`, `drop …`, `arm 5000`, `disarm`, `tell terminal.show`. */
  get effects(): readonly string[] {
    return this.result.effects.map((effect) => {
      switch (effect.kind) {
        case 'operation.start':
          return `ask ${effect.operation}`;
        case 'operation.cancel':
          return `drop ${effect.operation}`;
        case 'timer.start':
          return `arm ${effect.delayMs}`;
        case 'timer.cancel':
          return 'disarm';
        case 'notice':
          return `tell ${effect.operation}`;
        default:
          return effect satisfies never;
      }
    });
  }

  event(type: string, fields: Record<string, Json> = {}): this {
    return this.take({ ...base, kind: 'event', event: { ...fields, type } });
  }

  answer(operation: string, outcome: string, fields: Record<string, Json> = {}): this {
    const output = { ...fields, outcome };
    return this.take({
      ...base,
      kind: 'outcome',
      operationId: this.operationId(operation),
      output,
    });
  }

  fail(operation: string, code: 'notSent' | 'failed' | 'unknown'): this {
    const operationId = this.operationId(operation);
    return this.take({ ...base, kind: 'failure', operationId, error: { code } });
  }

  fire(): this {
    const [timer] = Object.values(this.state.timers);
    return this.take({ ...base, kind: 'timer', timerId: timer?.timerId ?? 'none' });
  }

  take(input: StepInput): this {
    this.result = step(this.flow, this.state, input);
    return this;
  }

  throughJson(): this {
    const state = JSON.parse(JSON.stringify(this.state)) as SessionState;
    this.result = { ...this.result, state };
    return this;
  }

  operationId(operation: string): string {
    const running = Object.values(this.state.operations).find((run) => run.operation === operation);
    if (running === undefined) throw new Error(`${operation} does not run`);
    return running.operationId;
  }
}

const base = { id: 'input', atMs: 1000 };

export const when = (text: string) => ({ type: 'when', params: { $expr: text } }) as const;

export const outcome = (...names: string[]) =>
  ({ type: 'outcome', params: { in: names } }) as const;

export const assign = (params: Record<string, Json>) => ({ type: 'assign', params }) as const;
