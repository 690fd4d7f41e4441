import type { Say } from '../../contracts/contract.ts';
import type { Comparison } from './compare-flows.ts';
import type { JointStoryStep, ToldReaction } from './difference-story.ts';
import {
  sayDeclared,
  sayDifferenceKind,
  sayFate,
  sayRunningVisits,
  sayVerdict,
} from './say-comparison.ts';
import type { ToldDifference } from './told-difference.ts';

type Language = keyof Say;

const words = {
  en: {
    old: 'old',
    new: 'new',
    asks: 'asks',
    leaves: 'gives up',
    tells: 'tells',
    shows: 'shows',
    ends: 'ends with',
    nothing: 'nothing happens',
    declared: 'Changed outside the drawing:',
    stranded: 'Steps in which visits would be stuck if they were moved to the new version:',
    settings: 'seen with',
  },
  nl: {
    old: 'oud',
    new: 'nieuw',
    asks: 'vraagt',
    leaves: 'wacht niet meer op',
    tells: 'meldt',
    shows: 'toont',
    ends: 'eindigt met',
    nothing: 'er gebeurt niets',
    declared: 'Veranderd buiten de tekening:',
    stranded: 'Stappen waarin bezoeken vast zouden zitten als ze naar de nieuwe versie gingen:',
    settings: 'gezien met',
  },
} as const satisfies Record<Language, object>;

/** A comparison as text: verdict, story, changed settings, and the steps that have no counterpart. */
export function formatComparison(comparison: Comparison, language: Language): string {
  const { [language]: say } = words;
  const { difference, possible, declared, steps } = comparison;
  const stranded = steps.filter(({ fate }) => fate === 'stranded');
  return [
    sayVerdict(comparison)[language],
    ...(difference === null ? [] : differenceLines(difference, language)),
    ...(possible?.steps ?? []).map((step, at) => `${`${at + 1}`.padStart(4)}  ${step[language]}`),
    ...(declared.length === 0 ? [] : [say.declared]),
    ...declared.map((change) => `  ${sayDeclared(change)[language]}`),
    ...(stranded.length === 0 ? [] : [say.stranded]),
    ...stranded.map((fate) => `  ${sayFate(fate)[language]}`),
    sayRunningVisits[language],
  ].join('\n');
}

function differenceLines(
  { steps, kinds, params }: ToldDifference,
  language: Language,
): readonly string[] {
  const settings =
    Object.keys(params).length === 0
      ? []
      : [`      ${words[language].settings} ${JSON.stringify(params)}`];
  return [
    ...steps.flatMap((step, at) => stepLines(step, `${at + 1}`, language)),
    `      ${kinds.map((kind) => sayDifferenceKind(kind)[language]).join('; ')}`,
    ...settings,
  ];
}

function stepLines(
  { say, isSame, old, new: now }: JointStoryStep,
  number: string,
  language: Language,
): readonly string[] {
  const head = `${number.padStart(4)}  ${say[language]}`;
  const { [language]: own } = words;
  const [a, b] = [placeOf(old), placeOf(now)];
  if (isSame)
    return [head, `      ${a === b ? a : `${a}  (${own.new}: ${b})`}${asked(old, language)}`];
  return [
    head,
    `      ${own.old}: ${a}${doing(old, language)}`,
    `      ${own.new}: ${b}${doing(now, language)}`,
  ];
}

function placeOf({ from, to }: ToldReaction): string {
  const [was, is] = [from.join(' + '), to.join(' + ')];
  return was === is ? was : `${was} → ${is}`;
}

function asked({ asks }: ToldReaction, language: Language): string {
  if (asks.length === 0) return '';
  return `; ${words[language].asks} ${asks.map(({ operation }) => operation).join(', ')}`;
}

function doing(reaction: ToldReaction, language: Language): string {
  const { [language]: say } = words;
  const { asks, leaves, tells, shows, ends } = reaction;
  const requests = asks.map(({ operation, differing }) =>
    Object.keys(differing).length === 0 ? operation : `${operation} ${JSON.stringify(differing)}`,
  );
  const parts = [
    ...(requests.length === 0 ? [] : [`${say.asks} ${requests.join(', ')}`]),
    ...(leaves.length === 0 ? [] : [`${say.leaves} ${leaves.join(', ')}`]),
    ...(tells.length === 0 ? [] : [`${say.tells} ${tells.join(', ')}`]),
    ...(shows === null
      ? []
      : [`${say.shows} “${shows[language] ?? Object.values(shows)[0] ?? ''}”`]),
    ...(ends === null ? [] : [`${say.ends} ${JSON.stringify(ends)}`]),
  ];
  return `; ${parts.length === 0 ? say.nothing : parts.join('; ')}`;
}
