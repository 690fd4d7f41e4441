import { NativeSelect } from '@mantine/core';
import { routeHref } from '../app/route.ts';
import { useWords } from '../app/words-context.ts';
import { useLive } from '../live/live-context.ts';
import type { Chart } from '../model/chart.ts';
import { canStopByCard, nextAct, readerCall } from '../model/driver-view.ts';
import { formatTime } from '../model/format-values.ts';
import { CardRow } from './card-row.tsx';
import { ConnectorCard } from './connector-card.tsx';
import { Knobs } from './knobs.tsx';
import { LinkSwitch } from './link-switch.tsx';
import { StepList } from './step-list.tsx';
import { TerminalScreen } from './terminal-screen.tsx';
import type { PlaySite } from './use-play-site.ts';

interface DriverPanelProps {
  readonly play: PlaySite;
  readonly chart: Chart;
}

/** What the driver sees and can do, acting on the running engine. */
export function DriverPanel({ play, chart }: DriverPanelProps) {
  const { t } = useWords();
  const { site, acts, session, isStale } = play;
  const trigger = chart.trigger ?? '';
  // The first run begins with a hint; afterwards nobody needs one.
  const firstAct = session === null && !isStale && nextAct({ ...play, trigger });
  return (
    <aside className="side driver" id="driver" tabIndex={-1} aria-label={t('driver.title')}>
      {isStale && <LastSeen />}
      {site && acts ? (
        <div className="driver-acts" data-stale={isStale} inert={isStale}>
          {play.sites.length > 1 && <SiteSelect play={play} />}
          {play.terminal && (
            <TerminalScreen
              terminal={play.terminal}
              site={site}
              acts={acts}
              call={readerCall(play.terminal, { trigger, canStop: canStopByCard(chart, session) })}
            />
          )}
          <CardRow play={play} hint={firstAct === 'tap'} />
          <ConnectorRow play={play} hint={firstAct === 'plug'} />
          {play.terminal && (
            <Knobs terminal={play.terminal} play={play} acts={acts} chart={chart} />
          )}
        </div>
      ) : (
        !isStale && <NotPlayed play={play} />
      )}
      {session && <StepList session={session} currency={site?.currency.code ?? 'EUR'} />}
      {!session && site && <StepList session={null} currency={site.currency.code} />}
    </aside>
  );
}

/** Why there is no driver to play, and where to look instead. */
function NotPlayed({ play: { realSite } }: { play: PlaySite }) {
  const { t } = useWords();
  if (realSite === null) return <p className="muted">{t('driver.noSite')}</p>;
  return (
    <p data-testid="real-site">
      {t('driver.realSite', { site: realSite.title })}{' '}
      <a href={routeHref({ screen: 'operate' })}>{t('driver.toOperate')}</a>
    </p>
  );
}

/** Says that what stands below is not now. */
function LastSeen() {
  const { t, language } = useWords();
  const { lostAtMs } = useLive();
  const words =
    lostAtMs === null
      ? t('driver.unknown')
      : t('driver.lastSeen', { time: formatTime(lostAtMs, language, true) });
  return (
    <p className="stale-note" data-testid="last-seen">
      {words}
    </p>
  );
}

function SiteSelect({ play }: { play: PlaySite }) {
  const { t } = useWords();
  return (
    <NativeSelect
      size="xs"
      label={t('driver.site')}
      value={play.site?.siteId ?? ''}
      onChange={(event) => play.chooseSite(event.currentTarget.value)}
      data={play.sites.map(({ siteId, title }) => ({ value: siteId, label: title }))}
    />
  );
}

function ConnectorRow({ play, hint }: { play: PlaySite; hint: boolean }) {
  const { site, acts } = play;
  if (!site || !acts) return null;
  return (
    <section className="connectors">
      {site.chargers.map((charger) => (
        <div key={charger.chargerId} className="charger">
          <div className="charger-row">
            {charger.connectors.map((connector) => (
              <ConnectorCard
                key={connector.connectorId}
                charger={charger}
                connector={connector}
                currency={site.currency.code}
                isFollowed={connector === play.connector}
                hint={hint && connector === play.connector}
                acts={acts}
                onFollow={() => play.chooseConnector(connector)}
              />
            ))}
          </div>
          <LinkSwitch charger={charger} connector={play.connector} acts={acts} />
        </div>
      ))}
    </section>
  );
}
