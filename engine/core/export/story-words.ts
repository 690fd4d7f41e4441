import type { Say } from '../../contracts/contract.ts';
import type { FailureCode } from '../../contracts/step-input.ts';
import { operationDefinition } from '../flow/contract-catalogue.ts';
import type { FlowFile } from '../flow/flow-file.ts';
import { parseDuration } from '../flow/parse-duration.ts';
import { sayPassed } from '../story/say-duration.ts';
import { sayInput } from '../story/say-input.ts';
import { isUsual, type StoryMove, usualAnswer } from './story-walk.ts';

type Language = keyof Say;

/** The words around the sentences of the contracts. */
export const storyWords = {
  otherwise: { en: 'What else can happen', nl: 'Wat er anders kan gaan' },
  screen: { en: 'On the screen', nl: 'Op het scherm' },
  over: { en: 'The visit is over.', nl: 'Het bezoek is voorbij.' },
  goesOn: { en: 'It goes on at', nl: 'Het gaat verder bij' },
  atOnce: { en: 'straight away', nl: 'meteen' },
  either: { en: ' or ', nl: ' of ' },
  provided: { en: 'if', nl: 'als' },
  again: { en: 'The same happens again.', nl: 'Hetzelfde gebeurt nog eens.' },
} as const satisfies Record<string, Say>;

/** The language of the sentences: Dutch for every kind of Dutch, else English. */
export function storyLanguage(language: string): Language {
  return language === 'nl' || language.startsWith('nl-') ? 'nl' : 'en';
}

/** What makes the arrow be taken, as a sentence; undefined for what happens at once and without a condition. */
export function sayMove(move: StoryMove, file: FlowFile, language: Language): string | undefined {
  const { cause, transition } = move.arrow;
  const { guard } = transition;
  const condition =
    guard?.type === 'when'
      ? guard.params.$expr
      : guard?.type === 'outcome'
        ? guard.params.when?.$expr
        : undefined;
  const sentences = sayCause(cause, guard, file, isUsual(move)).map((say) => say[language]);
  if (sentences.length === 0 && condition === undefined) return undefined;
  const what = sentences.join(storyWords.either[language]) || storyWords.atOnce[language];
  const provided =
    condition === undefined ? '' : `, ${storyWords.provided[language]} \`${condition}\``;
  return `${what.charAt(0).toUpperCase()}${what.slice(1)}${provided}.`;
}

function sayCause(
  cause: StoryMove['arrow']['cause'],
  guard: StoryMove['arrow']['transition']['guard'],
  file: FlowFile,
  isUsualOne: boolean,
): readonly Say[] {
  switch (cause.kind) {
    case 'event':
      return [sayInput({ kind: 'event', type: cause.event })];
    case 'after':
      return [sayPassed(delayMs(cause.delay, file))];
    case 'answer': {
      const operation = cause.invoke.src;
      const usual = isUsualOne ? usualAnswer(operation) : undefined;
      const listed = guard?.type === 'outcome' ? guard.params.in : [];
      const outcomes = usual === undefined ? listed : [usual];
      return outcomes.map((outcome) => sayInput({ kind: 'outcome', operation, outcome }));
    }
    case 'failure': {
      const codes = guard?.type === 'code' ? guard.params.in : ['failed', 'notSent', 'unknown'];
      const operation = cause.invoke.src;
      const known = (operationDefinition(operation)?.silences ?? []).map(({ code }) => code);
      const possible = codes.filter((code) => known.includes(code as FailureCode));
      const says = possible.map((code) =>
        sayInput({ kind: 'failure', operation, code: code as FailureCode }),
      );
      return says.filter((say, at) => says.findIndex(({ en }) => en === say.en) === at);
    }
    default:
      return [];
  }
}

/** The other answers that the usual arrow takes too, as a sentence. */
export function sayAlike({ arrow }: StoryMove, language: Language): string | undefined {
  const { cause, transition } = arrow;
  if (cause.kind !== 'answer' || transition.guard?.type !== 'outcome') return undefined;
  const operation = cause.invoke.src;
  const others = transition.guard.params.in.filter((name) => name !== usualAnswer(operation));
  if (others.length === 0) return undefined;
  const words = others
    .map((outcome) => sayInput({ kind: 'outcome', operation, outcome })[language])
    .join(storyWords.either[language]);
  return `${words.charAt(0).toUpperCase()}${words.slice(1)}.`;
}

function delayMs(delay: string, file: FlowFile): number {
  if (/^\d+$/.test(delay)) return Number(delay);
  return parseDuration(String(file.params[delay]?.default ?? '')) ?? 0;
}
