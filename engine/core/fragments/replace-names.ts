import type { Ast, FieldAst, SourceRange } from '../expr/ast.ts';
import { parseExpression } from '../expr/parse-expression.ts';

/** What a name of a fragment stands for in the flow around it. */
export interface Replacement {
  /** Text of an expression. */
  readonly text: string;
  /** Whether it only names a value, which may then be absent; `has()` of anything else is true. */
  readonly isBare: boolean;
}

/** Gives the replacement of `params.<field>` or `context.<field>`, undefined to leave it. */
export type Replace = (root: 'params' | 'context', field: string) => Replacement | undefined;

/** Kinds of expressions that can stand anywhere without parentheses. */
const closedKinds: readonly Ast['kind'][] = [
  'int',
  'string',
  'bool',
  'name',
  'field',
  'list',
  'has',
  'macro',
  'call',
];

interface Edit {
  readonly range: SourceRange;
  readonly text: string;
}

/** Replaces what an expression reads of `params` and `context`. A text that does not parse stays as it is. */
export function replaceNames(text: string, replace: Replace): string {
  const { ast, diagnostics } = parseExpression(text);
  if (ast === undefined || diagnostics.length > 0) return text;
  const edits = editsIn(ast, replace).toSorted((a, b) => a.range[0] - b.range[0]);
  let result = '';
  let from = 0;
  for (const { range, text: inserted } of edits) {
    const isWhole = range[0] === ast.range[0] && range[1] === ast.range[1];
    result += text.slice(from, range[0]) + (isWhole ? inserted : closedText(inserted));
    from = range[1];
  }
  return result + text.slice(from);
}

/** The name when an expression is nothing but `params.<name>` or `context.<name>`. */
export function bareName(
  text: string,
): { readonly root: string; readonly field: string } | undefined {
  const { ast, diagnostics } = parseExpression(text);
  if (ast?.kind !== 'field' || ast.object.kind !== 'name' || diagnostics.length > 0)
    return undefined;
  return { root: ast.object.name, field: ast.field };
}

/** The text with parentheses where it could fall apart inside another expression. */
function closedText(text: string): string {
  const { ast } = parseExpression(text);
  return ast !== undefined && closedKinds.includes(ast.kind) ? text : `(${text})`;
}

function replacementOf(ast: FieldAst, replace: Replace): Replacement | undefined {
  if (ast.object.kind !== 'name') return undefined;
  const root = ast.object.name;
  return root === 'params' || root === 'context' ? replace(root, ast.field) : undefined;
}

function editsIn(ast: Ast, replace: Replace): readonly Edit[] {
  if (ast.kind === 'field') {
    const found = replacementOf(ast, replace);
    return found === undefined
      ? editsIn(ast.object, replace)
      : [{ range: ast.range, text: found.text }];
  }
  if (ast.kind === 'has' && replacementOf(ast.path, replace)?.isBare === false)
    return [{ range: ast.range, text: 'true' }];
  return partsOf(ast).flatMap((part) => editsIn(part, replace));
}

function partsOf(ast: Ast): readonly Ast[] {
  switch (ast.kind) {
    case 'int':
    case 'string':
    case 'bool':
    case 'name':
      return [];
    case 'field':
      return [ast.object];
    case 'not':
    case 'negate':
      return [ast.operand];
    case 'binary':
    case 'logic':
      return [ast.left, ast.right];
    case 'conditional':
      return [ast.test, ast.yes, ast.no];
    case 'list':
      return ast.items;
    case 'has':
      return [ast.path];
    case 'macro':
      return [ast.list, ast.body];
    case 'call':
      return ast.args;
    case 'error':
      return ast.parts;
  }
}
