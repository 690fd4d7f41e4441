import type { Translate } from '../texts/translate.ts';
import type { SafetyCheck } from './use-safety-check.ts';

/** What a safety check says, in one look. */
export interface VerdictWords {
  readonly tone: 'good' | 'bad' | 'open';
  readonly words: string;
}

/** The verdict of a safety check in a sentence. */
export function verdictWords(check: SafetyCheck, t: Translate): VerdictWords {
  if (check.status === 'checking')
    return { tone: 'open', words: t('check.checking', { count: check.situations }) };
  if (check.status === 'stopped') return { tone: 'open', words: t('check.stopped') };
  if (check.status === 'failed') return { tone: 'open', words: t('check.failed') };
  const { report } = check.answer;
  if (report === null) return { tone: 'bad', words: t('check.problems') };
  const situations = report.runs.reduce((sum, { states }) => sum + states, 0);
  if (report.verdict === 'proved')
    return { tone: 'good', words: t('check.safe', { count: situations }) };
  if (report.verdict === 'notProved')
    return { tone: 'open', words: t('check.unknown', { reason: report.limit ?? '' }) };
  const { length } = report.findings;
  return { tone: 'bad', words: length === 1 ? t('check.one') : t('check.many', { count: length }) };
}
