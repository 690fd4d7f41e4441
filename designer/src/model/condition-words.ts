import { spacedWords } from '../texts/contract-words.ts';
import type { Translate } from '../texts/translate.ts';

const signs: readonly (readonly [RegExp, string])[] = [
  [/>=/g, '≥'],
  [/<=/g, '≤'],
  [/!=/g, '≠'],
  [/==/g, '='],
];

/** A condition as people read it: `context.attempts < params.cardAttempts` → `attempts < card attempts`. */
export function conditionWords(expression: string, t: Translate): string {
  const named = expression.replace(
    /\b(?:context|params|event\.output|event)\.([A-Za-z][A-Za-z0-9]*)/g,
    (_whole, name: string) => spacedWords(name.replace(/(Minor|Wh|Ms)$/, '')).toLowerCase(),
  );
  return signs
    .reduce((text, [pattern, sign]) => text.replace(pattern, sign), named)
    .replace(/&&/g, t('condition.and'))
    .replace(/\|\|/g, t('condition.or'))
    .replace(/!(?=\s*\w)/g, `${t('condition.not')} `)
    .replace(/\s+/g, ' ')
    .trim();
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
