import { Button, NativeSelect } from '@mantine/core';
import { useState } from 'react';
import { useWords } from '../app/words-context.ts';
import { addArrow } from '../draft/changes/add-arrow.ts';
import { newCauses } from './new-causes.ts';
import type { StepFormProps } from './step-form-props.ts';
import { targetChoices } from './target-choices.ts';

/** A new arrow: why, and where to. Answers that nothing waits for yet come first, marked. */
export function NewArrowForm(props: StepFormProps) {
  const { chart, state, choice, acts } = props;
  const { t } = useWords();
  const [isOpen, setOpen] = useState(false);
  const [cause, setCause] = useState('0');
  const [target, setTarget] = useState('');
  const causes = newCauses(props, t);
  if (!isOpen)
    return (
      <Button size="xs" variant="default" data-testid="new-arrow" onClick={() => setOpen(true)}>
        {t('draw.addArrow')}
      </Button>
    );
  const chosen = causes[Number(cause)];
  return (
    <fieldset className="new-arrow" data-testid="new-arrow-form">
      <legend>{t('draw.addArrow')}</legend>
      <NativeSelect
        size="xs"
        label={t('draw.why')}
        data-testid="new-arrow-cause"
        value={cause}
        data={causes.map(({ label }, index) => ({ value: String(index), label }))}
        onChange={({ currentTarget }) => setCause(currentTarget.value)}
      />
      <NativeSelect
        size="xs"
        label={t('draw.leadsTo')}
        data-testid="new-arrow-target"
        value={target}
        data={targetChoices(chart, choice, t('arrow.stays'))}
        onChange={({ currentTarget }) => setTarget(currentTarget.value)}
      />
      <div className="form-buttons">
        <Button
          size="xs"
          variant="default"
          data-testid="new-arrow-add"
          onClick={() => {
            if (chosen)
              acts.change(addArrow(state.path, chosen.cause, target || null, chosen.name));
            setOpen(false);
          }}
        >
          {t('draw.add')}
        </Button>
        <Button size="xs" variant="default" onClick={() => setOpen(false)}>
          {t('draw.notNow')}
        </Button>
      </div>
    </fieldset>
  );
}
