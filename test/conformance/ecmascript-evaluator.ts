import { compileFunction } from 'node:vm';
import type { Json, JsonObject } from '../../engine/contracts/json.ts';
import type { EvaluationFault, Evaluator } from '../../engine/core/compile/evaluator.ts';
import type { EvaluationScope, ExpressionSite } from '../../engine/core/compile/expression-site.ts';
import { fitToField } from '../../engine/core/compile/fit-to-field.ts';

/** Evaluates the suite's own JavaScript, so that the structure of the step is tested apart from our expressions. */
export function ecmascriptEvaluator(names: readonly string[]): Evaluator {
  let faults: EvaluationFault[] = [];
  const compiled = new Map<string, (...args: unknown[]) => unknown>();

  function run(site: ExpressionSite, scope: EvaluationScope): unknown {
    let code = compiled.get(site.text);
    if (code === undefined) {
      const made = compileFunction(`return (${site.text}\n);`, [
        '_event',
        '_sessionid',
        '_ioprocessors',
        ...names,
      ]);
      code = made as (...args: unknown[]) => unknown;
      compiled.set(site.text, code);
    }
    const event = { name: scope.event['type'], data: scope.event['data'] };
    const values = names.map((name) => scope.context[name] ?? undefined);
    return code(event, 'session', { basichttp: { location: 'http' } }, ...values);
  }

  function guarded(site: ExpressionSite, scope: EvaluationScope): unknown {
    try {
      return run(site, scope);
    } catch (error) {
      faults.push({ code: 'EXPR_TYPE', pointer: site.pointer, message: String(error) });
      return undefined;
    }
  }

  return {
    // Anything may be a condition in JavaScript.
    guard: (site, scope) => Boolean(guarded(site, scope)),
    value: (site, scope) => asJson(guarded(site, scope)),
    fit: fitToField,
    record: (fault) => {
      faults.push(fault);
    },
    takeFaults: () => {
      const taken = faults;
      faults = [];
      return taken;
    },
  };
}

function asJson(value: unknown): Json {
  const text = JSON.stringify(value);
  return text === undefined ? null : (JSON.parse(text) as Json | JsonObject);
}
