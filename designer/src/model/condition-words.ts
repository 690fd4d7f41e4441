import { spacedWords } from '../texts/contract-words.ts';
import { fieldWords } from '../texts/field-words.ts';
import type { Language, Translate } from '../texts/translate.ts';

/** What conditions need to be read by people. */
export interface ConditionChoice {
  readonly language: Language;
  readonly t: Translate;
  /** Descriptions of settings and remembered values, from the flow file. */
  readonly descriptions?: ReadonlyMap<string, string>;
}

/** A longer description would not be read on an arrow. */
const DESCRIPTION_MAX = 44;

const value = String.raw`(?:context|params|event\.output|event)\.([A-Za-z][A-Za-z0-9]*)`;
const negated = new RegExp(String.raw`!\s*${value}\b`, 'g');
const named = new RegExp(String.raw`\b${value}\b`, 'g');

/** A condition as people read it: `context.attempts < params.cardAttempts` → `cards tried is below cards allowed`. */
export function conditionWords(expression: string, choice: ConditionChoice): string {
  const { t } = choice;
  return expression
    .replace(/"([A-Za-z0-9]*)"/g, (_whole, word: string) => `“${spacedWords(word).toLowerCase()}”`)
    .replace(negated, (_whole, name: string) => notWords(name, choice))
    .replace(named, (_whole, name: string) => nameWords(name, choice))
    .replace(/\s*>=\s*/g, ` ${t('condition.atLeast')} `)
    .replace(/\s*<=\s*/g, ` ${t('condition.atMost')} `)
    .replace(/\s*!=\s*/g, ` ${t('condition.isNot')} `)
    .replace(/\s*==\s*/g, ` ${t('condition.is')} `)
    .replace(/\s*<\s*/g, ` ${t('condition.below')} `)
    .replace(/\s*>\s*/g, ` ${t('condition.above')} `)
    .replace(/&&/g, t('condition.and'))
    .replace(/\|\|/g, t('condition.or'))
    .replace(/!(?=\s*[\w(])/g, `${t('condition.not')} `)
    .replace(/\s+/g, ' ')
    .trim();
}

function notWords(name: string, choice: ConditionChoice): string {
  const known = fieldWords[name]?.[choice.language].not;
  return known ?? `${choice.t('condition.not')} ${nameWords(name, choice)}`;
}

/** Listed words, else a short description from the flow file, else the name with spaces and without its unit. */
function nameWords(name: string, { language, descriptions }: ConditionChoice): string {
  const known = fieldWords[name]?.[language].is;
  if (known !== undefined) return known;
  const described = descriptions?.get(name)?.replace(/\.$/, '') ?? '';
  if (language === 'en' && described !== '' && described.length <= DESCRIPTION_MAX) {
    return described.charAt(0).toLowerCase() + described.slice(1);
  }
  return spacedWords(name.replace(/(Minor|Wh|Ms)$/, '')).toLowerCase();
}

const opposites: Readonly<Record<string, string>> = {
  '>=': '<',
  '<': '>=',
  '>': '<=',
  '<=': '>',
  '==': '!=',
  '!=': '==',
};

/** The opposite of a single comparison or a single yes-or-no value; null for anything longer. */
export function oppositeOf(expression: string): string | null {
  const comparison = /^([\w.]+)\s*(>=|<=|==|!=|<|>)\s*([\w."]+)$/.exec(expression.trim());
  if (comparison) return `${comparison[1]} ${opposites[comparison[2] ?? '']} ${comparison[3]}`;
  return /^[\w.]+$/.test(expression.trim()) ? `!${expression.trim()}` : null;
}
