import { checkActions } from './check-actions.ts';
import { checkContext } from './check-context.ts';
import { checkDelays } from './check-delays.ts';
import { checkEvents } from './check-events.ts';
import { checkFaultHandled } from './check-fault-handled.ts';
import { checkGuards } from './check-guards.ts';
import { checkMoneyNotAbandoned } from './check-money-not-abandoned.ts';
import { checkNames } from './check-names.ts';
import { checkOperations } from './check-operations.ts';
import { checkOutcomes } from './check-outcomes.ts';
import { checkParams } from './check-params.ts';
import { checkRequires } from './check-requires.ts';
import { checkScxmlActions } from './check-scxml-actions.ts';
import { checkScxmlExpressions } from './check-scxml-expressions.ts';
import { checkStructure } from './check-structure.ts';
import { checkTargets } from './check-targets.ts';
import { checkTexts } from './check-texts.ts';
import { checkValues } from './check-values.ts';
import type { Rule } from './rule.ts';

/** The rules that a flow must pass to be loaded. The rule on texts reads what the rule on values found. */
export const allRules: readonly Rule[] = [
  checkNames,
  checkStructure,
  checkTargets,
  checkRequires,
  checkEvents,
  checkOperations,
  checkActions,
  checkGuards,
  checkOutcomes,
  checkMoneyNotAbandoned,
  checkFaultHandled,
  checkDelays,
  checkParams,
  checkContext,
  checkValues,
  checkTexts,
];

/** The rules for a flow that came from SCXML: its events and values are its own, so there are fewer. */
export const scxmlRules: readonly Rule[] = [
  checkNames,
  checkStructure,
  checkTargets,
  checkScxmlActions,
  checkScxmlExpressions,
];
