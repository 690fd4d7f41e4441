import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { lastLine, readReport, sum } from '../../../scripts/test-tally.mjs';

describe('the last line of npm test', () => {
  const folder = mkdtempSync(join(tmpdir(), 'forecourt-tally-'));
  afterAll(() => rmSync(folder, { recursive: true }));

  const counts = { numPassedTests: 5, numFailedTests: 0, numPendingTests: 0, numTodoTests: 0 };
  const report = (content: object) => {
    const file = join(folder, 'report.json');
    writeFileSync(file, JSON.stringify({ testResults: [], ...counts, ...content }));
    return file;
  };

  it.each([
    [{ passed: 12, failed: 0, skipped: 0 }, '12 passed, 0 failed'],
    [{ passed: 12, failed: 3, skipped: 2 }, '12 passed, 3 failed, 2 skipped'],
  ])('should read as agreed', (tally, line) => {
    expect(lastLine(tally)).toBe(line);
  });

  it('should add stages and tests up', () => {
    const stage = { passed: 1, failed: 0, skipped: 0 };
    const tests = readReport(report({ numFailedTests: 2, numTodoTests: 1 }), 1);
    expect(sum([stage, stage, tests])).toEqual({ passed: 7, failed: 2, skipped: 1 });
  });

  it('should count a test file that does not load as one failure', () => {
    const testResults = [{ status: 'failed', assertionResults: [] }];
    expect(readReport(report({ testResults }), 1).failed).toBe(1);
  });

  it('should count an error outside any test as one failure', () => {
    expect(readReport(report({}), 1).failed).toBe(1);
  });

  it('should count a missing report as one failure, not as nothing to do', () => {
    expect(readReport(join(folder, 'none.json'), 0)).toEqual({ passed: 0, failed: 1, skipped: 0 });
  });
});
