import type { Ast } from '../expr/ast.ts';
import { printExpression } from '../expr/print-expression.ts';

/** An expression with some paths, such as `context.done`, replaced by literals. Macros and has() stay as they are. */
export function replacePaths(ast: Ast, literals: ReadonlyMap<string, Ast>): Ast {
  const inside = (part: Ast) => replacePaths(part, literals);
  switch (ast.kind) {
    case 'field':
      return literals.get(printExpression(ast)) ?? ast;
    case 'not':
    case 'negate':
      return { ...ast, operand: inside(ast.operand) };
    case 'binary':
    case 'logic':
      return { ...ast, left: inside(ast.left), right: inside(ast.right) };
    case 'conditional':
      return { ...ast, test: inside(ast.test), yes: inside(ast.yes), no: inside(ast.no) };
    case 'list':
      return { ...ast, items: ast.items.map(inside) };
    case 'call':
      return { ...ast, args: ast.args.map(inside) };
    default:
      return ast;
  }
}
