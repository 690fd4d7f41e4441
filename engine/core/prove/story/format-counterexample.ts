import type { Say } from '../../../contracts/contract.ts';
import type { Mender } from '../properties/property.ts';
import type { Counterexample, StoryStep } from './counterexample.ts';

/** Languages in which a story can be told. */
export type StoryLanguage = keyof Say;

interface StoryWords {
  readonly asks: string;
  readonly broken: string;
  readonly loop: string;
  readonly menders: Readonly<Record<Mender, string>>;
}

const words = {
  en: {
    asks: 'asks',
    broken: 'BROKEN',
    loop: 'and from here again and again:',
    menders: {
      drawing: 'Who can mend it: the drawing.',
      setting: 'Who can mend it: a setting.',
      vendor: 'Who can mend it: the drawing, or a promise of the vendor in the contract.',
    },
  },
  nl: {
    asks: 'vraagt',
    broken: 'FOUT',
    loop: 'en vanaf hier steeds opnieuw:',
    menders: {
      drawing: 'Wie kan het herstellen: de tekening.',
      setting: 'Wie kan het herstellen: een instelling.',
      vendor:
        'Wie kan het herstellen: de tekening, of een toezegging van de leverancier in het contract.',
    },
  },
} as const satisfies Readonly<Record<StoryLanguage, StoryWords>>;

/** A story as numbered lines, the broken sentence last. */
export function formatCounterexample(
  { property, steps, loop, sentence, broken, mender }: Counterexample,
  language: StoryLanguage,
): string {
  const { [language]: say } = words;
  const numbered = steps.map((step, at) => lineOf(step, `${at + 1}`, language));
  const again = loop.length === 0 ? [] : [`      ${say.loop}`];
  const circle = loop.map((step, at) => lineOf(step, `${steps.length + at + 1}`, language));
  return [
    `${property}: ${sentence[language]}`,
    ...numbered,
    ...again,
    ...circle,
    `      ${say.broken}: ${broken[language]}`,
    `      ${say.menders[mender]}`,
  ].join('\n');
}

function lineOf(
  { say, from, to, asks, money }: StoryStep,
  number: string,
  language: StoryLanguage,
) {
  const place =
    from.join() === to.join() ? from.join(' + ') : `${from.join(' + ')} → ${to.join(' + ')}`;
  const what = asks.length === 0 ? '' : `; ${words[language].asks} ${asks.join(', ')}`;
  const held = money === undefined ? '' : `  [${money}]`;
  return `${number.padStart(4)}  ${say[language]}\n      ${place}${what}${held}`;
}
