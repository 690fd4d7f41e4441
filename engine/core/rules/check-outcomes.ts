import type { OperationDefinition } from '../../contracts/contract.ts';
import { arrowsOf, type FlowArrow, type InvokeSite, invokesOf } from '../flow/flow-arrows.ts';
import { type Rule, type RuleInput, stepName } from './rule.ts';

const failureCodes = ['notSent', 'failed', 'unknown'];

/**
 * FLOW_OUTCOMES_INCOMPLETE, FLOW_OUTCOME_CATCH_ALL, FLOW_FAILURES_INCOMPLETE: each answer and each failure of a
 * request has an arrow that names it, so that no contract can grow an answer that a drawing takes by accident.
 */
export const checkOutcomes: Rule = (input) => {
  for (const node of input.states) {
    const arrows = arrowsOf(node);
    for (const site of invokesOf(node)) {
      const operation = input.contracts.operations.get(site.invoke.src);
      if (operation === undefined || operation.notice === true) continue;
      const of = (kind: 'answer' | 'failure') =>
        arrows.filter(
          ({ cause }) => cause.kind === kind && 'invoke' in cause && cause.invoke === site.invoke,
        );
      checkAnswers(site, operation, of('answer'), input);
      checkFailures(site, operation, of('failure'), input);
    }
  }
};

function checkAnswers(
  { invoke, pointer }: InvokeSite,
  operation: OperationDefinition,
  arrows: readonly FlowArrow[],
  { report }: RuleInput,
): void {
  const handled = new Set<string>();
  for (const arrow of arrows) {
    const { guard } = arrow.transition;
    if (guard?.type === 'outcome') {
      if (guard.params.when === undefined) for (const name of guard.params.in) handled.add(name);
      continue;
    }
    // Another kind of condition is reported by check-guards.
    if (guard !== undefined && guard.type !== 'when') continue;
    report(
      'FLOW_OUTCOME_CATCH_ALL',
      guard === undefined ? arrow.pointer : `${arrow.pointer}/guard`,
      `This arrow takes any answer of "${invoke.src}" (${stepName(arrow.source)}). Name the answers: {"type": "outcome", "params": {"in": […]}}.`,
    );
  }
  const missing = Object.keys(operation.answers).filter((name) => !handled.has(name));
  if (missing.length === 0) return;
  const list = missing.map((name) => `"${name}"`).join(', ');
  report(
    'FLOW_OUTCOMES_INCOMPLETE',
    invoke.onDone === undefined ? pointer : `${pointer}/onDone`,
    `"${invoke.src}" can also answer ${list}; add an arrow without a further condition for ${missing.length === 1 ? 'it' : 'each'}.`,
    { at: invoke.onDone === undefined ? 'value' : 'key' },
  );
}

function checkFailures(
  { invoke, pointer }: InvokeSite,
  operation: OperationDefinition,
  arrows: readonly FlowArrow[],
  { report }: RuleInput,
): void {
  const handled = new Set<string>();
  for (const arrow of arrows) {
    const { guard } = arrow.transition;
    if (guard?.type === 'code') for (const name of guard.params.in) handled.add(name);
    else if (operation.money !== 'none' && (guard === undefined || guard.type === 'when'))
      report(
        'FLOW_OUTCOME_CATCH_ALL',
        guard === undefined ? arrow.pointer : `${arrow.pointer}/guard`,
        `This arrow takes any failure of "${invoke.src}", which moves money. Name the failures: {"type": "code", "params": {"in": […]}}.`,
      );
    if (guard === undefined) for (const name of failureCodes) handled.add(name);
  }
  const missing = failureCodes.filter((name) => !handled.has(name));
  if (missing.length === 0) return;
  const list = missing.map((name) => `"${name}"`).join(', ');
  report(
    'FLOW_FAILURES_INCOMPLETE',
    invoke.onError === undefined ? pointer : `${pointer}/onError`,
    `"${invoke.src}" can fail with ${list}; add an arrow under "onError".`,
    { at: invoke.onError === undefined ? 'value' : 'key' },
  );
}
