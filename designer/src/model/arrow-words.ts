import { answerNames, eventNames, exitNames, spacedWords } from '../texts/contract-words.ts';
import type { Language, Translate } from '../texts/translate.ts';
import type { ChartArrow } from './chart.ts';
import type { ChipWords } from './chart-size.ts';
import { conditionWords, oppositeOf } from './condition-words.ts';
import { eventSay } from './contracts.ts';
import { durationWords } from './duration.ts';

/** In which words the chart speaks. */
export interface WordChoice {
  readonly language: Language;
  readonly t: Translate;
  readonly technical: boolean;
  /** The first answer stands for all of them: for the folded phases. */
  readonly brief?: boolean;
  /** Descriptions of settings and remembered values, from the flow file. */
  readonly descriptions?: ReadonlyMap<string, string>;
}

/** The words on an arrow. `more` = how many others it stands for. */
export function chipWords(arrow: ChartArrow, more: number, choice: WordChoice): ChipWords {
  return {
    title: causeWords(arrow, choice),
    details: more > 0 && !choice.technical ? [] : detailWords(arrow, choice),
    clock: arrow.cause.type === 'wait',
    more,
  };
}

/** Why the arrow is taken, in a few words. */
export function causeWords(arrow: ChartArrow, choice: WordChoice): string {
  const { cause } = arrow;
  const { t, technical, language } = choice;
  switch (cause.type) {
    case 'event':
      return technical ? cause.event : eventName(cause.event, language);
    case 'answer':
      return answerWords(cause.answers, choice);
    case 'failure':
      return failureWords(cause.codes, choice);
    case 'wait': {
      const time = cause.wait.durationMs === null ? '' : durationWords(cause.wait.durationMs);
      return technical || time === '' ? `${cause.wait.setting} ${time}`.trim() : time;
    }
    case 'exit':
      return technical ? cause.exit : exitWords(cause.exit, language);
    case 'finished':
      return technical ? 'onDone' : t('arrow.finished');
    case 'always':
      return technical ? 'always' : whenWords(arrow, choice) || t('arrow.always');
  }
}

function exitWords(exit: string, language: Language): string {
  return exitNames[exit]?.[language] ?? spacedWords(exit).toLowerCase();
}

/** An event in few words; one that no list knows by its contract's sentence. */
export function eventName(event: string, language: Language): string {
  return eventNames[event]?.[language] ?? eventWords(event, language);
}

/** An event as a sentence, or its name when no contract knows it. */
function eventWords(event: string, language: Language): string {
  return eventSay(event)?.[language] ?? event;
}

function answerWords(
  answers: readonly string[],
  { technical, language, t, brief }: WordChoice,
): string {
  if (answers.length === 0) return technical ? 'onDone' : t('arrow.answered');
  if (technical) return answers.join(' | ');
  const told = brief ? answers.slice(0, 1) : answers;
  return joinOr(
    told.map((name) => answerNames[name]?.[language] ?? spacedWords(name).toLowerCase()),
    t,
  );
}

function failureWords(codes: readonly string[], { technical, t }: WordChoice): string {
  if (technical) return codes.length === 0 ? 'onError' : codes.join(' | ');
  if (codes.length === 0 || codes.length === 3) return t('arrow.noClearAnswer');
  const known = codes.filter(
    (code) => code === 'notSent' || code === 'failed' || code === 'unknown',
  );
  return joinOr(
    known.map((code) => t(`failure.${code}`)),
    t,
  );
}

function joinOr(words: readonly string[], t: Translate): string {
  if (words.length > 3) return `${words.slice(0, 2).join(', ')} …`;
  const last = words.at(-1) ?? '';
  return words.length < 2 ? last : `${words.slice(0, -1).join(', ')} ${t('arrow.or')} ${last}`;
}

function detailWords(arrow: ChartArrow, choice: WordChoice): readonly string[] {
  const condition =
    arrow.cause.type === 'always' && !choice.technical ? '' : whenWords(arrow, choice);
  const said = condition === '' ? [] : [condition];
  return choice.technical ? [...said, ...arrow.remembers] : said;
}

/** Under which condition the arrow is taken; empty = whenever its cause comes. */
function whenWords({ onlyIf, unless }: ChartArrow, choice: WordChoice): string {
  const { t, technical } = choice;
  if (onlyIf !== null) {
    return technical ? `if ${onlyIf}` : onlyIfWords(onlyIf, choice);
  }
  const [first, ...others] = unless;
  if (first === undefined) return '';
  if (technical) return 'else';
  const opposite = others.length === 0 ? oppositeOf(first) : null;
  if (opposite === null) return t('arrow.otherwise');
  return onlyIfWords(opposite, choice);
}

function onlyIfWords(expression: string, choice: WordChoice): string {
  return choice.t('arrow.onlyIf', { condition: conditionWords(expression, choice) });
}
