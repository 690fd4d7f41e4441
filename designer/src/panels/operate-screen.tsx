import type { Hold } from '../../../engine/contracts/hold.ts';
import type { SessionView } from '../../../engine/contracts/views.ts';
import { useWords } from '../app/words-context.ts';
import { useLive } from '../live/live-context.ts';
import { formatDayTime, formatEnergy, formatMoney } from '../model/format-values.ts';
import { holdLook, holdWord, isOpen } from '../model/hold-look.ts';
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
      <h2>{t('operate.sessions')}</h2>
      {recent.length === 0 ? <p>{t('operate.sessions.none')}</p> : <Sessions sessions={recent} />}
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
              {formatMoney(hold.authorizedMinor || hold.requestedMinor, hold.currency, language)}
            </td>
            <td>{hold.maskedPan === null ? '–' : `·· ${hold.maskedPan.slice(-4)}`}</td>
            <td>{t(holdWord(holdLook(hold, nowMs)))}</td>
            <td>{formatDayTime(hold.openedAtMs, language)}</td>
            <td>{hold.personReason ?? '–'}</td>
          </tr>
        ))}
      </tbody>
    </table>
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
          <th>{t('operate.site')}</th>
          <th>{t('operate.connector')}</th>
          <th>{t('operate.flow')}</th>
          <th>{t('operate.energy')}</th>
          <th>{t('operate.amount')}</th>
          <th>{t('operate.status')}</th>
        </tr>
      </thead>
      <tbody>
        {sessions.map((session) => (
          <tr key={session.sessionId}>
            <td>{formatDayTime(session.startedAtMs, language)}</td>
            <td>{sites.get(session.siteId)?.title ?? session.siteId}</td>
            <td>{session.connectorTitle ?? '–'}</td>
            <td>
              {flows.find(({ id }) => id === session.flowId)?.title[language] ?? session.flowId}
            </td>
            <td>{formatEnergy(session.energyWh, language)}</td>
            <td>
              {formatMoney(
                session.totalMinor,
                sites.get(session.siteId)?.currency.code ?? 'EUR',
                language,
              )}
            </td>
            <td>{t(`session.${session.status}`)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
