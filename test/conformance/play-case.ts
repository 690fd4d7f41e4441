import type { SessionState } from '../../engine/contracts/session-state.ts';
import type { StepInput } from '../../engine/contracts/step-input.ts';
import { type CompiledFlow, compileFlow } from '../../engine/core/compile/compile-flow.ts';
import { contracts } from '../../engine/core/flow/contract-catalogue.ts';
import { loadFlow } from '../../engine/core/flow/load-flow.ts';
import { importScxml } from '../../engine/core/import/import-scxml.ts';
import { activePaths } from '../../engine/core/step/active-paths.ts';
import { start, step } from '../../engine/core/step/step.ts';
import type { StepResult } from '../../engine/core/step/step-result.ts';
import { ecmascriptEvaluator } from './ecmascript-evaluator.ts';
import type { SuiteCase } from './scxml-suite.ts';

/** Which expressions a case is played with: the suite's JavaScript, or ours in production. */
export type Expressions = 'javascript' | 'production';

/** How a case went: `undefined` when as written, else what was different. */
export type CaseProblem = string | undefined;

/** More timers than this without an end are a loop. */
const TIMERS_MAX = 500;

/** Imports a case, loads what came out from its JSON text, and plays the script on the pure step. */
export function playCase(suiteCase: SuiteCase, expressions: Expressions): CaseProblem {
  const isForeign = expressions === 'javascript';
  const imported = importScxml(suiteCase.document, {
    expressions: isForeign ? 'keep' : 'translate',
  });
  const flowText = JSON.stringify(imported.file);
  const { flow, findings } = loadFlow({ flowText, texts: {} }, contracts, {
    areExpressionsForeign: isForeign,
  });
  if (flow === undefined) return `not loaded: ${findings[0]?.message}`;
  const evaluator = isForeign ? ecmascriptEvaluator(Object.keys(flow.file.context)) : undefined;
  const compiled = compileFlow(flow.file, () => undefined, evaluator && { evaluator });
  const session = new CaseSession(compiled);
  const { initialConfiguration, events } = suiteCase.script;
  const isAt = (ids: readonly string[]): CaseProblem => {
    const wanted = ids.map((id) => imported.statePaths.get(id) ?? `(${id})`);
    const found = session.leaves();
    const isSame = wanted.toSorted().join() === [...found].sort().join();
    return isSame ? session.fault : `${wanted.join()} wanted, ${found.join()} found`;
  };
  // The suite looks before what was sent to the external queue has its turn, unless nothing else happens.
  if (events.length === 0) session.wait(Number.POSITIVE_INFINITY);
  let problem = isAt(initialConfiguration);
  for (const { after = 0, event, nextConfiguration } of events) {
    if (problem !== undefined) return problem;
    session.wait(after);
    session.send(event.name);
    problem = isAt(nextConfiguration);
  }
  return problem;
}

/** A session with a virtual clock whose state goes through JSON after every step. */
class CaseSession {
  readonly #flow: CompiledFlow;
  readonly #timers: { readonly timerId: string; readonly dueAtMs: number }[] = [];
  #state: SessionState;
  #nowMs = 0;
  #inputs = 0;
  fault: string | undefined;

  constructor(flow: CompiledFlow) {
    this.#flow = flow;
    const trigger = { type: 'scxml.start' };
    const result = start(flow, { sessionId: 's', atMs: 0, trigger, params: {} });
    this.#state = result.state;
    this.#keep(result);
  }

  leaves(): readonly string[] {
    const paths = activePaths(this.#state.value);
    return paths.filter((path) => !paths.some((other) => other.startsWith(`${path}.`)));
  }

  send(type: string): void {
    this.#submit({ ...this.#base(), kind: 'event', event: { type } });
  }

  wait(durationMs: number): void {
    const untilMs = this.#nowMs + durationMs;
    for (let count = 0; count < TIMERS_MAX; count += 1) {
      // The oldest of those that are due first: sorting keeps the order of equals.
      this.#timers.sort((a, b) => a.dueAtMs - b.dueAtMs);
      const next = this.#timers[0];
      if (next === undefined || next.dueAtMs > untilMs) break;
      this.#timers.shift();
      this.#nowMs = next.dueAtMs;
      this.#submit({ ...this.#base(), kind: 'timer', timerId: next.timerId });
    }
    if (Number.isFinite(untilMs)) this.#nowMs = untilMs;
  }

  #base(): { readonly id: string; readonly atMs: number } {
    this.#inputs += 1;
    return { id: String(this.#inputs), atMs: this.#nowMs };
  }

  #submit(input: StepInput): void {
    this.#keep(step(this.#flow, this.#state, input));
  }

  #keep(result: StepResult): void {
    if (result.fault !== undefined) this.fault = `fault: ${result.fault.message}`;
    this.#state = JSON.parse(JSON.stringify(result.state)) as SessionState;
    for (const effect of result.effects) {
      if (effect.kind === 'timer.start')
        this.#timers.push({
          timerId: effect.timerId,
          dueAtMs: this.#nowMs + effect.delayMs,
        });
      else if (effect.kind === 'timer.cancel') {
        const at = this.#timers.findIndex(({ timerId }) => timerId === effect.timerId);
        if (at >= 0) this.#timers.splice(at, 1);
      }
    }
  }
}
