import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { checkExpression } from '../../../../engine/core/expr/check-expression.ts';
import { expressionDiagnosticCodes } from '../../../../engine/core/expr/diagnostic-codes.ts';
import { expressionUnits } from '../../../../engine/core/expr/expression-type.ts';
import { expressionFunctions } from '../../../../engine/core/expr/functions.ts';
import { leftOutFunctions } from '../../../../engine/core/expr/left-out-words.ts';
import { parseExpression } from '../../../../engine/core/expr/parse-expression.ts';
import { flowTypes } from './flow-types.ts';

const page = readFileSync(new URL('../../../../docs/expressions.md', import.meta.url), 'utf8');

describe('docs/expressions.md', () => {
  it('lists every function with what it gives', () => {
    for (const { signature, description } of expressionFunctions.values())
      expect(page).toContain(`| \`${signature}\` | ${description} |`);
  });

  it('lists every code of a diagnostic with its meaning, and no other', () => {
    for (const [code, meaning] of Object.entries(expressionDiagnosticCodes))
      expect(page).toContain(`| \`${code}\` | ${meaning} |`);
    const faults = ['EXPR_OVERFLOW', 'EXPR_DIVISION_BY_ZERO', 'EXPR_ABSENT'];
    const known = new Set([...Object.keys(expressionDiagnosticCodes), ...faults]);
    expect(
      [...page.matchAll(/EXPR_\w+/g)].map(([code]) => code).filter((code) => !known.has(code)),
    ).toEqual([]);
  });

  it('names every unit', () => {
    for (const unit of expressionUnits) expect(page).toContain(`\`${unit}\``);
  });

  it('gives no name both to a function and to a feature left out', () => {
    expect([...leftOutFunctions.keys()].filter((name) => expressionFunctions.has(name))).toEqual(
      [],
    );
  });

  /** Rows of the table of codes whose example is an expression as it stands. */
  const examples = [...page.matchAll(/^\| `(EXPR_\w+)` \| [^|]* \| `([^`]*)`[^|]*\|$/gm)]
    .map(([, code = '', text = '']) => [code, text] as const)
    .filter(([, text]) => !text.includes('…'));

  it('shows an example for most codes', () => {
    expect(examples.length).toBeGreaterThan(15);
  });

  it.each(examples)('gives %s for %s', (code, text) => {
    const { ast, diagnostics } = parseExpression(text);
    const checked = ast === undefined ? [] : checkExpression(ast, flowTypes).diagnostics;
    expect([...diagnostics, ...checked].map((diagnostic) => diagnostic.code)).toContain(code);
  });

  it.each([
    '[the guard]',
    'has(context.note) && context.note == "x"',
    'size(context.sessions.filter(item, item.terminal == "t1")) == 1',
  ])('shows what is right: %s', (written) => {
    const [, json = ''] = /^```json\n(.*?)^```/ms.exec(page) ?? [];
    const { guard } = JSON.parse(json) as { guard: { params: { $expr: string } } };
    const text = written === '[the guard]' ? guard.params.$expr : written;
    const { ast, diagnostics } = parseExpression(text);
    expect(diagnostics).toEqual([]);
    expect(ast && checkExpression(ast, flowTypes).diagnostics).toEqual([]);
  });
});
