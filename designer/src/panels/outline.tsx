import type { Finding } from '../../../engine/contracts/finding.ts';
import { CheckIcon, WarningIcon } from '../app/icons.tsx';
import { useWords } from '../app/words-context.ts';
import { stepOfFinding } from '../draft/finding-place.ts';
import type { WordChoice } from '../model/arrow-words.ts';
import type { Chart, ChartState } from '../model/chart.ts';
import { stepName } from '../model/layout-plan.ts';

interface OutlineProps {
  readonly chart: Chart;
  readonly choice: WordChoice;
  readonly findings: readonly Finding[];
  readonly open: ReadonlySet<string>;
  readonly active: ReadonlySet<string>;
  readonly selected: string | null;
  /** On a narrow screen it is laid over the chart while it is open. */
  readonly isOpen: boolean;
  readonly onSelect: (path: string) => void;
  readonly onToggle: (path: string) => void;
}

/** The flow as a list of phases and steps, and below it what is wrong with it. */
export function Outline(props: OutlineProps) {
  const { t } = useWords();
  return (
    <aside
      className="outline"
      id="outline"
      tabIndex={-1}
      data-open={props.isOpen}
      aria-label={t('outline.title')}
    >
      <h2 className="region-title">{t('outline.title')}</h2>
      <nav className="outline-list" aria-label={t('outline.title')}>
        <Branch paths={props.chart.top} {...props} />
      </nav>
      <Problems findings={props.findings} chart={props.chart} onSelect={props.onSelect} />
    </aside>
  );
}

function Branch({ paths, ...props }: OutlineProps & { paths: readonly string[] }) {
  const states = paths.flatMap((path) => props.chart.states.get(path) ?? []);
  return (
    <ul className="outline-branch">
      {states.map((state) => (
        <Leaf key={state.path} state={state} {...props} />
      ))}
    </ul>
  );
}

function Leaf({ state, ...props }: OutlineProps & { state: ChartState }) {
  const { t } = useWords();
  const { path } = state;
  const isGroup = state.children.length > 0;
  const isOpen = isGroup && props.open.has(path);
  return (
    <li>
      <span className="outline-row" data-active={props.active.has(path)}>
        {isGroup ? (
          <button
            type="button"
            className="twist"
            aria-expanded={isOpen}
            aria-label={`${isOpen ? t('chart.closeGroup') : t('chart.openGroup')}: ${stepName(state, props.choice)}`}
            onClick={() => props.onToggle(path)}
          />
        ) : (
          <span className="twist-space" />
        )}
        <button
          type="button"
          className="outline-name"
          aria-current={props.selected === path ? 'true' : undefined}
          onClick={() => props.onSelect(path)}
        >
          {stepName(state, props.choice)}
        </button>
      </span>
      {isOpen && <Branch paths={state.children} {...props} />}
    </li>
  );
}

type ProblemsProps = Pick<OutlineProps, 'findings' | 'chart' | 'onSelect'>;

function Problems({ findings, chart, onSelect }: ProblemsProps) {
  const { t } = useWords();
  return (
    <section className="problems" aria-label={t('outline.problems')} data-testid="problems">
      <h2 className="region-title">
        {t('outline.problems')} <span className="count">{findings.length}</span>
      </h2>
      {findings.length === 0 ? (
        <p className="quiet-badge">
          <CheckIcon /> {t('outline.noProblems')}
        </p>
      ) : (
        <ul>
          {findings.map((finding) => (
            <li key={`${finding.code}${finding.pointer}`} data-severity={finding.severity}>
              <WarningIcon />
              <span>
                <ProblemText finding={finding} chart={chart} onSelect={onSelect} />
                <small>
                  {finding.code} · {t('outline.line', { line: finding.line })}
                </small>
              </span>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

/** A problem of a step leads to the step. */
function ProblemText({
  finding,
  chart,
  onSelect,
}: Omit<ProblemsProps, 'findings'> & { finding: Finding }) {
  const step = stepOfFinding(finding);
  if (step === null || !chart.states.has(step)) return finding.message;
  return (
    <button type="button" className="link-button problem-link" onClick={() => onSelect(step)}>
      {finding.message}
    </button>
  );
}
