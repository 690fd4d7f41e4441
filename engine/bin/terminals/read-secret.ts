import { readFileSync, statSync } from 'node:fs';
import { ForecourtError } from '../../contracts/forecourt-error.ts';
import type { SecretReference } from '../../contracts/terminal-kind.ts';

/** A secret has at most so many bytes. */
const SECRET_BYTES_MAX = 16_384;

/**
 * Reads a secret from where the site says it is. A line break at the end of a file is not part of it.
 * @throws ForecourtError SITE_SECRET, which names the place and never the content
 */
export function readSecret(
  reference: SecretReference,
  env: Readonly<Record<string, string | undefined>>,
): string {
  if ('env' in reference) {
    const value = env[reference.env];
    if (value === undefined || value === '' || value.length > SECRET_BYTES_MAX)
      throw new ForecourtError('SITE_SECRET', { env: reference.env });
    return value;
  }
  const text = textOf(reference.file)?.replace(/\r?\n$/, '');
  if (text === undefined || text === '')
    throw new ForecourtError('SITE_SECRET', { file: reference.file });
  return text;
}

function textOf(file: string): string | undefined {
  try {
    return statSync(file).size > SECRET_BYTES_MAX ? undefined : readFileSync(file, 'utf8');
  } catch {
    return undefined;
  }
}
