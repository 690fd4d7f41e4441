import { Button, Switch } from '@mantine/core';
import { WarningIcon } from '../app/icons.tsx';
import { useWords } from '../app/words-context.ts';
import { ChartCanvas } from '../canvas/chart-canvas.tsx';
import { useDrawing } from '../canvas/use-drawing.ts';
import type { WordChoice } from '../model/arrow-words.ts';
import type { Chart } from '../model/chart.ts';
import { troubleCount } from '../model/visible-chart.ts';
import type { FlowChoices } from './use-flow-choices.ts';

interface ChartPanelProps {
  readonly chart: Chart;
  readonly choice: WordChoice;
  readonly choices: FlowChoices;
  readonly active: ReadonlySet<string>;
  readonly isRunning: boolean;
  /** The charger of the running session does not answer: the drawing may be behind. */
  readonly isOutOfReach: boolean;
  readonly lit: ReadonlySet<string>;
  readonly isOutlineOpen: boolean;
  readonly onOutline: () => void;
}

/** The drawing with its switches. */
export function ChartPanel(props: ChartPanelProps) {
  const { chart, choice, choices, active, isRunning, lit } = props;
  const { t } = useWords();
  const { drawing, status } = useDrawing(chart, choices.view, choice);
  const { view, set } = choices;
  const isWhole = view.open.size > 0;
  return (
    <div className="chart-panel">
      <div className="chart-tools">
        <Button
          size="xs"
          variant="default"
          className="only-narrow"
          aria-expanded={props.isOutlineOpen}
          aria-controls="outline"
          onClick={props.onOutline}
        >
          {t('outline.title')}
        </Button>
        <Button size="xs" variant="default" onClick={isWhole ? set.foldAll : set.openAll}>
          {isWhole ? t('chart.phases') : t('chart.everything')}
        </Button>
        <Button
          size="xs"
          variant="default"
          aria-pressed={view.showTrouble}
          data-testid="show-trouble"
          onClick={set.toggleTrouble}
        >
          {view.showTrouble
            ? t('chart.troubleHide')
            : t('chart.trouble', { count: troubleCount(chart) })}
        </Button>
        <span className="spacer" />
        {status === 'failed' && <span role="alert">{t('chart.failed')}</span>}
        <Switch
          size="xs"
          label={t('chart.technical')}
          checked={view.technical}
          onChange={set.toggleTechnical}
        />
      </div>
      {props.isOutOfReach && (
        <p className="chart-banner" role="status" data-testid="out-of-reach">
          <WarningIcon /> {t('chart.outOfReach')}
        </p>
      )}
      {drawing ? (
        <ChartCanvas
          drawing={drawing}
          active={active}
          isRunning={isRunning}
          lit={lit}
          selected={choices.selected}
          focus={choices.focus}
          onSelect={set.select}
          onToggle={set.toggle}
        />
      ) : (
        <p className="chart-wait" role="status">
          {t('chart.drawing')}
        </p>
      )}
    </div>
  );
}
