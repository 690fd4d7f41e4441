import { Button, NativeSelect } from '@mantine/core';
import { useWords } from '../app/words-context.ts';
import { arrowPlace } from '../draft/arrow-place.ts';
import { removeArrow } from '../draft/changes/remove-arrow.ts';
import { setCondition } from '../draft/changes/set-condition.ts';
import { setSetting } from '../draft/changes/set-setting.ts';
import { setTarget } from '../draft/changes/set-target.ts';
import { findingsAt } from '../draft/finding-place.ts';
import { readSettings, settingText, typedSetting } from '../draft/flow-settings.ts';
import { writtenTarget } from '../draft/target-places.ts';
import { causeWords } from '../model/arrow-words.ts';
import type { ChartArrow } from '../model/chart.ts';
import type { StepFormProps } from './step-form-props.ts';
import { targetChoices } from './target-choices.ts';
import { TypedField } from './typed-field.tsx';

/** An arrow as a form: why it is taken, when it counts, and where it leads. */
export function ArrowForm({ arrow, ...props }: StepFormProps & { arrow: ChartArrow }) {
  const { flow, chart, choice, findings, acts } = props;
  const { t } = useWords();
  const cause = causeWords(arrow, choice);
  const place = arrowPlace(flow, arrow.id);
  const written = writtenTarget(flow, arrow.id);
  const problem = place === null ? undefined : findingsAt(findings, place.path)[0]?.message;
  return (
    <li data-kind={arrow.kind} className="arrow-form" data-testid="arrow-form">
      <div className="arrow-form-head">
        <strong>{arrow.cause.type === 'wait' ? t('arrow.after', { time: cause }) : cause}</strong>
        <Button
          size="compact-xs"
          variant="subtle"
          aria-label={`${t('draw.removeArrow')}: ${cause}`}
          onClick={() => acts.change(removeArrow(arrow.id, cause))}
        >
          {t('draw.removeArrow')}
        </Button>
      </div>
      {arrow.cause.type === 'wait' && <WaitField setting={arrow.cause.wait.setting} {...props} />}
      <NativeSelect
        size="xs"
        aria-label={`${t('draw.leadsTo')}: ${cause}`}
        data-testid="arrow-target"
        value={arrow.target ?? written ?? ''}
        data={targetChoices(
          chart,
          choice,
          t('arrow.stays'),
          arrow.target === null ? written : null,
        )}
        onChange={({ currentTarget }) =>
          acts.change(setTarget(arrow.id, currentTarget.value || null, cause))
        }
      />
      <TypedField
        label={t('draw.onlyIf')}
        isMono
        testId="arrow-condition"
        value={arrow.onlyIf ?? ''}
        problem={() => null}
        taken={(text) => text.trim()}
        onTyped={(text) => acts.change(setCondition(arrow.id, text.trim() || null, cause))}
      />
      {problem !== undefined && <p className="form-problem">{problem}</p>}
    </li>
  );
}

/** How long the wait of an arrow is: the setting that it names. */
function WaitField({ setting: name, flow, acts }: StepFormProps & { setting: string }) {
  const { t } = useWords();
  const setting = readSettings(flow).find((each) => each.name === name);
  if (setting === undefined) return null;
  return (
    <TypedField
      label={setting.description || name}
      testId={`wait-${name}`}
      value={settingText('duration', setting.value)}
      problem={(text) =>
        typedSetting('duration', text) === undefined ? t('settings.no.duration') : null
      }
      taken={(text) => settingText('duration', typedSetting('duration', text))}
      onTyped={(text) =>
        acts.change(setSetting(name, 'default', typedSetting('duration', text) ?? null))
      }
    />
  );
}
