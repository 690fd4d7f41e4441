// Proves that every error code has a page section and every section a code, with the same advice about trying again.
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { type ErrorCode, errorCodes } from '../../../engine/contracts/error-codes.ts';

const page = readFileSync(new URL('../../../docs/errors.md', import.meta.url), 'utf8');
const sections = new Map(
  page
    .split(/^## /m)
    .slice(1)
    .map((section) => [section.slice(0, section.indexOf('\n')).trim(), section]),
);
const codes = Object.keys(errorCodes) as ErrorCode[];

const again = {
  never: '**Again** does not help',
  safe: '**Again** is harmless',
  'after-lookup': '**Again** only after finding out what happened',
} as const;

describe('docs/errors.md', () => {
  it('should have a section for each code and for nothing else', () => {
    expect([...sections.keys()].toSorted()).toEqual(codes.toSorted());
  });

  it.each(codes)('should explain %s and say what to do', (code) => {
    const section = sections.get(code) ?? '';
    expect(section).toContain('**What to do.**');
    expect(section).toContain(again[errorCodes[code].retry]);
    expect(section.length).toBeGreaterThan(150);
  });

  it.each(codes)(
    'should have help for %s: what is wrong and what to do, in whole sentences',
    (code) => {
      expect(errorCodes[code].help).toMatch(/^[A-Z].{10,}[.]$/);
      expect(errorCodes[code].help).not.toMatch(/ {2}|undefined/);
    },
  );
});
