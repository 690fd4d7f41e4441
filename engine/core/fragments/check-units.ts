import type { Contracts } from '../flow/contract-index.ts';
import { contractIndex } from '../flow/contract-index.ts';
import { arrowsOf } from '../flow/flow-arrows.ts';
import { sieveFindings } from '../flow/sieve-findings.ts';
import { statesIn, stateTree } from '../flow/state-tree.ts';
import type { RuleInput } from '../rules/rule.ts';
import { type NamedRule, runRules } from '../rules/rule-book.ts';
import { checkFragment } from './check-fragment.ts';
import { checkNesting } from './check-nesting.ts';
import { checkUses } from './check-uses.ts';
import { checkWaysIn } from './check-ways-in.ts';
import { type BrokenUses, type ExpandedFlow, expandFlow } from './expand-flow.ts';
import { type MergedTexts, mergeTexts } from './merge-texts.ts';
import { reportsThrough } from './reports-through.ts';
import type { FragmentLibrary, Unit } from './unit.ts';

/** How units are checked. */
export interface UnitChecks {
  readonly contracts: Contracts;
  /** Names of all fragments that are there. */
  readonly known: readonly string[];
  readonly rules: readonly NamedRule[];
  /** The rules that say something about a part of a flow. */
  readonly fragmentRules: readonly NamedRule[];
  readonly areExpressionsForeign: boolean;
}

/** A flow with its fragments spelt out. */
export interface CheckedFlow extends ExpandedFlow, MergedTexts {}

/**
 * Checks a flow and each fragment that it uses: the fragments alone, each once, then the flow with all of them spelt
 * out. What is wrong inside a fragment is reported there, what is wrong about a use at the use.
 *
 * @returns undefined when it cannot be spelt out
 */
export function checkUnits(
  root: Unit,
  library: FragmentLibrary,
  checks: UnitChecks,
): CheckedFlow | undefined {
  const { order, circles, isBounded } = checkNesting(root, library);
  const broken = new Map<Unit, ReadonlySet<string>>();
  for (const unit of order) {
    const wrong = checkUses(unit, library, checks.known);
    const all = new Set([...wrong, ...(circles.get(unit) ?? [])]);
    if (all.size > 0) broken.set(unit, all);
  }
  if (!isBounded) return undefined;
  const checked = order.map((unit) => checkUnit(unit, library, broken, checks));
  return checked.at(-1);
}

function checkUnit(
  unit: Unit,
  library: FragmentLibrary,
  broken: BrokenUses,
  { contracts, rules, fragmentRules, areExpressionsForeign }: UnitChecks,
): CheckedFlow {
  if (unit.fragment !== undefined) checkFragment(unit, unit.fragment);
  const expanded = expandFlow(unit, library, broken);
  const merged = mergeTexts(unit, expanded);
  const { file } = expanded;
  const removed = [...unit.removed, ...partsLeftOut(unit, expanded, broken)];
  const { report, reportText } = reportsThrough(unit, expanded, merged);
  // A wrong id of the machine is reported once; its arrows are read as if it, and they, had been changed.
  const tree = stateTree({ ...file.machine, id: file.id }, file.machine.id);
  const states = statesIn(tree);
  const input: RuleInput = {
    file,
    contracts: contractIndex(contracts),
    root: tree,
    states,
    arrows: states.flatMap(arrowsOf),
    entries: Object.keys(unit.fragment?.entries ?? {}),
    texts: merged.texts,
    textUses: [],
    areExpressionsForeign,
    report: sieveFindings(report, removed),
    reportText: (language) => (removed.length > 0 ? () => undefined : reportText(language)),
  };
  runRules(unit.fragment === undefined ? rules : fragmentRules, input);
  if (removed.length === 0) checkWaysIn(input, expanded.uses);
  return { ...expanded, ...merged };
}

/** What is not looked at: uses that cannot be spelt out, here or in a fragment, and broken parts of fragments. */
function partsLeftOut(unit: Unit, { uses }: ExpandedFlow, broken: BrokenUses): readonly string[] {
  const partial = uses.filter((site) => site.unit.removed.length > 0 || broken.has(site.unit));
  return [...(broken.get(unit) ?? []), ...partial.map(({ pointer }) => pointer)];
}
