import { ForecourtError } from '../../contracts/forecourt-error.ts';
import { readSecret } from '../terminals/read-secret.ts';
import { MEMBER_KEY_MIN } from './member-keys.ts';

/**
 * The key of the stand-ins of member cards: FORECOURT_MEMBER_KEY, or the file that FORECOURT_MEMBER_KEY_FILE names.
 *
 * @returns undefined when neither is set: then no list can be used
 * @throws ForecourtError SITE_SECRET when the file cannot be read, MEMBER_KEY when the key is too short
 */
export function readMemberKey(
  env: Readonly<Record<string, string | undefined>>,
): string | undefined {
  const file = env['FORECOURT_MEMBER_KEY_FILE'];
  const key = file === undefined ? env['FORECOURT_MEMBER_KEY'] : readSecret({ file }, env);
  if (key !== undefined && key.length < MEMBER_KEY_MIN)
    throw new ForecourtError('MEMBER_KEY', { lengthMin: MEMBER_KEY_MIN });
  return key;
}
