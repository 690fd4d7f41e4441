import type { CelInput } from '@bufbuild/cel';
import { describe, expect, it } from 'vitest';
import type { Ast } from '../../../../engine/core/expr/ast.ts';
import { branchesOf } from '../../../../engine/core/expr/atoms.ts';
import { checkExpression } from '../../../../engine/core/expr/check-expression.ts';
import { compileExpression } from '../../../../engine/core/expr/compile-expression.ts';
import { ExpressionFault } from '../../../../engine/core/expr/expression-fault.ts';
import { parseExpression } from '../../../../engine/core/expr/parse-expression.ts';
import { printExpression } from '../../../../engine/core/expr/print-expression.ts';
import {
  comparable,
  evaluateWithBufbuild,
  evaluateWithCelJs,
  type Outcome,
  toBufbuild,
  toCelJs,
} from './oracles.ts';
import { ExpressionMaker } from './random-expression.ts';
import { randomScope, randomScopeTypes } from './random-scope.ts';
import { RandomSource } from './random-source.ts';

const seed = Number(process.env['EXPR_SEED'] ?? 20_261_121);
const count = Number(process.env['EXPR_COUNT'] ?? 100_000);

/** Mistakes of texts and presence that the random expressions may make; everything else must check. */
const allowedCodes = new Set(['EXPR_ENUM', 'EXPR_MAY_BE_ABSENT']);

const places = new Set(['range', 'fieldRange', 'nameRange', 'variableRange']);

/** A tree without places, to compare by. */
function shapeOf(ast: Ast): string {
  return JSON.stringify(ast, (key, value) => (places.has(key) ? undefined : value));
}

function same(a: Outcome, b: Outcome): boolean {
  if ('error' in a || 'error' in b) return 'error' in a && 'error' in b;
  return JSON.stringify(a.value) === JSON.stringify(b.value);
}

type Case = {
  readonly text: string;
  readonly ast: Ast;
  readonly scope: TestScope['ours'];
  readonly given: TestScope;
  readonly ours: Outcome;
};

/** A scope as each of the three takes it. */
type TestScope = {
  readonly ours: Record<string, Record<string, unknown>>;
  readonly bufbuild: Record<string, CelInput>;
  readonly celJs: Record<string, unknown>;
};

function scopeFor(random: RandomSource): TestScope {
  const ours = randomScope(random);
  return {
    ours,
    bufbuild: toBufbuildScope(ours),
    celJs: toCelJs(ours) as Record<string, unknown>,
  };
}

function toBufbuildScope(scope: TestScope['ours']): TestScope['bufbuild'] {
  return Object.fromEntries(
    Object.entries(scope).map(([name, value]) => [name, toBufbuild(value)]),
  );
}

const tally = {
  expressions: 0,
  nodesMax: 0,
  values: 0,
  faults: new Map<string, number>(),
  explained: 0,
  oraclesDisagree: 0,
  unsound: [] as string[],
  differences: [] as string[],
};

function describeCase(one: Case, what: string, details: unknown): string {
  return `${what}\n  ${one.text}\n  ${JSON.stringify(details)}\n  ${JSON.stringify(one.scope)}`;
}

/** Holds ours against both libraries; says what differs without an explanation. */
function compareWithOracles(one: Case): void {
  const { text, given, ours } = one;
  const { plain, narrowed } = evaluateWithBufbuild(text, given.bufbuild);
  const celJs = evaluateWithCelJs(text, given.celJs);
  const isExplained = !same(ours, plain) && same(ours, narrowed());
  if (isExplained) tally.explained += 1;
  if (!same(ours, plain) && !isExplained)
    tally.differences.push(describeCase(one, '@bufbuild/cel', { ours, plain, n: narrowed() }));
  // What holds for one library must hold for the other: cel-js has no rule of its own to be excused by.
  if (!same(celJs, plain)) {
    tally.oraclesDisagree += 1;
    tally.differences.push(describeCase(one, 'cel-js', { ours, plain, celJs }));
  }
}

/** What the checker promised must be what happened. */
function compareWithChecker(one: Case, fault: ExpressionFault | undefined): void {
  const { ast, ours } = one;
  const checked = checkExpression(ast, randomScopeTypes);
  tally.nodesMax = Math.max(tally.nodesMax, checked.cost);
  const codes = checked.diagnostics.map((diagnostic) => diagnostic.code);
  const zero = checked.diagnostics.some((diagnostic) => diagnostic.message === 'division by zero');
  if (!zero && codes.some((code) => !allowedCodes.has(code)))
    tally.unsound.push(describeCase(one, 'refused', checked.diagnostics));
  if (codes.length > 0) return;
  if (fault !== undefined) {
    const isForeseen = fault.code === 'EXPR_OVERFLOW' || fault.code === 'EXPR_DIVISION_BY_ZERO';
    if (!isForeseen || !checked.canFault) tally.unsound.push(describeCase(one, 'fault', fault));
    return;
  }
  if (checked.type?.type !== 'int' || !('value' in ours)) return;
  const value = Number(String(ours.value).slice(0, -1));
  const { minimum = -Infinity, maximum = Infinity } = checked.type;
  if (value < minimum || value > maximum)
    tally.unsound.push(describeCase(one, 'range', [ours, checked.type]));
}

/** Exactly one branch of a guard must match what its atoms give, and have the guard's value. */
function compareWithBranches(one: Case): void {
  const { ast, scope, ours } = one;
  if (!('value' in ours) || typeof ours.value !== 'boolean') return;
  const branches = branchesOf(ast);
  if (branches.every((branch) => branch.assumptions.length === 0)) return;
  // Branches share their atoms.
  const values = new Map<Ast, ReturnType<ReturnType<typeof compileExpression>>>();
  const resultOf = (atom: Ast) => {
    const value = values.get(atom) ?? compileExpression(atom)(scope);
    values.set(atom, value);
    return value;
  };
  const matching = branches.filter((branch) =>
    branch.assumptions.every((assumption) => {
      const value = resultOf(assumption.ast);
      return value instanceof ExpressionFault || value === assumption.holds;
    }),
  );
  const isCovered = matching.some((branch) => branch.value === ours.value);
  const faults = branches.some((branch) =>
    branch.assumptions.some(({ ast: atom }) => resultOf(atom) instanceof ExpressionFault),
  );
  if (!isCovered || (!faults && matching.length !== 1))
    tally.unsound.push(describeCase(one, 'branches', matching));
}

/** Most expressions of flows are small; the parser of one library takes long for large ones. */
function randomSize(random: RandomSource): number {
  const dice = random.below(100);
  if (dice < 4) return 40 + random.below(80);
  return 2 + random.below(dice < 30 ? 30 : 10);
}

function runOne(maker: ExpressionMaker, random: RandomSource, given: TestScope): void {
  const { ours: scope } = given;
  const made = maker.make(randomSize(random));
  const text = printExpression(made);
  const { ast, diagnostics } = parseExpression(text);
  const isTooBig = diagnostics.some((diagnostic) => /TOO_(LONG|DEEP|MANY)/.test(diagnostic.code));
  if (isTooBig) return;
  tally.expressions += 1;
  if (ast === undefined || diagnostics.length > 0 || shapeOf(ast) !== shapeOf(made)) {
    tally.differences.push(`print and parse differ\n  ${text}\n  ${JSON.stringify(diagnostics)}`);
    return;
  }
  const result = compileExpression(ast)(scope);
  const fault = result instanceof ExpressionFault ? result : undefined;
  if (fault === undefined) tally.values += 1;
  else tally.faults.set(fault.code, (tally.faults.get(fault.code) ?? 0) + 1);
  const ours: Outcome = fault ? { error: fault.code } : { value: comparable(result) };
  const one = { text, ast, scope, given, ours };
  compareWithOracles(one);
  compareWithChecker(one, fault);
  compareWithBranches(one);
}

describe('random well-typed expressions', () => {
  it(
    `mean what two CEL libraries say (seed ${seed}, ${count} expressions)`,
    () => {
      const random = new RandomSource(seed);
      const maker = new ExpressionMaker(random);
      let given = scopeFor(random);
      while (
        tally.expressions < count &&
        tally.differences.length < 5 &&
        tally.unsound.length < 5
      ) {
        if (tally.expressions % 5 === 0) given = scopeFor(random);
        runOne(maker, random, given);
      }
      if (process.env['EXPR_COUNT'] !== undefined) process.stdout.write(`${describeTally()}\n`);
      expect(tally.differences.slice(0, 3).join('\n')).toBe('');
      expect(tally.unsound.slice(0, 3).join('\n')).toBe('');
      // A run that never faults or never needs the explanation does not test what it says.
      expect(tally.expressions).toBe(count);
      expect(tally.faults.get('EXPR_OVERFLOW') ?? 0).toBeGreaterThan(count / 200);
      expect(tally.faults.get('EXPR_DIVISION_BY_ZERO') ?? 0).toBeGreaterThan(count / 500);
      expect(tally.explained).toBeGreaterThan(count / 500);
    },
    20_000 + count * 5,
  );
});

function describeTally(): string {
  const { expressions, values, faults, explained, nodesMax, differences, unsound } = tally;
  return JSON.stringify({
    seed,
    expressions,
    values,
    faults: Object.fromEntries(faults),
    explained,
    costMax: nodesMax,
    differences: differences.length,
    unsound: unsound.length,
  });
}
