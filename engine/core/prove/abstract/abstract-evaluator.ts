import type { Json } from '../../../contracts/json.ts';
import type { EvaluationFault, Evaluator } from '../../compile/evaluator.ts';
import type { EvaluationScope, ExpressionSite } from '../../compile/expression-site.ts';
import { type AbstractValue, evaluateAbstractly } from './evaluate-abstractly.ts';
import { fitAbstractly } from './fit-abstractly.ts';

/** What a step decided where the abstraction leaves it open. */
export interface Decisions {
  /** In the order in which they came up. */
  readonly taken: readonly boolean[];
  /** How many expressions were evaluated: each of them can meet an error of its own at run time. */
  readonly evaluated: number;
  /** Guards that were evaluated, by pointer and verdict (`/machine/…/$expr true`). */
  readonly verdicts: readonly string[];
}

/** An evaluator on abstract values; `begin` gives the answers to open questions, further ones are answered `true`. */
export interface AbstractEvaluator extends Evaluator {
  readonly begin: (script: readonly boolean[]) => void;
  readonly finish: () => Decisions;
}

/** Answers what the abstraction leaves open at a place. */
type DecideAt = (site: ExpressionSite, question: string) => boolean;

/**
 * The evaluator that the proof injects into the step. The same question about the same values has the same answer
 * within a step: XState may evaluate a guard more than once.
 *
 * @param decideAt answers open questions in place of the script
 */
export function abstractEvaluator(decideAt?: DecideAt): AbstractEvaluator {
  let script: readonly boolean[] = [];
  let taken: boolean[] = [];
  let evaluated = 0;
  let verdicts: string[] = [];
  let answers = new Map<string, boolean>();
  let faults: EvaluationFault[] = [];

  function decide(key: string): boolean {
    const known = answers.get(key);
    if (known !== undefined) return known;
    const answer = script[taken.length] ?? true;
    taken.push(answer);
    answers.set(key, answer);
    return answer;
  }

  function evaluate(site: ExpressionSite, scope: EvaluationScope): AbstractValue {
    evaluated += 1;
    const answer = decideAt ?? (({ pointer }, question) => decide(`${pointer} ${question}`));
    return evaluateAbstractly(site.ast, scope, (question) => answer(site, question));
  }

  function value(site: ExpressionSite, scope: EvaluationScope): Json {
    const result = evaluate(site, scope);
    if ('value' in result) return result.value;
    if (site.mayBeNone && site.ast.kind === 'field') return null;
    const message = `"${site.text}" cannot be evaluated`;
    faults.push({ code: result.fault, pointer: site.pointer, message });
    return null;
  }

  return {
    begin: (next) => {
      script = next;
      taken = [];
      evaluated = 0;
      verdicts = [];
      answers = new Map();
      faults = [];
    },
    finish: () => ({ taken, evaluated, verdicts }),
    guard: (site, scope) => {
      const verdict = value(site, scope) === true;
      verdicts.push(`${site.pointer} ${verdict}`);
      return verdict;
    },
    value,
    fit: fitAbstractly,
    record: (fault) => {
      faults.push(fault);
    },
    takeFaults: () => {
      const now = faults;
      faults = [];
      return now;
    },
  };
}
