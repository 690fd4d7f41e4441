import type { Ast } from './ast.ts';

const powers = {
  conditional: 1,
  '||': 2,
  '&&': 3,
  comparison: 4,
  sum: 5,
  '*': 6,
  unary: 7,
  member: 8,
};

/** How tightly the outermost operator of a tree binds. */
function powerOf(ast: Ast): number {
  switch (ast.kind) {
    case 'conditional':
      return powers.conditional;
    case 'logic':
      return powers[ast.operator];
    case 'binary':
      if (ast.operator === '*') return powers['*'];
      return ast.operator === '+' || ast.operator === '-' ? powers.sum : powers.comparison;
    case 'not':
    case 'negate':
      return powers.unary;
    default:
      return powers.member;
  }
}

/** Prints a tree, in parentheses when it binds less tightly than its place needs. */
function printAt(ast: Ast, power: number): string {
  const text = printExpression(ast);
  return powerOf(ast) < power ? `(${text})` : text;
}

/** A string literal with the escapes that the language has. */
function printString(value: string): string {
  let text = '"';
  for (const unit of value) {
    const code = unit.codePointAt(0) ?? 0;
    if (unit === '"' || unit === '\\') text += `\\${unit}`;
    else if (unit === '\n') text += '\\n';
    else if (unit === '\r') text += '\\r';
    else if (unit === '\t') text += '\\t';
    else if (code < 32 || code === 127) text += `\\u${code.toString(16).padStart(4, '0')}`;
    else text += unit;
  }
  return `${text}"`;
}

function printAll(asts: readonly Ast[]): string {
  return asts.map(printExpression).join(', ');
}

/**
 * The canonical text of a tree: double quotes, one space around operators, only the parentheses that
 * are needed. Parsing it gives the same tree (ranges apart). A tree with errors prints its parts.
 */
export function printExpression(ast: Ast): string {
  switch (ast.kind) {
    case 'int':
    case 'bool':
      return String(ast.value);
    case 'string':
      return printString(ast.value);
    case 'name':
      return ast.name;
    case 'field':
      return `${printAt(ast.object, powers.member)}.${ast.field}`;
    case 'not':
      return `!${printAt(ast.operand, powers.unary)}`;
    case 'negate':
      return `-${printAt(ast.operand, powers.unary)}`;
    case 'logic': {
      const power = powers[ast.operator];
      return `${printAt(ast.left, power)} ${ast.operator} ${printAt(ast.right, power + 1)}`;
    }
    case 'binary': {
      const power = powerOf(ast);
      // Comparisons do not chain, so both of their sides bind more tightly.
      const leftPower = power === powers.comparison ? power + 1 : power;
      return `${printAt(ast.left, leftPower)} ${ast.operator} ${printAt(ast.right, power + 1)}`;
    }
    case 'conditional': {
      const [test, yes] = [ast.test, ast.yes].map((part) => printAt(part, powers['||']));
      return `${test} ? ${yes} : ${printExpression(ast.no)}`;
    }
    case 'list':
      return `[${printAll(ast.items)}]`;
    case 'has':
      return `has(${printExpression(ast.path)})`;
    case 'macro': {
      const list = printAt(ast.list, powers.member);
      return `${list}.${ast.macro}(${ast.variable}, ${printExpression(ast.body)})`;
    }
    case 'call': {
      const [object, ...rest] = ast.args;
      if (!ast.method || object === undefined) return `${ast.name}(${printAll(ast.args)})`;
      return `${printAt(object, powers.member)}.${ast.name}(${printAll(rest)})`;
    }
    case 'error':
      return printAll(ast.parts);
  }
}
