import type { Ast, BinaryAst, LogicAst } from './ast.ts';
import { expressionFunctions } from './functions.ts';
import { printExpression } from './print-expression.ts';
import { amountInWords, nameInWords } from './words-of-values.ts';

/** How names and amounts are said. */
export type WordOptions = {
  /** Words for paths, such as `context.cardKey` → "the card that started". */
  readonly labels?: Readonly<Record<string, string>>;
  /** Minor digits of the currency; 2 when not given. */
  readonly currencyDigits?: number;
};

const comparisons: Readonly<Record<string, readonly [plain: string, negated: string]>> = {
  '==': ['is', 'is not'],
  '!=': ['is not', 'is'],
  '<': ['is below', 'is at least'],
  '<=': ['is at most', 'is above'],
  '>': ['is above', 'is at most'],
  '>=': ['is at least', 'is below'],
};

const joints: Readonly<Record<string, string>> = { '+': 'plus', '-': 'minus', '*': 'times' };

/** "a, b or c" */
function anyOf(words: readonly string[]): string {
  if (words.length < 2) return words.join('');
  return `${words.slice(0, -1).join(', ')} or ${words.at(-1)}`;
}

/** Whether a tree is a truth value by its form. */
function isCondition(ast: Ast): boolean {
  if (ast.kind === 'binary')
    return comparisons[ast.operator] !== undefined || ast.operator === 'in';
  if (ast.kind === 'call') return ast.name === 'startsWith';
  if (ast.kind === 'macro') return ast.macro !== 'filter';
  return ['bool', 'not', 'logic', 'has'].includes(ast.kind);
}

/** Says trees in English; one instance per sentence. */
class Speaker {
  private readonly options: WordOptions;

  constructor(options: WordOptions) {
    this.options = options;
  }

  /** A condition; negations are carried to the inside, where they read best. */
  condition(ast: Ast, negated: boolean): string {
    switch (ast.kind) {
      case 'bool':
        return ast.value === negated ? 'never' : 'always';
      case 'not':
        return this.condition(ast.operand, !negated);
      case 'logic':
        return this.logic(ast, negated);
      case 'has':
        return `${this.value(ast.path)} is ${negated ? 'not known' : 'known'}`;
      case 'binary':
        return this.comparison(ast, negated);
      case 'conditional': {
        const [yes, no] = [ast.yes, ast.no].map((part) => this.condition(part, negated));
        return `${yes} when ${this.condition(ast.test, false)}, otherwise ${no}`;
      }
      case 'macro':
        if (ast.macro !== 'filter') return this.quantified(ast, negated);
        return this.value(ast);
      case 'call': {
        const [object, prefix] = ast.args;
        if (ast.name !== 'startsWith' || object === undefined || prefix === undefined)
          return this.value(ast);
        const verb = negated ? 'does not start with' : 'starts with';
        return `${this.value(object)} ${verb} ${this.value(prefix)}`;
      }
      default:
        return `${this.value(ast)} is ${negated ? 'false' : 'true'}`;
    }
  }

  private logic(ast: LogicAst, negated: boolean): string {
    const isAnd = (ast.operator === '&&') !== negated;
    const parts = this.operands(ast, ast.operator).map((part) => {
      const words = this.condition(part, negated);
      const inner = part.kind === 'not' ? part.operand : part;
      if (inner.kind !== 'logic' && inner.kind !== 'conditional') return words;
      return isAnd ? `either ${words}` : `both ${words}`;
    });
    const isNested = parts.some((part) => /^(either|both) /.test(part));
    return parts.join(`${isNested ? ',' : ''} ${isAnd ? 'and' : 'or'} `);
  }

  /** The operands of a chain of one operator. */
  private operands(ast: Ast, operator: string): Ast[] {
    if (ast.kind !== 'logic' || ast.operator !== operator) return [ast];
    return [...this.operands(ast.left, operator), ...this.operands(ast.right, operator)];
  }

  private comparison(ast: BinaryAst, negated: boolean): string {
    const { left, right } = ast;
    if (ast.operator === 'in') {
      const isList = right.kind === 'list';
      const items = isList ? anyOf(right.items.map((item) => this.beside(item, left))) : '';
      const among = isList ? `one of ${items}` : `in ${this.value(right)}`;
      return `${this.value(left)} is ${negated ? 'not ' : ''}${among}`;
    }
    const words = comparisons[ast.operator];
    if (words === undefined) return `${this.value(ast)} is ${negated ? 'false' : 'true'}`;
    return `${this.beside(left, right)} ${words[negated ? 1 : 0]} ${this.beside(right, left)}`;
  }

  /** exists and all; "not all" is said as "some … not", "no …" as it is. */
  private quantified(ast: Ast & { kind: 'macro' }, negated: boolean): string {
    const list = this.value(ast.list);
    const isSome = (ast.macro === 'exists') !== negated;
    const words = this.condition(ast.body, negated);
    return `for ${isSome ? 'at least one' : 'every'} ${ast.variable} of ${list}, ${words}`;
  }

  /** A value next to another one, whose unit tells how a number is said. */
  private beside(ast: Ast, other: Ast): string {
    if (ast.kind !== 'int' || (other.kind !== 'field' && other.kind !== 'name'))
      return this.value(ast);
    const name = other.kind === 'field' ? other.field : other.name;
    return amountInWords(ast.value, name, this.options.currencyDigits ?? 2);
  }

  value(ast: Ast): string {
    switch (ast.kind) {
      case 'int':
        return String(ast.value);
      case 'bool':
        return ast.value ? 'true' : 'false';
      case 'string':
        return /^[\w-]+$/.test(ast.value) ? ast.value : JSON.stringify(ast.value);
      case 'name':
      case 'field':
        return this.path(ast);
      case 'negate':
        return `minus ${this.value(ast.operand)}`;
      case 'conditional': {
        const [yes, no] = [ast.yes, ast.no].map((part) => this.value(part));
        return `${yes} when ${this.condition(ast.test, false)}, otherwise ${no}`;
      }
      case 'list':
        return anyOf(ast.items.map((item) => this.value(item)));
      case 'macro':
        if (ast.macro !== 'filter') return this.condition(ast, false);
        return `${this.value(ast.list)} for which ${this.condition(ast.body, false)}`;
      case 'call': {
        const template = expressionFunctions.get(ast.name)?.words;
        const args = ast.args.map((arg) => this.value(arg));
        return (
          template?.replace(/\{(\d)\}/g, (_, index) => args[Number(index)] ?? '') ??
          printExpression(ast)
        );
      }
      case 'binary': {
        const joint = joints[ast.operator];
        if (joint === undefined) return this.condition(ast, false);
        return `${this.operand(ast.left, ast)} ${joint} ${this.operand(ast.right, ast)}`;
      }
      default:
        return isCondition(ast) ? this.condition(ast, false) : printExpression(ast);
    }
  }

  /** An operand of arithmetic, in parentheses where words alone would be misread. */
  private operand(ast: Ast, around: BinaryAst): string {
    const words = this.value(ast);
    const isPlain = ast.kind !== 'conditional' && ast.kind !== 'binary';
    const isChain = ast.kind === 'binary' && ast.operator === '+' && around.operator === '+';
    return isPlain || isChain ? words : `(${words})`;
  }

  private path(ast: Ast): string {
    const path = printExpression(ast);
    const { labels } = this.options;
    const label = labels !== undefined && Object.hasOwn(labels, path) ? labels[path] : undefined;
    return label ?? nameInWords(path);
  }
}

/**
 * An expression as an English sentence without capital and full stop, for story lists and hover
 * texts: `context.attempts < 3 && has(context.cardKey)` is "attempts is below 3 and card key is
 * known". The words come from the names, or from `labels`; the text of the expression stays the truth.
 */
export function toWords(ast: Ast, options: WordOptions = {}): string {
  const speaker = new Speaker(options);
  return isCondition(ast) ? speaker.condition(ast, false) : speaker.value(ast);
}
