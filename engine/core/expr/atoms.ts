import type { Ast } from './ast.ts';
import { printExpression } from './print-expression.ts';

/**
 * A part of a guard that is true or false on its own: a comparison, `in`, has(), a macro, a truth
 * value that is read. `key` is equal for parts that are always equal.
 */
export type Atom = { readonly key: string; readonly ast: Ast };

/** What a branch takes for granted about an atom. */
export type Assumption = Atom & { readonly holds: boolean };

/** One outcome of a guard under assumptions that no other branch shares. */
export type Branch = { readonly value: boolean; readonly assumptions: readonly Assumption[] };

/** Outcomes that are enumerated; a guard with more is only split into true and false. */
const branchesMax = 512;

/** An atom and whether the part is its opposite: `a != b` is the opposite of `a == b`. */
function atomOf(ast: Ast): Atom & { readonly negated: boolean } {
  if (ast.kind !== 'binary') return { key: printExpression(ast), ast, negated: false };
  const { left, right, range } = ast;
  const binary = { kind: 'binary', left, right, range } as const;
  const swapped = { ...binary, left: right, right: left };
  switch (ast.operator) {
    case '==':
    case '!=': {
      const inOrder = printExpression(left) <= printExpression(right) ? binary : swapped;
      const key = printExpression({ ...inOrder, operator: '==' });
      return { key, ast: { ...binary, operator: '==' }, negated: ast.operator === '!=' };
    }
    case '>=':
      return { ...atomOf({ ...binary, operator: '<' }), negated: true };
    case '>':
      return atomOf({ ...swapped, operator: '<' });
    case '<=':
      return { ...atomOf({ ...swapped, operator: '<' }), negated: true };
    default:
      return { key: printExpression(ast), ast, negated: false };
  }
}

/** The atoms of a guard in the order of the text, each once. */
export function atomsOf(ast: Ast): readonly Atom[] {
  const atoms = new Map<string, Atom>();
  const visit = (part: Ast): void => {
    switch (part.kind) {
      case 'bool':
        return;
      case 'not':
        visit(part.operand);
        return;
      case 'logic':
        visit(part.left);
        visit(part.right);
        return;
      case 'conditional':
        visit(part.test);
        visit(part.yes);
        visit(part.no);
        return;
      default: {
        const { key, ast: atom } = atomOf(part);
        if (!atoms.has(key)) atoms.set(key, { key, ast: atom });
      }
    }
  };
  visit(ast);
  return [...atoms.values()];
}

/** A truth value, or the first atom that decides further. */
type Decision = boolean | Atom;

/** Evaluates a guard under assumptions, in three values: true, false, or not decided yet. */
function evaluatePartially(ast: Ast, assumed: ReadonlyMap<string, boolean>): Decision {
  switch (ast.kind) {
    case 'bool':
      return ast.value;
    case 'not': {
      const operand = evaluatePartially(ast.operand, assumed);
      return typeof operand === 'boolean' ? !operand : operand;
    }
    case 'logic': {
      const decides = ast.operator === '||';
      const left = evaluatePartially(ast.left, assumed);
      if (left === decides) return decides;
      const right = evaluatePartially(ast.right, assumed);
      if (right === decides) return decides;
      return typeof left === 'boolean' ? right : left;
    }
    case 'conditional': {
      const test = evaluatePartially(ast.test, assumed);
      if (typeof test !== 'boolean') return test;
      return evaluatePartially(test ? ast.yes : ast.no, assumed);
    }
    default: {
      const atom = atomOf(ast);
      const value = assumed.get(atom.key);
      return value === undefined ? { key: atom.key, ast: atom.ast } : value !== atom.negated;
    }
  }
}

/**
 * Enumerates the outcomes of a guard: each branch has a value and the assumptions about atoms that
 * lead to it, in the order in which they are asked. Branches exclude each other and cover every case
 * in which the guard does not fault. Atoms are taken as independent, so a branch may be impossible.
 *
 * A guard with more than 512 branches gives two without assumptions, true and false: that covers
 * more than can happen, which is what a proof may do.
 */
export function branchesOf(ast: Ast): readonly Branch[] {
  const branches: Branch[] = [];
  const split = (
    assumed: ReadonlyMap<string, boolean>,
    assumptions: readonly Assumption[],
  ): void => {
    if (branches.length > branchesMax) return;
    const outcome = evaluatePartially(ast, assumed);
    if (typeof outcome === 'boolean') {
      branches.push({ value: outcome, assumptions });
      return;
    }
    for (const holds of [true, false])
      split(new Map([...assumed, [outcome.key, holds]]), [...assumptions, { ...outcome, holds }]);
  };
  split(new Map(), []);
  if (branches.length <= branchesMax) return branches;
  return [true, false].map((value) => ({ value, assumptions: [] }));
}
