// Proves that a secret comes from the environment or a file, and that an error never holds it.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { readSecret } from '../../../engine/bin/terminals/read-secret.ts';

const folder = mkdtempSync(join(tmpdir(), 'forecourt-secret-'));
const fileWith = (name: string, text: string): string => {
  const file = join(folder, name);
  writeFileSync(file, text);
  return file;
};

afterAll(() => rmSync(folder, { recursive: true }));

describe('readSecret', () => {
  it('should read an environment variable and a file, without the line break at its end', () => {
    expect(readSecret({ env: 'KEY' }, { KEY: 'abc' })).toBe('abc');
    expect(readSecret({ file: fileWith('key', 'a b\n') }, {})).toBe('a b');
    expect(readSecret({ file: fileWith('windows', 'abc\r\n') }, {})).toBe('abc');
  });

  it.each([
    ['a variable that is not set', { env: 'KEY' }],
    ['an empty variable', { env: 'EMPTY' }],
    ['a file that is not there', { file: join(folder, 'nowhere') }],
    ['a folder', { file: folder }],
    ['an empty file', { file: fileWith('empty', '\n') }],
    ['a file that is too large', { file: fileWith('large', 'x'.repeat(20_000)) }],
  ])('should refuse %s by name', (_, reference) => {
    expect(() => readSecret(reference, { EMPTY: '' })).toThrow(
      expect.objectContaining({ code: 'SITE_SECRET', details: reference }),
    );
  });
});
