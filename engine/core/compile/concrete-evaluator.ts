import type { Json } from '../../contracts/json.ts';
import { ExpressionFault } from '../expr/expression-fault.ts';
import type { EvaluationFault, Evaluator } from './evaluator.ts';
import type { EvaluationScope, ExpressionSite } from './expression-site.ts';
import { fitToField } from './fit-to-field.ts';

const NO_FAULTS: readonly EvaluationFault[] = [];

/** Evaluates expressions on concrete values, as hosts and the simulator do. */
export function concreteEvaluator(): Evaluator {
  let faults: EvaluationFault[] = [];

  function value(site: ExpressionSite, scope: EvaluationScope): Json {
    const result = site.run(scope);
    if (!(result instanceof ExpressionFault)) return result;
    faults.push({ code: result.code, pointer: site.pointer, message: result.message });
    return null;
  }

  return {
    value,
    guard: (site, scope) => value(site, scope) === true,
    fit: fitToField,
    record: (fault) => {
      faults.push(fault);
    },
    takeFaults: () => {
      if (faults.length === 0) return NO_FAULTS;
      const taken = faults;
      faults = [];
      return taken;
    },
  };
}
