import { describe, expect, it } from 'vitest';
import { formatAmount } from '../../../engine/bin/format-values.ts';
import { textTable } from '../../../engine/bin/text-table.ts';
import { runLine } from './run-line.ts';

const commands = [
  'demo',
  'serve',
  'flows',
  'validate',
  'prove',
  'simulate',
  'export',
  'import',
  'emulate',
  'check-terminal',
  'sessions',
  'holds',
  'reconcile',
  'backup',
  'restore',
  'journal',
];

describe('the command line', () => {
  it('should list its commands', async () => {
    const { code, out } = await runLine(['--help']);
    expect(code).toBe(0);
    for (const name of commands) expect(out).toMatch(new RegExp(`^  ${name} +[a-z]`, 'm'));
    expect((await runLine([])).code).toBe(2);
  });

  it.each(commands)('should explain %s', async (name) => {
    const { code, out } = await runLine([name, '--help']);
    expect(code).toBe(0);
    const [usage = '', ...rest] = out.split('\n\n');
    expect(usage).toMatch(new RegExp(`^forecourt ${name}( |$)`));
    expect(rest[0]).toMatch(/^[A-Z]/);
    // Every option that is explained stands in the line on top.
    const options = [...rest.join('\n').matchAll(/^ {2}(--[a-z-]+)/gm)].map(([, option]) => option);
    expect(options.filter((option) => !usage.includes(option ?? ''))).toEqual([]);
    expect(out.split('\n').filter((line) => line.length > 120)).toEqual([]);
  });

  it('should tell its version', async () => {
    expect((await runLine(['--version'])).out).toMatch(/^\d+\.\d+\.\d+\n$/);
  });

  it.each([
    [['dance']],
    [['constructor']],
    [['validate']],
    [['validate', 'card-first', '--fast']],
    [['simulate']],
    [['simulate', 'card-first', 'plug-first']],
    [['serve']],
    [['serve', '--site', 'x.json', '--port', '70000']],
    [['demo', '--port', 'http']],
    [['demo', 'again']],
    [['sessions', '--limit', '0']],
    [['sessions', '--limit', 'many']],
    [['sessions', '--status', 'asleep']],
    [['sessions', '--url', 'http://127.0.0.1:9', '--data', 'x']],
    [['holds', '--url', 'nonsense']],
    [['journal']],
  ])('should refuse %j', async (args) => {
    const { code, out, err } = await runLine(args);
    expect([code, out]).toEqual([2, '']);
    expect(err).toMatch(
      /^CLI_USAGE: [^.].+\. "forecourt --help" .*\n {2}see docs\/errors\.md#cli_usage\n$/,
    );
    expect(err).not.toContain('not understood');
  });
});

describe('what people read', () => {
  it('should write amounts in the currency', () => {
    expect(formatAmount(1234, { code: 'EUR', digits: 2 })).toBe('12.34 EUR');
    expect(formatAmount(5, { code: 'EUR', digits: 2 })).toBe('0.05 EUR');
    expect(formatAmount(-5, { code: 'EUR', digits: 2 })).toBe('-0.05 EUR');
    expect(formatAmount(500, { code: 'JPY', digits: 0 })).toBe('500 JPY');
    expect(formatAmount(1, { code: 'KWD', digits: 3 })).toBe('0.001 KWD');
    expect(formatAmount(7, undefined)).toBe('7 minor');
  });

  it('should line columns up', () => {
    const table = textTable(
      [{ title: 'A' }, { title: 'N', align: 'right' }],
      [
        ['één', '1'],
        ['b', '200'],
      ],
    );
    expect(table).toBe('A      N\néén    1\nb    200');
  });
});
