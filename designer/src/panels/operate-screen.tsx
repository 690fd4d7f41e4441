import { SegmentedControl } from '@mantine/core';
import { useState } from 'react';
import type { Hold } from '../../../engine/contracts/hold.ts';
import type { SessionView } from '../../../engine/contracts/views.ts';
import { routeHref } from '../app/route.ts';
import { useWords } from '../app/words-context.ts';
import { useLive } from '../live/live-context.ts';
import { cardWords, formatDayTime, formatEnergy, formatMoney } from '../model/format-values.ts';
import { holdLook, holdWord, isOpen } from '../model/hold-look.ts';
import { EndingPill } from './ending-pill.tsx';
import { useNow } from './use-now.ts';

/** Open money and the last sessions, for whoever is called at night. */
export function OperateScreen() {
  const { t } = useWords();
  const { holds, sessions } = useLive();
  const open = [...holds.values()].filter(isOpen).sort((a, b) => a.openedAtMs - b.openedAtMs);
  const recent = [...sessions.values()].sort((a, b) => b.startedAtMs - a.startedAtMs);
  return (
    <div className="home">
      <h1>{t('operate.title')}</h1>
      <p className="lead">{t('operate.lead')}</p>
      {open.length === 0 ? <p>{t('operate.none')}</p> : <OpenMoney holds={open} />}
      <RecentSessions sessions={recent} />
    </div>
  );
}

function OpenMoney({ holds }: { holds: readonly Hold[] }) {
  const { t, language } = useWords();
  const nowMs = useNow();
  return (
    <table className="list" data-testid="open-money">
      <thead>
        <tr>
          <th>{t('operate.amount')}</th>
          <th>{t('operate.card')}</th>
          <th>{t('operate.phase')}</th>
          <th>{t('operate.since')}</th>
          <th>{t('operate.reason')}</th>
        </tr>
      </thead>
      <tbody>
        {holds.map((hold) => (
          <tr key={hold.holdId} data-look={holdLook(hold, nowMs)}>
            <td>
              <a className="row-link" href={sessionHref(hold.sessionId)}>
                {formatMoney(hold.authorizedMinor || hold.requestedMinor, hold.currency, language)}
              </a>
            </td>
            <td>{cardWords(hold.maskedPan) || '–'}</td>
            <td>{t(holdWord(holdLook(hold, nowMs)))}</td>
            <td>{formatDayTime(hold.openedAtMs, language)}</td>
            <td>{hold.personReason ?? '–'}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

const sessionHref = (sessionId: string) => routeHref({ screen: 'session', sessionId });

const filters = ['all', 'active', 'ended'] as const;
type Filter = (typeof filters)[number];

function RecentSessions({ sessions }: { sessions: readonly SessionView[] }) {
  const { t } = useWords();
  const [filter, setFilter] = useState<Filter>('all');
  const isShown = ({ status }: SessionView) =>
    filter === 'all' || (filter === 'ended') === (status === 'ended');
  const shown = sessions.filter(isShown);
  return (
    <>
      <div className="list-head">
        <h2>{t('operate.sessions')}</h2>
        <SegmentedControl
          size="xs"
          aria-label={t('operate.filter')}
          data-testid="session-filter"
          value={filter}
          onChange={(value) => setFilter(value as Filter)}
          data={filters.map((value) => ({ value, label: t(`operate.filter.${value}`) }))}
        />
      </div>
      {shown.length === 0 ? <p>{t('operate.sessions.none')}</p> : <Sessions sessions={shown} />}
    </>
  );
}

function Sessions({ sessions }: { sessions: readonly SessionView[] }) {
  const { t, language } = useWords();
  const { sites, flows } = useLive();
  return (
    <table className="list" data-testid="sessions">
      <thead>
        <tr>
          <th>{t('operate.started')}</th>
          <th>{t('operate.place')}</th>
          <th>{t('operate.flow')}</th>
          <th>{t('operate.card')}</th>
          <th>{t('operate.energy')}</th>
          <th>{t('operate.result')}</th>
        </tr>
      </thead>
      <tbody>
        {sessions.map((session) => (
          <tr key={session.sessionId} data-testid={`session-${session.sessionId}`}>
            <td>
              <a className="row-link" href={sessionHref(session.sessionId)}>
                {formatDayTime(session.startedAtMs, language)}
              </a>
            </td>
            <td>
              {session.connectorTitle ?? '–'}
              <small>{sites.get(session.siteId)?.title ?? session.siteId}</small>
            </td>
            <td>
              {flows.find(({ id }) => id === session.flowId)?.title[language] ?? session.flowId}
            </td>
            <td>{cardWords(session.holds.at(-1)?.maskedPan ?? null) || '–'}</td>
            <td>{formatEnergy(session.energyWh, language)}</td>
            <td>
              <EndingPill session={session} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
