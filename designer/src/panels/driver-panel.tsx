import { NativeSelect } from '@mantine/core';
import type { ReactNode } from 'react';
import { CardIcon, OtherCardIcon, PhoneIcon } from '../app/icons.tsx';
import { useAttempt } from '../app/toasts.tsx';
import { useWords } from '../app/words-context.ts';
import { nextAct } from '../model/driver-view.ts';
import { ConnectorCard } from './connector-card.tsx';
import { type CardName, cardNames, driverCards } from './driver-cards.ts';
import { Knobs } from './knobs.tsx';
import { LinkSwitch } from './link-switch.tsx';
import { StepList } from './step-list.tsx';
import { TerminalScreen } from './terminal-screen.tsx';
import type { PlaySite } from './use-play-site.ts';

interface DriverPanelProps {
  readonly play: PlaySite;
  /** The event that starts a session. */
  readonly trigger: string;
  /** Requests that the flow makes. */
  readonly requests: ReadonlySet<string>;
}

/** What the driver sees and can do, acting on the running engine. */
export function DriverPanel({ play, trigger, requests }: DriverPanelProps) {
  const { t } = useWords();
  const { site, terminal, acts, connector, session } = play;
  if (!site || !acts) {
    return (
      <aside className="side driver" aria-label={t('driver.title')}>
        <h2 className="region-title">{t('driver.title')}</h2>
        <p className="muted">{t('driver.noSite')}</p>
      </aside>
    );
  }
  // The first run begins with a hint; afterwards nobody needs one.
  const firstAct =
    session === null && nextAct({ terminal, connector, sessionActive: false, trigger });
  return (
    <aside className="side driver" aria-label={t('driver.title')}>
      {play.sites.length > 1 && <SiteSelect play={play} />}
      {terminal && <TerminalScreen terminal={terminal} acts={acts} />}
      {terminal && <CardRow play={play} hint={firstAct === 'tap'} />}
      <ConnectorRow play={play} hint={firstAct === 'plug'} />
      {terminal && (
        <Knobs
          siteId={site.siteId}
          terminal={terminal}
          play={play}
          acts={acts}
          requests={requests}
        />
      )}
      <StepList sessionId={play.session?.sessionId ?? null} />
    </aside>
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

const cardIcons: Readonly<Record<CardName, ReactNode>> = {
  plastic: <CardIcon />,
  phone: <PhoneIcon />,
  other: <OtherCardIcon />,
};

function CardRow({ play: { acts, terminal }, hint }: { play: PlaySite; hint: boolean }) {
  const { t } = useWords();
  const attempt = useAttempt();
  if (!acts || !terminal) return null;
  return (
    <section className="cards" aria-label={t('driver.cards')}>
      {cardNames.map((name) => {
        const card = driverCards[name];
        const label = t(`driver.card.${name}`);
        return (
          <button
            key={name}
            type="button"
            className={`card card-${name}`}
            data-hint={hint && name === 'plastic'}
            data-testid={`tap-${name}`}
            aria-label={t('driver.card.tap', { card: `${label} ${card.maskedPan.slice(-4)}` })}
            onClick={() => void attempt(() => acts.tap(terminal.terminalId, card))}
          >
            {cardIcons[name]}
            <span className="card-name">{label}</span>
            <span className="card-digits">·· {card.maskedPan.slice(-4)}</span>
          </button>
        );
      })}
    </section>
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
