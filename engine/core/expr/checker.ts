import type {
  Ast,
  BinaryAst,
  CallAst,
  ConditionalAst,
  FieldAst,
  HasAst,
  LogicAst,
  MacroAst,
  NameAst,
  SourceRange,
} from './ast.ts';
import { checkArity, checkCall, findFunction } from './check-call.ts';
import { checkSharedValues } from './check-enum.ts';
import {
  checkChoice,
  checkMembership,
  checkOperator,
  type Typed,
  type Verdict,
} from './check-operators.ts';
import { describeType } from './describe-type.ts';
import type { ExpressionDiagnosticCode } from './diagnostic-codes.ts';
import type { ExpressionDiagnostic } from './expression-diagnostic.ts';
import type { ExprType, ExprTypes } from './expression-type.ts';
import { suggestName } from './suggest-name.ts';

/** Paths known to be there. */
type Facts = ReadonlySet<string>;

/** A checked part: its type, and which paths are there when it is true or false. */
type Checked = Typed & { readonly whenTrue: Facts; readonly whenFalse: Facts };

/** The type behind a path, and the path in the author's words. */
type Resolved = { readonly type: ExprType | undefined; readonly path: string };

type LoopVariable = { readonly name: string; readonly type: ExprType | undefined };

const noFacts: Facts = new Set();
/** Names that exist in some places only; a hint explains why not here. */
const standardNames = new Map([
  [
    'event',
    '"event" is not available here: keep what you need in context with an assign in the transition',
  ],
  ['context', '"context" is not available here'],
  ['params', '"params" is not available here'],
  ['tariff', '"tariff" is not available here: charger.totals says what the charge costs so far'],
]);

function union(a: Facts, b: Facts): Facts {
  if (a.size === 0) return b;
  return b.size === 0 ? a : new Set([...a, ...b]);
}

function intersection(a: Facts, b: Facts): Facts {
  if (a.size === 0 || b.size === 0) return noFacts;
  return new Set([...a].filter((path) => b.has(path)));
}

function withoutFacts(part: Typed): Checked {
  return { type: part.type, literal: part.literal, whenTrue: noFacts, whenFalse: noFacts };
}

const unknown: Checked = withoutFacts({ type: undefined, literal: false });

/** Walks a tree once and collects everything that `checkExpression` returns. */
export class Checker {
  readonly diagnostics: ExpressionDiagnostic[] = [];
  readonly reads = new Set<string>();
  cost = 0;
  canFault = false;
  private readonly scope: ExprTypes;
  private loop: LoopVariable | undefined;

  constructor(scope: ExprTypes) {
    this.scope = scope;
  }

  /** Checks a tree; `facts` are the paths known to be there. */
  check(ast: Ast, facts: Facts = noFacts): Checked {
    this.cost += 1;
    switch (ast.kind) {
      case 'int':
        return withoutFacts({
          type: { type: 'int', minimum: ast.value, maximum: ast.value },
          literal: true,
        });
      case 'string':
        return withoutFacts({ type: { type: 'string', oneOf: [ast.value] }, literal: false });
      case 'bool':
        return withoutFacts({ type: { type: 'bool' }, literal: false });
      case 'name':
      case 'field':
        return this.checkRead(ast, facts);
      case 'has':
        return this.checkHas(ast, facts);
      case 'not': {
        const operand = this.check(ast.operand, facts);
        this.demandBool(operand, ast.operand, '"!"');
        const type: ExprType = { type: 'bool' };
        return { type, literal: false, whenTrue: operand.whenFalse, whenFalse: operand.whenTrue };
      }
      case 'negate':
        return this.checkNegate(ast.operand, ast.range, facts);
      case 'logic':
        return this.checkLogic(ast, facts);
      case 'conditional':
        return this.checkConditional(ast, facts);
      case 'binary':
        return ast.operator === 'in' ? this.checkIn(ast, facts) : this.checkBinary(ast, facts);
      case 'list':
        this.report('EXPR_LIST_PLACE', 'a list in [ ] can only stand right of "in"', ast.range);
        for (const item of ast.items) this.check(item, facts);
        return unknown;
      case 'macro':
        return this.checkMacro(ast, facts);
      case 'call':
        return this.checkCallOf(ast, facts);
      case 'error':
        for (const part of ast.parts) this.check(part, facts);
        return unknown;
    }
  }

  private report(code: ExpressionDiagnosticCode, message: string, range: SourceRange): void {
    this.diagnostics.push({ code, message, range });
  }

  /** Turns a verdict into a checked part, reporting it at a place. */
  private accept(verdict: Verdict, range: SourceRange): Checked {
    if ('code' in verdict) {
      this.report(verdict.code, verdict.message, range);
      return unknown;
    }
    if (verdict.mayFault === true) this.canFault = true;
    return withoutFacts(verdict);
  }

  private demandBool(part: Checked, ast: Ast, place: string): void {
    if (part.type === undefined || part.type.type === 'bool') return;
    const message = `${place} needs bool, got ${describeType(part.type)}`;
    this.report('EXPR_TYPE', message, ast.range);
  }

  private checkRead(ast: NameAst | FieldAst, facts: Facts): Checked {
    const { type, path } = this.resolve(ast, facts);
    this.noteRead(path);
    if (type?.type !== 'unusable') return withoutFacts({ type, literal: false });
    const message = `"${path}" cannot be used in an expression: ${type.reason}`;
    this.report('EXPR_TYPE', message, ast.range);
    return unknown;
  }

  /** Adds a path to the reads; the list behind a loop variable was added where it is walked. */
  private noteRead(path: string): void {
    const root = path.split('.', 1)[0] ?? '';
    const isDeclared = Object.hasOwn(this.scope, root);
    if (isDeclared && root !== this.loop?.name) this.reads.add(path);
  }

  private resolve(ast: Ast, facts: Facts): Resolved {
    if (ast.kind === 'name') return this.resolveName(ast);
    if (ast.kind !== 'field') return { type: this.check(ast, facts).type, path: '…' };
    this.cost += 1;
    const resolved = this.resolveField(ast, facts);
    const { path, optional } = resolved;
    if (optional && !facts.has(path)) {
      const message = `"${path}" may be absent here: put has(${path}) && before it`;
      this.report('EXPR_MAY_BE_ABSENT', message, ast.fieldRange);
    }
    return resolved;
  }

  private resolveName(ast: NameAst): Resolved {
    if (ast.name === this.loop?.name) return { type: this.loop.type, path: ast.name };
    if (Object.hasOwn(this.scope, ast.name)) return { type: this.scope[ast.name], path: ast.name };
    const known = [...Object.keys(this.scope), ...(this.loop ? [this.loop.name] : [])];
    const message =
      standardNames.get(ast.name) ?? `unknown name "${ast.name}"${suggestName(ast.name, known)}`;
    this.report('EXPR_UNKNOWN_NAME', message, ast.range);
    return { type: undefined, path: ast.name };
  }

  /** Looks a field up without asking whether it is there. */
  private resolveField(ast: FieldAst, facts: Facts): Resolved & { optional: boolean } {
    const { type, path: objectPath } = this.resolve(ast.object, facts);
    const path = `${objectPath}.${ast.field}`;
    const missing = { type: undefined, path, optional: false };
    if (type === undefined) return missing;
    if (type.type !== 'record') {
      const message = `"${objectPath}" is ${describeType(type)} and has no fields`;
      this.report('EXPR_TYPE', message, ast.fieldRange);
      return missing;
    }
    const field = Object.hasOwn(type.fields, ast.field) ? type.fields[ast.field] : undefined;
    if (field !== undefined) return { type: field.type, path, optional: field.optional === true };
    const hint = suggestName(ast.field, Object.keys(type.fields));
    this.report('EXPR_UNKNOWN_FIELD', `no field "${ast.field}"${hint}`, ast.fieldRange);
    return missing;
  }

  private checkHas(ast: HasAst, facts: Facts): Checked {
    this.cost += 1;
    const { type, path } = this.resolveField(ast.path, facts);
    this.noteRead(path);
    if (type === undefined) return unknown;
    return {
      type: { type: 'bool' },
      literal: false,
      whenTrue: new Set([path]),
      whenFalse: noFacts,
    };
  }

  private checkNegate(operand: Ast, range: SourceRange, facts: Facts): Checked {
    const { type, literal } = this.check(operand, facts);
    if (type === undefined) return unknown;
    if (type.type !== 'int' || type.unit === 'at') {
      this.report('EXPR_TYPE', `cannot negate ${describeType(type)}`, range);
      return unknown;
    }
    const { minimum, maximum, ...rest } = type;
    const negated = {
      ...rest,
      ...(maximum === undefined ? {} : { minimum: 0 - maximum }),
      ...(minimum === undefined ? {} : { maximum: 0 - minimum }),
    };
    return withoutFacts({ type: negated, literal });
  }

  private checkLogic(ast: LogicAst, facts: Facts): Checked {
    const isAnd = ast.operator === '&&';
    const left = this.check(ast.left, facts);
    this.demandBool(left, ast.left, `"${ast.operator}"`);
    const right = this.check(ast.right, union(facts, isAnd ? left.whenTrue : left.whenFalse));
    this.demandBool(right, ast.right, `"${ast.operator}"`);
    const [whenBoth, whenOne] = isAnd ? [union, intersection] : [intersection, union];
    return {
      type: { type: 'bool' },
      literal: false,
      whenTrue: whenBoth(left.whenTrue, right.whenTrue),
      whenFalse: whenOne(left.whenFalse, right.whenFalse),
    };
  }

  private checkConditional(ast: ConditionalAst, facts: Facts): Checked {
    const test = this.check(ast.test, facts);
    this.demandBool(test, ast.test, 'the condition before "?"');
    const yes = this.check(ast.yes, union(facts, test.whenTrue));
    const no = this.check(ast.no, union(facts, test.whenFalse));
    const { type, literal } = this.accept(checkChoice(yes, no), ast.range);
    return {
      type,
      literal,
      whenTrue: intersection(
        union(test.whenTrue, yes.whenTrue),
        union(test.whenFalse, no.whenTrue),
      ),
      whenFalse: intersection(
        union(test.whenTrue, yes.whenFalse),
        union(test.whenFalse, no.whenFalse),
      ),
    };
  }

  private checkBinary(ast: BinaryAst, facts: Facts): Checked {
    const left = this.check(ast.left, facts);
    const right = this.check(ast.right, facts);
    if (ast.operator === 'in') return unknown;
    const result = this.accept(checkOperator(ast.operator, left, right), ast.range);
    if (ast.operator === '==' || ast.operator === '!=') this.checkValues(left, right, ast);
    return result;
  }

  /** Reports texts that can never be equal, at the one that is wrong. */
  private checkValues(left: Typed, right: Typed, ast: BinaryAst): void {
    const mistake = checkSharedValues(left.type, right.type);
    if (mistake === undefined) return;
    const place = mistake.wrong === 'both' ? ast : ast[mistake.wrong];
    this.report(mistake.code, mistake.message, place.range);
  }

  private checkIn(ast: BinaryAst, facts: Facts): Checked {
    const left = this.check(ast.left, facts);
    const { right } = ast;
    if (right.kind === 'list') {
      this.cost += 1;
      for (const item of right.items) this.checkItem(left, item, facts);
      return withoutFacts({ type: { type: 'bool' }, literal: false });
    }
    const list = this.check(right, facts);
    if (list.type === undefined) return withoutFacts({ type: { type: 'bool' }, literal: false });
    if (list.type.type !== 'list') {
      const message = `"in" needs a list on its right, got ${describeType(list.type)}`;
      this.report('EXPR_TYPE', message, right.range);
      return unknown;
    }
    this.cost += this.boundOf(list.type, right);
    const verdict = checkMembership(left, { type: list.type.of, literal: false });
    return this.accept(verdict, ast.range);
  }

  private checkItem(left: Typed, item: Ast, facts: Facts): void {
    const checked = this.check(item, facts);
    const verdict = checkMembership(left, checked);
    const mistake = checkSharedValues(left.type, checked.type);
    if ('code' in verdict) this.report(verdict.code, verdict.message, item.range);
    else if (mistake !== undefined) this.report(mistake.code, mistake.message, item.range);
  }

  /** Number of items that walking a list may take; reports a list without a bound. */
  private boundOf(type: ExprType & { type: 'list' }, list: Ast): number {
    if (type.maxItems !== undefined) return type.maxItems;
    const message = 'this list is walked, so its schema needs maxItems';
    this.report('EXPR_LIST_BOUND', message, list.range);
    return 1;
  }

  private checkMacro(ast: MacroAst, facts: Facts): Checked {
    const list = this.check(ast.list, facts);
    const isList = list.type?.type === 'list';
    if (list.type !== undefined && !isList) {
      const message = `${ast.macro} needs a list, got ${describeType(list.type)}`;
      this.report('EXPR_TYPE', message, ast.list.range);
    }
    if (this.loop !== undefined) {
      const message = `${ast.macro} cannot stand inside another exists, all or filter`;
      this.report('EXPR_NESTED', message, ast.range);
      return unknown;
    }
    if (Object.hasOwn(this.scope, ast.variable) || standardNames.has(ast.variable)) {
      const message = `"${ast.variable}" is already a name: give the loop variable another one`;
      this.report('EXPR_SHADOW', message, ast.variableRange);
    }
    const bound = list.type?.type === 'list' ? this.boundOf(list.type, ast.list) : 1;
    const before = this.cost;
    this.loop = {
      name: ast.variable,
      type: list.type?.type === 'list' ? list.type.of : undefined,
    };
    const body = this.check(ast.body, facts);
    this.loop = undefined;
    this.cost = Math.min(before + (this.cost - before) * bound, Number.MAX_SAFE_INTEGER);
    this.demandBool(body, ast.body, `the condition of ${ast.macro}`);
    if (ast.macro !== 'filter') return withoutFacts({ type: { type: 'bool' }, literal: false });
    return withoutFacts({ type: list.type, literal: false });
  }

  private checkCallOf(ast: CallAst, facts: Facts): Checked {
    const found = findFunction(ast);
    if ('code' in found) {
      this.report(found.code, found.message, ast.nameRange);
      // Arguments of an unknown method may name its own loop variable, so only its object is checked.
      const args = ast.method ? ast.args.slice(0, 1) : ast.args;
      for (const arg of args) this.check(arg, facts);
      return unknown;
    }
    const args = ast.args.map((arg) => this.check(arg, facts));
    const arity = checkArity(found, ast);
    if (arity !== undefined) return this.accept(arity, ast.range);
    const verdict = checkCall(found, ast, args);
    const place = ast.args[verdict.argument ?? -1] ?? ast;
    return this.accept(verdict, place.range);
  }
}
