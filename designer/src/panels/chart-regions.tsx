import { useState } from 'react';
import type { Finding } from '../../../engine/contracts/finding.ts';
import type { WordChoice } from '../model/arrow-words.ts';
import type { Chart } from '../model/chart.ts';
import { ChartPanel } from './chart-panel.tsx';
import { Outline } from './outline.tsx';
import type { FlowChoices } from './use-flow-choices.ts';

/** What of a running session is seen in the drawing. */
export interface ShownSession {
  readonly active: ReadonlySet<string>;
  readonly isRunning: boolean;
  /** Its charger does not answer: the drawing may be behind. */
  readonly isOutOfReach: boolean;
  readonly lit: ReadonlySet<string>;
}

interface ChartRegionsProps {
  readonly chart: Chart;
  readonly choice: WordChoice;
  readonly choices: FlowChoices;
  readonly findings: readonly Finding[];
  /** Nothing runs where a flow is changed. */
  readonly session?: ShownSession;
}

const nothingRuns: ShownSession = {
  active: new Set(),
  isRunning: false,
  isOutOfReach: false,
  lit: new Set(),
};

/** Outline and drawing, which choose and open the same steps. */
export function ChartRegions(props: ChartRegionsProps) {
  const { chart, choice, choices, findings, session = nothingRuns } = props;
  const [isOutlineOpen, setOutlineOpen] = useState(false);
  return (
    <>
      <Outline
        chart={chart}
        choice={choice}
        findings={findings}
        open={choices.view.open}
        active={session.active}
        selected={choices.selected}
        isOpen={isOutlineOpen}
        onSelect={choices.set.select}
        onToggle={choices.set.toggle}
      />
      <ChartPanel
        chart={chart}
        choice={choice}
        choices={choices}
        {...session}
        isOutlineOpen={isOutlineOpen}
        onOutline={() => setOutlineOpen(!isOutlineOpen)}
      />
    </>
  );
}
