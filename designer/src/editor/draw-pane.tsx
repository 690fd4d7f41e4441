import { useMemo } from 'react';
import type { JsonObject } from '../../../engine/contracts/json.ts';
import { useWords } from '../app/words-context.ts';
import { addStepAfter, freeStepName, stepPath } from '../draft/changes/add-step.ts';
import { type FlowFiles, parseTexts } from '../draft/flow-files.ts';
import type { WordChoice } from '../model/arrow-words.ts';
import { ROOT_PATH } from '../model/chart.ts';
import { readChart } from '../model/read-chart.ts';
import { ChartRegions } from '../panels/chart-regions.tsx';
import { useFlowChoices } from '../panels/use-flow-choices.ts';
import { StepForm } from './step-form.tsx';
import type { DraftActs } from './use-draft.ts';
import type { LiveFindings } from './use-findings.ts';

interface DrawPaneProps {
  readonly flow: JsonObject;
  readonly texts: FlowFiles['texts'];
  readonly live: LiveFindings;
  readonly acts: DraftActs;
}

/** The drawing, its outline with the problems, and the form of the chosen step. */
export function DrawPane({ flow, texts, live, acts }: DrawPaneProps) {
  const words = useWords();
  const { t, language } = words;
  const chart = useMemo(() => readChart(flow), [flow]);
  const choices = useFlowChoices(chart);
  const { technical } = choices.view;
  const choice = useMemo<WordChoice>(
    () => ({ ...words, technical, descriptions: chart.descriptions }),
    [words, technical, chart],
  );
  const selected = choices.selected === null ? undefined : chart.states.get(choices.selected);
  const addFirst = () => {
    const name = freeStepName(chart.top.map((path) => path));
    const last = chart.top.at(-1);
    if (last !== undefined) acts.change(addStepAfter(last, name));
    choices.set.select(stepPath(ROOT_PATH, name));
  };
  return (
    <div className="draw-pane">
      <ChartRegions chart={chart} choice={choice} choices={choices} findings={live.findings} />
      {selected === undefined ? (
        <aside className="side" id="driver" tabIndex={-1} aria-label={t('draw.form')}>
          <p>{t('draw.choose')}</p>
          <button type="button" className="link-button" data-testid="add-phase" onClick={addFirst}>
            {t('draw.addPhase')}
          </button>
        </aside>
      ) : (
        <StepForm
          key={selected.path}
          flow={flow}
          chart={chart}
          state={selected}
          choice={choice}
          shown={parseTexts(texts[language] ?? texts['en'])}
          findings={live.findings}
          acts={acts}
          select={choices.set.select}
        />
      )}
    </div>
  );
}
