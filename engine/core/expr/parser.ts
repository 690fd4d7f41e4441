import type { Ast, BinaryOperator, FieldAst, SourceRange } from './ast.ts';
import type { ExpressionDiagnosticCode } from './diagnostic-codes.ts';
import type { ExpressionDiagnostic } from './expression-diagnostic.ts';
import { leftOutOperators, operatorWords, reservedWords } from './left-out-words.ts';
import { expressionLimits } from './limits.ts';
import type { Token } from './token.ts';

/** How tightly an operator with two operands binds; `?:` is 1 and is handled apart. */
const bindingPowers: ReadonlyMap<string, number> = new Map([
  ['||', 2],
  ['&&', 3],
  ['==', 4],
  ['!=', 4],
  ['<', 4],
  ['<=', 4],
  ['>', 4],
  ['>=', 4],
  ['in', 4],
  ['+', 5],
  ['-', 5],
  ['*', 6],
  ['/', 6],
  ['%', 6],
]);
const comparisonPower = 4;

/** Words that CEL allows neither as a name nor as a field. */
const keywords: ReadonlySet<string> = new Set(['true', 'false', 'null', 'in']);

/** Thrown inside the parser when a limit is passed, and caught in `parseAll`. */
const limitPassed = Symbol('limit passed');

/**
 * Pratt parser with recovery: a missing operand or bracket is reported once and parsing goes on, so
 * that one text gives all its errors. Used through `parseExpression`.
 */
export class Parser {
  readonly diagnostics: ExpressionDiagnostic[] = [];
  private readonly text: string;
  private readonly tokens: readonly Token[];
  private at = 0;
  private nodes = 0;
  private depth = 0;
  /** Token index of the last report: one place is not reported twice. */
  private reportedAt = -1;

  constructor(text: string, tokens: readonly Token[]) {
    this.text = text;
    this.tokens = tokens;
  }

  /** Parses the whole text; undefined when it is empty or a limit was passed. */
  parseAll(): Ast | undefined {
    if (this.peek().kind === 'end') {
      this.report('EXPR_UNEXPECTED', 'the expression is empty, expected a value');
      return undefined;
    }
    try {
      return this.parseUntilEnd();
    } catch (thrown) {
      if (thrown === limitPassed) return undefined;
      throw thrown;
    }
  }

  private parseUntilEnd(): Ast {
    const parts = [this.parseExpression()];
    while (this.peek().kind !== 'end') {
      const token = this.peek();
      const meant = token.kind === 'name' ? operatorWords.get(token.text) : undefined;
      const hint = meant === undefined ? ', expected an operator or the end' : `: use "${meant}"`;
      if (token.kind !== 'broken')
        this.report('EXPR_UNEXPECTED', `unexpected ${this.show(token)}${hint}`);
      // A value is read as a part of its own, anything else is skipped with the operator after it.
      if (token.kind === 'operator' || meant !== undefined) this.take();
      if (this.peekBinary() !== undefined) this.take();
      if (this.peek().kind !== 'end') parts.push(this.parseExpression());
    }
    const [first] = parts;
    if (first !== undefined && parts.length === 1) return first;
    return this.node({ kind: 'error', parts, range: [0, this.text.length] });
  }

  private peek(): Token {
    // The list always ends with a token of kind `end`, which is never stepped over.
    return this.tokens[Math.min(this.at, this.tokens.length - 1)] as Token;
  }

  private take(): Token {
    const token = this.peek();
    if (token.kind !== 'end') this.at += 1;
    return token;
  }

  private isOperator(text: string): boolean {
    const token = this.peek();
    return token.kind === 'operator' && token.text === text;
  }

  private skipOperator(text: string): boolean {
    const found = this.isOperator(text);
    if (found) this.at += 1;
    return found;
  }

  private show(token: Token): string {
    if (token.kind === 'end') return 'end of the expression';
    return `"${this.text.slice(token.range[0], token.range[1])}"`;
  }

  private report(code: ExpressionDiagnosticCode, message: string, range?: SourceRange): void {
    if (this.reportedAt === this.at) return;
    this.reportedAt = this.at;
    this.diagnostics.push({ code, message, range: range ?? this.peek().range });
  }

  /** Reports something that does not hinder parsing, besides other reports at the same place. */
  private remark(code: ExpressionDiagnosticCode, message: string, range: SourceRange): void {
    this.diagnostics.push({ code, message, range });
  }

  private stop(code: ExpressionDiagnosticCode, message: string): never {
    this.remark(code, message, this.peek().range);
    throw limitPassed;
  }

  private node<T extends Ast>(ast: T): T {
    this.nodes += 1;
    if (this.nodes > expressionLimits.nodes)
      this.stop(
        'EXPR_TOO_MANY_NODES',
        `the expression has too many parts: at most ${expressionLimits.nodes}`,
      );
    return ast;
  }

  /** Runs a parsing step one level deeper. */
  private nested<T>(parse: () => T): T {
    this.depth += 1;
    if (this.depth > expressionLimits.depth)
      this.stop(
        'EXPR_TOO_DEEP',
        `the expression is nested too deeply: at most ${expressionLimits.depth}`,
      );
    const result = parse();
    this.depth -= 1;
    return result;
  }

  private parseExpression(): Ast {
    const test = this.parseBinary(2);
    if (!this.skipOperator('?')) return test;
    return this.nested(() => {
      const yes = this.parseBinary(2);
      this.expectOperator(':');
      const no = this.parseExpression();
      return this.node({
        kind: 'conditional',
        test,
        yes,
        no,
        range: [test.range[0], no.range[1]],
      });
    });
  }

  /** Consumes an operator, or reports that it is missing and goes on as if it were there. */
  private expectOperator(text: string): void {
    if (this.skipOperator(text)) return;
    this.report('EXPR_UNEXPECTED', `unexpected ${this.show(this.peek())}, expected "${text}"`);
  }

  /** The operator that comes next with its power; `in` is a word. */
  private peekBinary(): { operator: string; power: number } | undefined {
    const token = this.peek();
    const isWord = token.kind === 'name' && token.text === 'in';
    if (token.kind !== 'operator' && !isWord) return undefined;
    const power = bindingPowers.get(token.text);
    return power === undefined ? undefined : { operator: token.text, power };
  }

  private parseBinary(minPower: number): Ast {
    let left = this.parseUnary();
    for (;;) {
      const next = this.peekBinary();
      if (next === undefined || next.power < minPower) return left;
      const { operator, power } = next;
      const token = this.take();
      const right = this.parseBinary(power + 1);
      left = this.combine(operator, token, left, right);
      const chained = this.peekBinary();
      if (power === comparisonPower && chained?.power === comparisonPower) {
        const message = 'comparisons do not chain: join them with &&, or use parentheses';
        this.remark('EXPR_CHAIN', message, this.peek().range);
      }
    }
  }

  private combine(operator: string, token: Token, left: Ast, right: Ast): Ast {
    const range = [left.range[0], Math.max(left.range[1], right.range[1])] as const;
    if (operator === '&&' || operator === '||')
      return this.node({ kind: 'logic', operator, left, right, range });
    const leftOut = leftOutOperators.get(operator);
    if (leftOut !== undefined) {
      this.remark('EXPR_LEFT_OUT', leftOut, token.range);
      return this.node({ kind: 'error', parts: [left, right], range });
    }
    return this.node({ kind: 'binary', operator: operator as BinaryOperator, left, right, range });
  }

  private parseUnary(): Ast {
    const token = this.peek();
    if (token.kind !== 'operator' || (token.text !== '!' && token.text !== '-'))
      return this.parseMember();
    this.take();
    return this.nested(() => {
      const operand = this.parseUnary();
      const kind = token.text === '!' ? 'not' : 'negate';
      return this.node({ kind, operand, range: [token.range[0], operand.range[1]] });
    });
  }

  private parseMember(): Ast {
    let value = this.parsePrimary();
    for (;;) {
      if (this.skipOperator('.')) value = this.parseSelection(value);
      else if (this.isOperator('[')) value = this.parseIndex(value);
      else return value;
    }
  }

  private parseIndex(list: Ast): Ast {
    const open = this.take();
    const inner = this.nested(() => this.parseExpression());
    const end = this.peek().range[1];
    this.expectOperator(']');
    this.remark(
      'EXPR_LEFT_OUT',
      'there is no indexing with [ ]: name a field with ".", or use exists, all or filter on a list',
      [open.range[0], end],
    );
    return this.node({ kind: 'error', parts: [list, inner], range: [list.range[0], end] });
  }

  private parseSelection(object: Ast): Ast {
    const name = this.peek();
    if (name.kind !== 'name' || keywords.has(name.text)) {
      this.report('EXPR_UNEXPECTED', `unexpected ${this.show(name)}, expected a field name`);
      if (name.kind === 'name') this.take();
      return this.node({ kind: 'error', parts: [object], range: object.range });
    }
    this.take();
    if (this.skipOperator('(')) return this.parseMethod(object, name);
    return this.node({
      kind: 'field',
      object,
      field: name.text,
      fieldRange: name.range,
      range: [object.range[0], name.range[1]],
    });
  }

  private parseMethod(object: Ast, name: Token): Ast {
    const { args, end, whole } = this.parseArguments(')');
    const range = [object.range[0], end] as const;
    if (!whole) return this.node({ kind: 'error', parts: [object], range });
    const macro = name.text;
    if (macro !== 'exists' && macro !== 'all' && macro !== 'filter') {
      const call = { kind: 'call', name: macro, method: true, args: [object, ...args] } as const;
      return this.node({ ...call, nameRange: name.range, range });
    }
    const [variable, body] = args;
    if (variable?.kind !== 'name' || body === undefined || args.length !== 2) {
      const example = `${macro} takes a loop variable and a condition: list.${macro}(item, item.field == 1)`;
      this.remark('EXPR_ARGUMENTS', example, [name.range[0], end]);
      return this.node({ kind: 'error', parts: [object], range });
    }
    return this.node({
      kind: 'macro',
      macro,
      list: object,
      variable: variable.name,
      variableRange: variable.range,
      body,
      range,
    });
  }

  /** Arguments or items up to a closing bracket, which is consumed; `whole` when they were fine. */
  private parseArguments(close: ')' | ']'): { args: Ast[]; end: number; whole: boolean } {
    const args: Ast[] = [];
    let whole = true;
    const closes = () => this.isOperator(close) || this.peek().kind === 'end';
    while (!closes()) {
      args.push(this.nested(() => this.parseExpression()));
      if (closes()) break;
      if (this.isOperator(',')) {
        const comma = this.take();
        if (closes())
          this.report('EXPR_UNEXPECTED', 'unexpected ",", expected another value', comma.range);
        whole &&= !closes();
        continue;
      }
      this.report(
        'EXPR_UNEXPECTED',
        `unexpected ${this.show(this.peek())}, expected "," or "${close}"`,
      );
      // A value is read as one more argument, anything else is skipped with the comma after it.
      whole = false;
      if (this.peek().kind === 'operator') this.take();
      this.skipOperator(',');
    }
    const end = this.peek().range[1];
    this.expectOperator(close);
    return { args, end, whole };
  }

  private parsePrimary(): Ast {
    const token = this.peek();
    switch (token.kind) {
      case 'int':
        this.take();
        return this.node({ kind: 'int', value: Number(token.text), range: token.range });
      case 'string':
        this.take();
        return this.node({ kind: 'string', value: token.text, range: token.range });
      case 'broken':
        this.take();
        return this.node({ kind: 'error', parts: [], range: token.range });
      case 'name':
        if (token.text !== 'in') return this.parseName();
        return this.missingValue();
      case 'operator':
        if (this.skipOperator('(')) return this.parseParentheses();
        if (this.skipOperator('[')) return this.parseList(token);
        if (token.text === '{') return this.parseMap();
        return this.missingValue();
      case 'end':
        return this.missingValue();
    }
  }

  private missingValue(): Ast {
    const token = this.peek();
    this.report('EXPR_UNEXPECTED', `unexpected ${this.show(token)}, expected a value`);
    return this.node({ kind: 'error', parts: [], range: [token.range[0], token.range[0]] });
  }

  private parseParentheses(): Ast {
    const inner = this.nested(() => this.parseExpression());
    this.expectOperator(')');
    return inner;
  }

  private parseList(open: Token): Ast {
    const { args, end } = this.parseArguments(']');
    const range = [open.range[0], end] as const;
    if (args.length > expressionLimits.listItems) {
      const message = `the list has ${args.length} items: at most ${expressionLimits.listItems}`;
      this.remark('EXPR_LIST_TOO_LONG', message, range);
    }
    return this.node({ kind: 'list', items: args, range });
  }

  /** `{…}` is reported as a whole and skipped. */
  private parseMap(): Ast {
    const open = this.take();
    let braces = 1;
    let end = open.range[1];
    while (braces > 0 && this.peek().kind !== 'end') {
      const token = this.take();
      if (token.kind === 'operator' && token.text === '{') braces += 1;
      if (token.kind === 'operator' && token.text === '}') braces -= 1;
      end = token.range[1];
    }
    const range = [open.range[0], end] as const;
    this.remark('EXPR_LEFT_OUT', 'there are no map literals: compare or assign each field', range);
    return this.node({ kind: 'error', parts: [], range });
  }

  private parseName(): Ast {
    const token = this.take();
    if (token.text === 'true' || token.text === 'false')
      return this.node({ kind: 'bool', value: token.text === 'true', range: token.range });
    if (token.text === 'null') {
      const message = 'there is no null: ask with has(path) whether a value is there';
      this.remark('EXPR_LEFT_OUT', message, token.range);
      return this.node({ kind: 'error', parts: [], range: token.range });
    }
    if (this.skipOperator('(')) return this.parseCall(token);
    if (operatorWords.get(token.text) === '!') {
      this.remark('EXPR_UNEXPECTED', `unexpected "${token.text}": use "!"`, token.range);
      return this.parseMember();
    }
    if (reservedWords.has(token.text))
      this.remark('EXPR_RESERVED', `"${token.text}" is a reserved word`, token.range);
    return this.node({ kind: 'name', name: token.text, range: token.range });
  }

  private parseCall(name: Token): Ast {
    const { args, end, whole } = this.parseArguments(')');
    const range = [name.range[0], end] as const;
    if (!whole) return this.node({ kind: 'error', parts: args, range });
    if (name.text !== 'has') {
      const call = { kind: 'call', name: name.text, method: false, args } as const;
      return this.node({ ...call, nameRange: name.range, range });
    }
    const [path] = args;
    if (args.length === 1 && path !== undefined && isFieldPath(path))
      return this.node({ kind: 'has', path, range });
    const message = 'has() takes one field path, for example has(context.cardKey)';
    if (path?.kind !== 'error') this.remark('EXPR_HAS', message, range);
    return this.node({ kind: 'error', parts: [], range });
  }
}

/** Whether a tree is a name followed by at least one field. */
function isFieldPath(ast: Ast): ast is FieldAst {
  if (ast.kind !== 'field') return false;
  let object = ast.object;
  while (object.kind === 'field') object = object.object;
  return object.kind === 'name';
}
