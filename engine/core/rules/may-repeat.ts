import type { Ast } from '../expr/ast.ts';
import { type Assumption, branchesOf } from '../expr/atoms.ts';
import { checkExpression } from '../expr/check-expression.ts';
import type { ExprTypes } from '../expr/expression-type.ts';
import { rangeOf } from '../expr/int-range.ts';
import { parseExpression } from '../expr/parse-expression.ts';
import { asList } from '../flow/as-list.ts';
import type { FlowAction, FlowValue } from '../flow/flow-file.ts';
import type { FreeArrow } from './free-arrows.ts';
import { replacePaths } from './replace-paths.ts';
import type { RuleInput } from './rule.ts';
import { quietScope } from './scopes.ts';
import { canHold } from './static-truth.ts';

/**
 * Whether the conditions of a circle can all hold again and again. What the circle sets to one literal has that value
 * from the second round on; what it changes otherwise can be anything, except a counter that reaches its bound.
 */
export function mayRepeat(circle: readonly FreeArrow[], input: RuleInput): boolean {
  const scope = quietScope(input.file);
  const written = writesOf(circle);
  const settled = new Map<string, Ast>();
  for (const [name, values] of written) {
    const [value] = values;
    const literal = values.length === 1 && value !== undefined ? literalOf(value) : undefined;
    if (literal !== undefined) settled.set(`context.${name}`, literal);
  }
  const all = circle.flatMap(({ conditions }) =>
    conditions.map((ast) => replacePaths(ast, settled)),
  );
  const [first, ...rest] = all;
  if (first === undefined) return true;
  const together = rest.reduce<Ast>(
    (left, right) => ({ kind: 'logic', operator: '&&', left, right, range: right.range }),
    first,
  );
  const isChanging = (path: string) =>
    path.startsWith('context.') && written.has(path.slice('context.'.length));
  return branchesOf(together).some(({ value, assumptions }) => {
    if (!value) return false;
    const lasting = assumptions.filter(
      ({ ast }) => !checkExpression(ast, scope).reads.some(isChanging),
    );
    return canHold(lasting, scope) && !assumptions.some((one) => runsOut(one, written, scope));
  });
}

type Writes = ReadonlyMap<string, readonly FlowValue[]>;

/** What a circle assigns: name to values. */
function writesOf(circle: readonly FreeArrow[]): Writes {
  const writes = new Map<string, FlowValue[]>();
  for (const { arrow, entered } of circle) {
    const exit = arrow.transition.target === undefined ? undefined : arrow.source.state.exit;
    const places = [exit, arrow.transition.actions, ...entered.map(({ state }) => state.entry)];
    for (const { type, params } of places.flatMap((actions) => asList<FlowAction>(actions)))
      if (type === 'assign')
        for (const [name, value] of Object.entries(params ?? {}))
          writes.set(name, [...(writes.get(name) ?? []), value]);
  }
  return writes;
}

function literalOf(value: FlowValue): Ast | undefined {
  const range = [0, 0] as const;
  if (typeof value === 'boolean') return { kind: 'bool', value, range };
  if (typeof value === 'number') return { kind: 'int', value, range };
  return typeof value === 'string' ? { kind: 'string', value, range } : undefined;
}

/** Whether an assumption fails in the end, because the circle counts towards the bound that it compares with. */
function runsOut({ ast, holds }: Assumption, written: Writes, scope: ExprTypes): boolean {
  if (ast.kind !== 'binary' || ast.operator !== '<') return false;
  const left = stepOf(ast.left, written);
  const right = stepOf(ast.right, written);
  const bound = left === undefined ? ast.left : ast.right;
  const step = left ?? right;
  const counter = left === undefined ? ast.right : ast.left;
  const isFixed = checkExpression(bound, scope).reads.every(
    (path) => !written.has(path.replace(/^context\./, '')),
  );
  const [low, high] = intRange(bound, scope);
  const [least, most] = intRange(counter, scope);
  if (step === undefined || !isFixed) return false;
  // `counter < bound` and `!(bound < counter)` end by counting up, the other two by counting down; a counter stays at
  // its end, so the bound must lie within.
  const isUpper = (left !== undefined) === holds;
  if (isUpper) return step > 0 && (holds ? high <= most : high < most);
  return step < 0 && (holds ? low >= least : low > least);
}

function intRange(ast: Ast, scope: ExprTypes): readonly [number, number] {
  const { type } = checkExpression(ast, scope);
  return type?.type === 'int' ? rangeOf(type) : [Number.NaN, Number.NaN];
}

/** By how much the circle changes a counter each round; undefined when it does not, or in another way. */
function stepOf(ast: Ast, written: Writes): number | undefined {
  if (ast.kind !== 'field' || ast.object.kind !== 'name' || ast.object.name !== 'context')
    return undefined;
  const [value, ...more] = written.get(ast.field) ?? [];
  const text = (value as { readonly $expr?: unknown } | undefined)?.$expr;
  if (typeof text !== 'string' || more.length > 0) return undefined;
  const change = parseExpression(text).ast;
  if (change?.kind !== 'binary' || change.right.kind !== 'int') return undefined;
  const { left, right, operator } = change;
  const isSame = left.kind === 'field' && left.field === ast.field && left.object.kind === 'name';
  if (!isSame || (operator !== '+' && operator !== '-')) return undefined;
  return operator === '+' ? right.value : -right.value;
}
