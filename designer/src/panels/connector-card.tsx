import type { ChargerView, ConnectorView } from '../../../engine/contracts/views.ts';
import type { SiteActs } from '../api/client.ts';
import { useAttempt } from '../app/toasts.tsx';
import { useWords } from '../app/words-context.ts';
import { lampOf } from '../model/driver-view.ts';
import { formatEnergy, formatMoney } from '../model/format-values.ts';
import { CableDrawing } from './cable-drawing.tsx';

interface ConnectorCardProps {
  readonly charger: ChargerView;
  readonly connector: ConnectorView;
  readonly currency: string;
  /** The chart, the history and the money follow this connector. */
  readonly isFollowed: boolean;
  /** Begin here. */
  readonly hint: boolean;
  readonly acts: SiteActs;
  readonly onFollow: () => void;
}

/** One connector: its lamp, its cable, its meter. */
export function ConnectorCard(props: ConnectorCardProps) {
  const { charger, connector, currency, isFollowed, hint, acts, onFollow } = props;
  const { t, language } = useWords();
  const attempt = useAttempt();
  const { chargerId, connectorId, plugged } = connector;
  const id = `${chargerId}-${connectorId}`;
  const lamp = lampOf(charger, connector);
  const act = plugged ? t('driver.unplug') : t('driver.plug');
  const isNumber = /^\d+$/.test(connector.title);
  const title = isNumber ? t('driver.connector', { title: connector.title }) : connector.title;
  const move = () => {
    onFollow();
    return plugged ? acts.unplug(chargerId, connectorId) : acts.plug(chargerId, connectorId);
  };
  return (
    <article
      className="connector"
      data-testid={`connector-${id}`}
      data-followed={isFollowed}
      data-lamp={lamp}
      data-status={connector.status}
    >
      <button
        type="button"
        className="connector-title"
        aria-pressed={isFollowed}
        onClick={onFollow}
      >
        <span className="lamp" data-lamp={lamp} />
        <span className="connector-name" title={title}>
          {title}
        </span>
        <span className="lamp-word">{t(`driver.lamp.${lamp}`)}</span>
      </button>
      <button
        type="button"
        className="cable"
        data-testid={`cable-${id}`}
        data-plugged={plugged}
        data-hint={hint}
        aria-label={`${act}: ${title}`}
        title={lamp === 'offline' ? t('driver.noLink.why') : hint ? t('driver.hint') : undefined}
        onClick={() => void attempt(move)}
      >
        {lamp === 'offline' && <span className="no-link">{t('driver.noLink')}</span>}
        <CableDrawing plugged={plugged} charging={lamp === 'charging'} />
        <span>{act}</span>
      </button>
      <dl className="meter" data-testid={isFollowed ? 'meter' : undefined}>
        <dt className="only-heard">{t('driver.meter')}</dt>
        <dd>{formatEnergy(connector.energyWh, language)}</dd>
        <dd>{formatMoney(connector.totalMinor, currency, language)}</dd>
      </dl>
    </article>
  );
}
