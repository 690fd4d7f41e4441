import { useMemo } from 'react';
import type { FlowSummary } from '../../../engine/contracts/views.ts';
import { CheckIcon, WarningIcon } from '../app/icons.tsx';
import { routeHref } from '../app/route.ts';
import { useWords } from '../app/words-context.ts';
import { useLive } from '../live/live-context.ts';
import { readChart } from '../model/read-chart.ts';
import { troublePhases } from '../model/visible-chart.ts';
import { nameFrom, stepNames } from '../texts/contract-words.ts';
import { PhasesThumb } from './phases-thumb.tsx';
import { useFlow } from './use-flow.ts';

/** The first screen: all flows. */
export function FlowsHome() {
  const { t } = useWords();
  const { flows, connection } = useLive();
  return (
    <div className="home">
      <h1>{t('flows.title')}</h1>
      <p className="lead">{t('flows.lead')}</p>
      {connection === 'connecting' && <p role="status">{t('app.loading')}</p>}
      {connection !== 'connecting' && flows.length === 0 && <p>{t('flows.none')}</p>}
      <ul className="flow-cards">
        {flows.map((flow) => (
          <FlowCard key={flow.id} flow={flow} />
        ))}
      </ul>
    </div>
  );
}

function FlowCard({ flow }: { flow: FlowSummary }) {
  const { t, language } = useWords();
  const { sites } = useLive();
  const name = (phase: string) => nameFrom(stepNames, phase, language);
  const aside = useTroublePhases(flow.id);
  const usual = flow.phases.filter((phase) => !aside.has(phase)).map(name);
  const trouble = flow.phases.filter((phase) => aside.has(phase)).map(name);
  return (
    <li className="flow-card" data-testid={`flow-${flow.id}`}>
      <h2>
        <a href={routeHref({ screen: 'flow', flowId: flow.id })}>{flow.title[language]}</a>
      </h2>
      <p>{flow.description[language]}</p>
      <PhasesThumb phases={usual} label={t('flows.phases')} />
      <p className="phases-aside">
        {trouble.length > 0 && t('flows.trouble', { phases: trouble.join(', ') })}
      </p>
      <div className="flow-foot">
        <ServiceBadge names={flow.sites.map((siteId) => sites.get(siteId)?.title ?? siteId)} />
        <ProblemsBadge count={flow.findings.length} />
      </div>
    </li>
  );
}

/** Phases that only troubles lead to; none until the flow was read. */
function useTroublePhases(flowId: string): ReadonlySet<string> {
  const flow = useFlow(flowId);
  return useMemo(
    () => (typeof flow === 'string' ? new Set() : troublePhases(readChart(flow.flow))),
    [flow],
  );
}

/** Where a flow is in service. */
export function ServiceBadge({ names }: { names: readonly string[] }) {
  const { t } = useWords();
  if (names.length === 0) return <span className="pill">{t('bar.notInService')}</span>;
  const sites = names.join(', ');
  return <span className="pill pill-good">{t('bar.inService', { sites })}</span>;
}

function ProblemsBadge({ count }: { count: number }) {
  const { t } = useWords();
  if (count === 0) {
    return (
      <span className="quiet-badge">
        <CheckIcon /> {t('flows.problems.none')}
      </span>
    );
  }
  return (
    <span className="quiet-badge bad">
      <WarningIcon />
      {count === 1 ? t('flows.problems.one') : t('flows.problems.many', { count })}
    </span>
  );
}
