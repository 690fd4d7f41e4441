import { useCallback, useEffect, useMemo } from 'react';
import type { FlowView } from '../../../engine/contracts/views.ts';
import { Unreachable } from '../app/app-status.tsx';
import { Rail } from '../app/rail.tsx';
import { routeHref } from '../app/route.ts';
import { TopBar } from '../app/top-bar.tsx';
import { useRegionKeys } from '../app/use-region-keys.ts';
import { useWords } from '../app/words-context.ts';
import { useLive } from '../live/live-context.ts';
import type { WordChoice } from '../model/arrow-words.ts';
import { readChart } from '../model/read-chart.ts';
import type { Language } from '../texts/translate.ts';
import { ChartRegions } from './chart-regions.tsx';
import { DriverPanel } from './driver-panel.tsx';
import { ServiceBadge } from './flows-home.tsx';
import { MoneyStrip } from './money-strip.tsx';
import { NextActButton } from './next-act-button.tsx';
import { StepDetails } from './step-details.tsx';
import { useFlow } from './use-flow.ts';
import { useFlowChoices } from './use-flow-choices.ts';
import { useLitArrows } from './use-lit-arrows.ts';
import { type PlaySite, usePlaySite } from './use-play-site.ts';

interface FlowScreenProps {
  readonly flowId: string;
  /** A session to follow first, or null. */
  readonly sessionId: string | null;
  readonly onLanguage: (language: Language) => void;
}

/** One flow: outline, chart, driver and money. */
export function FlowScreen({ flowId, sessionId, onLanguage }: FlowScreenProps) {
  const flow = useFlow(flowId);
  const play = usePlaySite(flowId, sessionId);
  useRegionKeys();
  const middle = flow === 'loading' || flow === 'missing' ? null : <FlowTitle flow={flow} />;
  return (
    <>
      <TopBar
        middle={middle}
        primary={<NextActButton play={play} trigger={triggerOf(flow)} />}
        onLanguage={onLanguage}
      />
      <Rail route={{ screen: 'flow', flowId }} />
      <main id="content" className="content content-flow" tabIndex={-1}>
        <Unreachable />
        {flow === 'loading' || flow === 'missing' ? (
          <NoFlow flowId={flowId} isMissing={flow === 'missing'} />
        ) : (
          <FlowRegions flow={flow} play={play} />
        )}
      </main>
    </>
  );
}

const triggerOf = (flow: FlowView | string) => (typeof flow === 'string' ? '' : flow.trigger);

function FlowTitle({ flow }: { flow: FlowView }) {
  const { t, language } = useWords();
  const { sites } = useLive();
  return (
    <>
      <h1>{flow.title[language]}</h1>
      <ServiceBadge names={flow.sites.map((siteId) => sites.get(siteId)?.title ?? siteId)} />
      <a
        className="pill"
        data-testid="edit"
        href={routeHref({ screen: 'edit', flowId: flow.id, part: 'draw' })}
      >
        {t('edit.edit')}
      </a>
    </>
  );
}

function NoFlow({ flowId, isMissing }: { flowId: string; isMissing: boolean }) {
  const { t } = useWords();
  if (!isMissing) return <p role="status">{t('app.loading')}</p>;
  return (
    <div className="home">
      <h1>{t('app.notThere', { flow: flowId })}</h1>
      <p className="lead">{t('app.notThere.why')}</p>
      <a href={routeHref({ screen: 'flows' })}>{t('app.backToFlows')}</a>
    </div>
  );
}

function FlowRegions({ flow, play }: { flow: FlowView; play: PlaySite }) {
  const words = useWords();
  const chart = useMemo(() => readChart(flow.flow), [flow]);
  const choices = useFlowChoices(chart);
  const { technical } = choices.view;
  const choice = useMemo<WordChoice>(
    () => ({ ...words, technical, descriptions: chart.descriptions }),
    [words, technical, chart],
  );
  const { session, connector, site } = play;
  const active = useMemo(() => new Set(session?.activePaths ?? []), [session]);
  const lit = useLitArrows(chart, session?.sessionId ?? null);
  const selected = choices.selected === null ? undefined : chart.states.get(choices.selected);
  const onBack = useBackToDriver(choices.selected, choices.set.select);
  const charger = site?.chargers.find(({ chargerId }) => chargerId === connector?.chargerId);
  return (
    <>
      <ChartRegions
        chart={chart}
        choice={choice}
        choices={choices}
        findings={flow.findings}
        session={{
          active,
          isRunning: session?.status === 'active',
          isOutOfReach: session?.status === 'active' && charger?.online === false,
          lit,
        }}
      />
      {selected ? (
        <StepDetails
          chart={chart}
          state={selected}
          flow={flow}
          choice={choice}
          set={choices.set}
          terminal={play.terminal}
          onBack={onBack}
        />
      ) : (
        <DriverPanel play={play} chart={chart} />
      )}
      <MoneyStrip play={play} />
    </>
  );
}

/** Back from a step to the driver, by button or Escape from anywhere; the focus returns to the step's box. */
function useBackToDriver(selected: string | null, select: (path: string | null) => void) {
  const onBack = useCallback(() => {
    if (selected === null) return;
    select(null);
    const box = `#chart [data-path="${CSS.escape(selected)}"]`;
    document.querySelector<HTMLElement>(box)?.focus();
  }, [selected, select]);
  useEffect(() => {
    if (selected === null) return;
    const onKey = (event: KeyboardEvent) => {
      if (event.key === 'Escape' && !document.querySelector('dialog[open]')) onBack();
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, [selected, onBack]);
  return onBack;
}
