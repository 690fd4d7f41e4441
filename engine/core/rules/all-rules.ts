import { checkActions } from './check-actions.ts';
import { checkConstantGuards } from './check-constant-guards.ts';
import { checkContext } from './check-context.ts';
import { checkDelays } from './check-delays.ts';
import { checkEndless } from './check-endless.ts';
import { checkEvents } from './check-events.ts';
import { checkFaultHandled } from './check-fault-handled.ts';
import { checkGuards } from './check-guards.ts';
import { checkHiddenArrows } from './check-hidden-arrows.ts';
import { checkMoneyNotAbandoned } from './check-money-not-abandoned.ts';
import { checkNames } from './check-names.ts';
import { checkOperations } from './check-operations.ts';
import { checkOrderDecides } from './check-order-decides.ts';
import { checkOutcomes } from './check-outcomes.ts';
import { checkOwnScreen } from './check-own-screen.ts';
import { checkParallelWrites } from './check-parallel-writes.ts';
import { checkParams } from './check-params.ts';
import { checkRequires } from './check-requires.ts';
import { checkScxmlActions } from './check-scxml-actions.ts';
import { checkScxmlExpressions } from './check-scxml-expressions.ts';
import { checkStructure } from './check-structure.ts';
import { checkTargets } from './check-targets.ts';
import { checkTexts } from './check-texts.ts';
import { checkUnreachable } from './check-unreachable.ts';
import { checkValues } from './check-values.ts';
import { checkWayOut } from './check-way-out.ts';
import type { Rule } from './rule.ts';
import type { NamedRule, RuleSet } from './rule-book.ts';

/** What a flow must pass to be loaded. The rule on texts reads what the rule on values found. */
const correctness: Readonly<Record<string, Rule>> = {
  names: checkNames,
  structure: checkStructure,
  targets: checkTargets,
  requires: checkRequires,
  events: checkEvents,
  operations: checkOperations,
  actions: checkActions,
  guards: checkGuards,
  outcomes: checkOutcomes,
  'money-not-abandoned': checkMoneyNotAbandoned,
  'fault-handled': checkFaultHandled,
  delays: checkDelays,
  params: checkParams,
  context: checkContext,
  values: checkValues,
  texts: checkTexts,
  endless: checkEndless,
};

/** What a flow should pass, or accept with a reason. Looked at when nothing is wrong. */
const recommended: Readonly<Record<string, Rule>> = {
  unreachable: checkUnreachable,
  'hidden-arrows': checkHiddenArrows,
  'constant-guards': checkConstantGuards,
  'order-decides': checkOrderDecides,
  'parallel-writes': checkParallelWrites,
  'way-out': checkWayOut,
  'own-screen': checkOwnScreen,
};

/** For a flow that came from SCXML: its events and values are its own, so there are fewer rules. */
const ofScxml: Readonly<Record<string, Rule>> = {
  names: checkNames,
  structure: checkStructure,
  targets: checkTargets,
  delays: checkDelays,
  params: checkParams,
  'scxml-actions': checkScxmlActions,
  'scxml-expressions': checkScxmlExpressions,
};

function inSet(set: RuleSet, rules: Readonly<Record<string, Rule>>): readonly NamedRule[] {
  return Object.entries(rules).map(([name, check]) => ({ name, set, check }));
}

/** The rules for a flow, those that must hold first. */
export const allRules: readonly NamedRule[] = [
  ...inSet('correctness', correctness),
  ...inSet('recommended', recommended),
];

/** The rules for a flow that came from SCXML. */
export const scxmlRules: readonly NamedRule[] = inSet('correctness', ofScxml);

/** Rules that look at a site with its flows and devices (check-site.ts). */
export const siteRuleNames: readonly string[] = ['capabilities', 'closed-in-time', 'text-width'];

/** The names of all rules; each has a page in docs/rules. */
export const ruleNames: readonly string[] = [
  ...new Set([...allRules, ...scxmlRules].map(({ name }) => name)),
  ...siteRuleNames,
  // Looks at the findings of all others, when a flow is loaded.
  'accept',
];

/** The rules that say something about a fragment alone: not those on the flow around it. */
export const fragmentRules: readonly NamedRule[] = allRules.filter(
  ({ check }) => check !== checkFaultHandled && check !== checkParams,
);
