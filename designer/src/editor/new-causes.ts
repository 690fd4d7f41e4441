import type { NewCause } from '../draft/changes/add-arrow.ts';
import { readSettings, settingText } from '../draft/flow-settings.ts';
import { eventName } from '../model/arrow-words.ts';
import type { ChartArrow } from '../model/chart.ts';
import { knownEvents, requestDefinition } from '../model/contracts.ts';
import { answerNames, nameFrom } from '../texts/contract-words.ts';
import type { Translate } from '../texts/translate.ts';
import type { StepFormProps } from './step-form-props.ts';

/** A cause that a new arrow can have, in words. */
export interface CauseChoice {
  readonly cause: NewCause;
  /** As the list has it. */
  readonly label: string;
  readonly name: string;
}

/** Why a new arrow of a step could be taken: what came back, what happens, a wait, or at once. */
export function newCauses(
  { flow, chart, state, choice }: Pick<StepFormProps, 'flow' | 'chart' | 'state' | 'choice'>,
  t: Translate,
): readonly CauseChoice[] {
  const leaving = chart.arrows.filter(({ source }) => source === state.path);
  const answers = state.requests.flatMap((operation, request) =>
    answersOf(operation, request, leaving, choice.language, t),
  );
  const waits = readSettings(flow)
    .filter(({ kind }) => kind === 'duration')
    .map(({ name, value, description }) => ({
      cause: { type: 'wait', setting: name } as const,
      name: t('arrow.after', { time: settingText('duration', value) }),
      label: `${t('arrow.after', { time: settingText('duration', value) })} (${description || name})`,
    }));
  const events = knownEvents().map((event) => {
    const name = eventName(event, choice.language);
    return { cause: { type: 'event', event } as const, name, label: name };
  });
  const always = {
    cause: { type: 'always' } as const,
    name: t('arrow.always'),
    label: t('arrow.always'),
  };
  return [...answers, ...events, ...waits, always];
}

function answersOf(
  operation: string,
  request: number,
  leaving: readonly ChartArrow[],
  language: 'en' | 'nl',
  t: Translate,
): readonly CauseChoice[] {
  const drawn = new Set(
    leaving.flatMap(({ cause }) =>
      cause.type === 'answer' && cause.request === operation ? cause.answers : [],
    ),
  );
  const choices = Object.keys(requestDefinition(operation)?.answers ?? {}).map((answer) => {
    const name = nameFrom(answerNames, answer, language);
    const label = drawn.has(answer) ? name : t('draw.missing', { answer: name });
    return { cause: { type: 'answer', request, answer } as const, name, label };
  });
  const isMissing = ({ cause }: CauseChoice) => cause.type === 'answer' && !drawn.has(cause.answer);
  const failed = t('draw.anyFailure');
  return [
    ...choices.filter(isMissing),
    ...choices.filter((each) => !isMissing(each)),
    { cause: { type: 'failure', request, code: null }, name: failed, label: failed },
  ];
}
