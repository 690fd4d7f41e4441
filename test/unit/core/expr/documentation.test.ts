import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { expressionDiagnosticCodes } from '../../../../engine/core/expr/diagnostic-codes.ts';
import { expressionUnits } from '../../../../engine/core/expr/expression-type.ts';
import { expressionFunctions } from '../../../../engine/core/expr/functions.ts';
import { leftOutFunctions } from '../../../../engine/core/expr/left-out-words.ts';

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
});
