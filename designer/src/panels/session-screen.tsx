import { use, useEffect } from 'react';
import type { SessionView } from '../../../engine/contracts/views.ts';
import { BackIcon } from '../app/icons.tsx';
import { routeHref } from '../app/route.ts';
import { useWords } from '../app/words-context.ts';
import { LiveContext, useLive } from '../live/live-context.ts';
import { formatDayTime, formatEnergy } from '../model/format-values.ts';
import { EndingPill } from './ending-pill.tsx';
import { HoldBar } from './hold-bar.tsx';
import { StepList } from './step-list.tsx';

/** One session, as somebody who is called about it reads it: how it ended, the money, and what happened. */
export function SessionScreen({ sessionId }: { sessionId: string }) {
  const { t } = useWords();
  const store = use(LiveContext);
  const { sessions, connection } = useLive();
  useEffect(() => {
    if (connection === 'live') void store.readSession(sessionId);
  }, [store, sessionId, connection]);
  const session = sessions.get(sessionId);
  return (
    <div className="home session" data-testid="session">
      <a className="back-link" href={routeHref({ screen: 'operate' })}>
        <BackIcon /> {t('session.back')}
      </a>
      {session ? <SessionRegions session={session} /> : <p role="status">{t('session.none')}</p>}
    </div>
  );
}

function SessionRegions({ session }: { session: SessionView }) {
  const { t } = useWords();
  const { sites, holds } = useLive();
  const site = sites.get(session.siteId);
  const place = [session.connectorTitle, site?.title ?? session.siteId].filter(Boolean).join(' · ');
  const own = [...holds.values()].filter((hold) => hold.sessionId === session.sessionId);
  return (
    <>
      <h1>
        {place} <EndingPill session={session} />
      </h1>
      <SessionFacts session={session} />
      <h2>{t('money.title')}</h2>
      {own.length === 0 ? (
        <p className="muted">{t('session.noMoney')}</p>
      ) : (
        <ul className="session-holds">
          {own.map((hold) => (
            <HoldBar key={hold.holdId} hold={hold} />
          ))}
        </ul>
      )}
      <StepList session={session} currency={site?.currency.code ?? own[0]?.currency ?? 'EUR'} />
    </>
  );
}

function SessionFacts({ session }: { session: SessionView }) {
  const { t, language } = useWords();
  const { flows } = useLive();
  const { sessionId, flowId, startedAtMs, endedAtMs } = session;
  const title = flows.find(({ id }) => id === flowId)?.title[language] ?? flowId;
  return (
    <dl className="session-facts">
      <dt>{t('operate.started')}</dt>
      <dd>{formatDayTime(startedAtMs, language)}</dd>
      {endedAtMs !== null && (
        <>
          <dt>{t('session.over')}</dt>
          <dd>{formatDayTime(endedAtMs, language)}</dd>
        </>
      )}
      <dt>{t('operate.energy')}</dt>
      <dd>{formatEnergy(session.energyWh, language)}</dd>
      <dt>{t('operate.flow')}</dt>
      <dd>
        <a href={routeHref({ screen: 'flow', flowId, sessionId })} data-testid="follow-session">
          {t('session.follow', { flow: title })}
        </a>
      </dd>
      <dt>{t('session.number')}</dt>
      <dd>{sessionId}</dd>
    </dl>
  );
}
