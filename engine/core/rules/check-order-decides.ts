import type { Ast } from '../expr/ast.ts';
import { conditionPointer, type Rival, rivalsIn } from './rivals.ts';
import type { Rule } from './rule.ts';
import { possibleTruth } from './static-truth.ts';

/**
 * FLOW_ORDER_DECIDES (U5): two arrows for one cause do not both have a condition that can hold at the same time and
 * lead to different things. An arrow without a condition after them is the rest, and meant.
 */
export const checkOrderDecides: Rule = (input) => {
  for (const group of rivalsIn(input)) {
    for (const [at, later] of group.entries()) {
      const rival = group.slice(0, at).find((earlier) => compete(earlier, later));
      if (rival === undefined) continue;
      input.report(
        'FLOW_ORDER_DECIDES',
        conditionPointer(later.arrow),
        `This condition and the one at ${rival.arrow.pointer} can hold at the same time; only the order of the arrows decides.`,
        { severity: 'warning' },
      );
    }
  }
};

function compete(earlier: Rival, later: Rival): boolean {
  if (earlier.when === undefined || later.when === undefined || later.scope === undefined)
    return false;
  if (doSame(earlier, later) || !shareNames(earlier, later)) return false;
  const both: Ast = {
    kind: 'logic',
    operator: '&&',
    left: earlier.when,
    right: later.when,
    range: later.when.range,
  };
  return possibleTruth(both, later.scope).yes;
}

function doSame({ arrow: { transition: a } }: Rival, { arrow: { transition: b } }: Rival): boolean {
  return (
    a.target === b.target && JSON.stringify(a.actions ?? []) === JSON.stringify(b.actions ?? [])
  );
}

function shareNames({ names: a }: Rival, { names: b }: Rival): boolean {
  return a === undefined || b === undefined || a.some((name) => b.includes(name));
}
