import { Button } from '@mantine/core';
import { useWords } from '../app/words-context.ts';
import { addStepAfter, addStepInside, freeStepName, stepPath } from '../draft/changes/add-step.ts';
import { removeStep } from '../draft/changes/remove-step.ts';
import { lastName, renameStep } from '../draft/changes/rename-step.ts';
import { findingsAt } from '../draft/finding-place.ts';
import { statePlace } from '../draft/state-place.ts';
import { type Chart, parentPath, ROOT_PATH } from '../model/chart.ts';
import { requestName, stepName } from '../model/layout-plan.ts';
import { ArrowForm } from './arrow-form.tsx';
import { NewArrowForm } from './new-arrow-form.tsx';
import type { StepFormProps } from './step-form-props.ts';

/** One step as a form: its name, what it asks, what it shows, and where it leads. */
export function StepForm(props: StepFormProps) {
  const { chart, state, choice, shown, findings } = props;
  const { t } = useWords();
  const leaving = chart.arrows.filter(({ source }) => source === state.path);
  const own = findingsAt(findings, statePlace(state.path));
  return (
    <aside
      className="side details step-form"
      id="driver"
      tabIndex={-1}
      data-testid="step-form"
      aria-label={stepName(state, choice)}
    >
      <h2 className="details-title">{stepName(state, choice)}</h2>
      <NameField {...props} />
      {own.length > 0 && (
        <ul className="form-problems" aria-label={t('outline.problems')}>
          {own.map(({ code, pointer, message }) => (
            <li key={`${code}${pointer}`}>{message}</li>
          ))}
        </ul>
      )}
      {state.requests.map((request) => (
        <section className="details-part" key={request}>
          <h3>{t('step.request')}</h3>
          <p className="details-request">{requestName(request, choice)}</p>
        </section>
      ))}
      {state.shows.length > 0 && (
        <section className="details-part">
          <h3>{t('step.shows')}</h3>
          {state.shows.map((key) => (
            <p key={key} className="details-text">
              {shown[key] ?? key}
            </p>
          ))}
        </section>
      )}
      <section className="details-part">
        <h3>{t('step.arrows')}</h3>
        <ul>
          {leaving.map((arrow) => (
            <ArrowForm key={arrow.id} arrow={arrow} {...props} />
          ))}
        </ul>
        {state.kind !== 'final' && state.kind !== 'history' && <NewArrowForm {...props} />}
      </section>
      <StepButtons {...props} />
    </aside>
  );
}

const NAME = /^[A-Za-z][A-Za-z0-9]*$/;

function NameField({ chart, state, acts, select }: StepFormProps) {
  const { t } = useWords();
  const parent = parentPath(state.path);
  const siblings = siblingsOf(chart, parent);
  const problem = (text: string) => {
    if (!NAME.test(text)) return t('draw.name.letters');
    const other = stepPath(parent, text);
    return other !== state.path && siblings.includes(other) ? t('draw.name.taken') : null;
  };
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        const field = event.currentTarget.elements.namedItem('name') as HTMLInputElement;
        rename(field.value);
      }}
    >
      <label className="plain-field">
        <span>{t('draw.name')}</span>
        <input
          name="name"
          defaultValue={lastName(state.path)}
          data-testid="step-name"
          spellCheck={false}
          onInput={({ currentTarget }) =>
            currentTarget.setCustomValidity(problem(currentTarget.value) ?? '')
          }
          onBlur={({ currentTarget }) => rename(currentTarget.value)}
        />
      </label>
    </form>
  );
  function rename(text: string) {
    if (problem(text) !== null || text === lastName(state.path)) return;
    acts.change(renameStep(state.path, text));
    select(stepPath(parent, text));
  }
}

function siblingsOf(chart: Chart, parent: string): readonly string[] {
  return parent === ROOT_PATH ? chart.top : (chart.states.get(parent)?.children ?? []);
}

function StepButtons({ chart, state, acts, select }: StepFormProps) {
  const { t } = useWords();
  const parent = parentPath(state.path);
  const add = (into: string, taken: readonly string[], isInside: boolean) => {
    const name = freeStepName(taken.map(lastName));
    acts.change(isInside ? addStepInside(state.path, name) : addStepAfter(state.path, name));
    select(stepPath(into, name));
  };
  return (
    <div className="form-buttons">
      <Button
        size="xs"
        variant="default"
        data-testid="add-after"
        onClick={() => add(parent, siblingsOf(chart, parent), false)}
      >
        {t('draw.addAfter')}
      </Button>
      {(state.kind === 'step' || state.kind === 'group') && (
        <Button
          size="xs"
          variant="default"
          data-testid="add-inside"
          onClick={() => add(state.path, state.children, true)}
        >
          {t('draw.addInside')}
        </Button>
      )}
      <Button
        size="xs"
        variant="default"
        className="danger"
        data-testid="remove-step"
        onClick={() => {
          acts.change(removeStep(state.path));
          select(null);
        }}
      >
        {t('draw.removeStep')}
      </Button>
    </div>
  );
}
