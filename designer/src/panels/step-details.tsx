import { Button } from '@mantine/core';
import type { ReactNode } from 'react';
import type { FlowView, TerminalView } from '../../../engine/contracts/views.ts';
import { BackIcon } from '../app/icons.tsx';
import { useWords } from '../app/words-context.ts';
import { causeWords, chipWords, type WordChoice } from '../model/arrow-words.ts';
import { type Chart, type ChartArrow, type ChartState, isInside } from '../model/chart.ts';
import { requestDefinition } from '../model/contracts.ts';
import { durationWords } from '../model/duration.ts';
import { requestName, stepName } from '../model/layout-plan.ts';
import { SmallTerminal } from './terminal-screen.tsx';
import type { FlowChoices } from './use-flow-choices.ts';

interface StepDetailsProps {
  readonly chart: Chart;
  readonly state: ChartState;
  readonly flow: FlowView;
  readonly choice: WordChoice;
  readonly set: FlowChoices['set'];
  readonly terminal: TerminalView | null;
  readonly onBack: () => void;
}

/** Everything about one step, in sentences. */
export function StepDetails(props: StepDetailsProps) {
  const { chart, state, choice, terminal, onBack } = props;
  const { t } = useWords();
  const { path } = state;
  const leaving = chart.arrows.filter(({ source }) => source === path);
  const coming = chart.arrows.filter(
    ({ source, target }) => target === path && source !== path && !isInside(source, path),
  );
  return (
    <aside
      className="side details"
      id="driver"
      tabIndex={-1}
      data-testid="step-details"
      aria-label={stepName(state, choice)}
    >
      <div className="details-head">
        <Button
          size="xs"
          variant="default"
          data-testid="back-to-driver"
          leftSection={<BackIcon />}
          rightSection={<kbd>Esc</kbd>}
          onClick={onBack}
        >
          {t('step.back')}
        </Button>
        {terminal && <SmallTerminal terminal={terminal} />}
      </div>
      <h2 className="details-title">{stepName(state, choice)}</h2>
      {state.kind === 'final' && <p>{t('step.final')}</p>}
      <Requests {...props} />
      <Part title={t('step.waits')}>
        {state.waits.map(({ setting, durationMs }) => (
          <li key={setting}>{durationMs === null ? setting : durationWords(durationMs)}</li>
        ))}
      </Part>
      <Shows {...props} />
      <Part title={t('step.arrows')}>
        {leaving.map((arrow) => (
          <ArrowLine key={arrow.id} arrow={arrow} to={arrow.target} {...props} />
        ))}
      </Part>
      <Part title={t('step.arrivals')}>
        {coming.map((arrow) => (
          <ArrowLine key={arrow.id} arrow={arrow} from={arrow.source} {...props} />
        ))}
      </Part>
      <Part title={t('step.inside')}>
        {state.children.map((child) => (
          <li key={child}>
            <StepLink path={child} {...props} />
          </li>
        ))}
      </Part>
      <p className="technical">
        {t('step.technical')}: <code>{path}</code>
      </p>
    </aside>
  );
}

function Part({ title, children }: { title: string; children: readonly ReactNode[] }) {
  if (children.length === 0) return null;
  return (
    <section className="details-part">
      <h3>{title}</h3>
      <ul>{children}</ul>
    </section>
  );
}

function Requests({ state, choice }: StepDetailsProps) {
  const { t, language } = useWords();
  return state.requests.map((request) => {
    const definition = requestDefinition(request);
    return (
      <section className="details-part" key={request}>
        <h3>{t('step.request')}</h3>
        <p className="details-request">{requestName(request, choice)}</p>
        {definition && <h3>{t('step.answers')}</h3>}
        <ul>
          {Object.entries(definition?.answers ?? {}).map(([name, answer]) => (
            <li key={name}>{answer.say[language]}</li>
          ))}
        </ul>
      </section>
    );
  });
}

function Shows({ state, flow }: StepDetailsProps) {
  const { t, language } = useWords();
  const keys = state.shows;
  return (
    <Part title={t('step.shows')}>
      {keys.map((key) => (
        <li key={key} className="details-text">
          {flow.texts[language]?.[key] ?? key}
        </li>
      ))}
    </Part>
  );
}

interface ArrowLineProps extends StepDetailsProps {
  readonly arrow: ChartArrow;
  readonly to?: string | null;
  readonly from?: string;
}

function ArrowLine({ arrow, to, from, ...props }: ArrowLineProps) {
  const { t } = useWords();
  const { details } = chipWords(arrow, 0, props.choice);
  const [before, after] = t(from === undefined ? 'step.to' : 'step.from', { step: '|' }).split('|');
  const end = from ?? to ?? null;
  return (
    <li data-kind={arrow.kind} className="arrow-line">
      <strong>
        {arrow.cause.type === 'wait'
          ? t('arrow.after', { time: causeWords(arrow, props.choice) })
          : causeWords(arrow, props.choice)}
      </strong>
      {details.length > 0 && <span className="muted"> {details.join(', ')}</span>}
      <span className="arrow-end">
        {end === null ? (
          t('arrow.stays')
        ) : (
          <>
            {before}
            <StepLink path={end} {...props} />
            {after}
          </>
        )}
      </span>
    </li>
  );
}

function StepLink({ path, chart, choice, set }: StepDetailsProps & { path: string }) {
  const { t } = useWords();
  const state = chart.states.get(path);
  if (!state) return t('chart.anywhere');
  return (
    <button type="button" className="link-button" onClick={() => set.select(path)}>
      {stepName(state, choice)}
    </button>
  );
}
