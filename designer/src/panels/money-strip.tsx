import type { Hold } from '../../../engine/contracts/hold.ts';
import { useWords } from '../app/words-context.ts';
import { useLive } from '../live/live-context.ts';
import { formatMoney, formatTime } from '../model/format-values.ts';
import { chargedShare, holdLook, holdWord, isOpen } from '../model/hold-look.ts';
import { useNow } from './use-now.ts';
import type { PlaySite } from './use-play-site.ts';

/** More would not fit; the open ones come first. */
const HOLDS_MAX = 6;

/** A reservation that was just closed can still be seen for this long. */
const FRESH_MS = 120_000;

/** The reservations at the site: open ones, those of the session on the screen, and those closed just now. */
export function MoneyStrip({ play }: { play: PlaySite }) {
  const { t } = useWords();
  const { holds, sessions } = useLive();
  const nowMs = useNow();
  const shown = [...holds.values()]
    .filter((hold) => {
      if (hold.sessionId === play.session?.sessionId) return true;
      const isFresh = hold.closedAtMs !== null && nowMs - hold.closedAtMs < FRESH_MS;
      const isHere = sessions.get(hold.sessionId)?.siteId === play.site?.siteId;
      return isHere && (isOpen(hold) || isFresh);
    })
    .sort((a, b) => Number(isOpen(b)) - Number(isOpen(a)) || b.openedAtMs - a.openedAtMs)
    .slice(0, HOLDS_MAX);
  return (
    <section className="money" data-testid="money-strip" aria-labelledby="money-title">
      <h2 className="region-title" id="money-title">
        {t('money.title')}
      </h2>
      {shown.length === 0 ? (
        <p className="muted">{t('money.none')}</p>
      ) : (
        <ul className="holds" aria-live="polite">
          {shown.map((hold) => (
            <HoldBar key={hold.holdId} hold={hold} />
          ))}
        </ul>
      )}
    </section>
  );
}

function HoldBar({ hold }: { hold: Hold }) {
  const { t, language } = useWords();
  const nowMs = useNow();
  const where = useLive().sessions.get(hold.sessionId)?.connectorTitle;
  const look = holdLook(hold, nowMs);
  const share = chargedShare(hold);
  const money = (amountMinor: number) => formatMoney(amountMinor, hold.currency, language);
  const whole = hold.authorizedMinor || hold.requestedMinor;
  const from = formatTime(hold.openedAtMs, language);
  const to = hold.closedAtMs === null ? null : formatTime(hold.closedAtMs, language);
  return (
    <li
      className="hold"
      data-testid={`hold-${hold.holdId}`}
      data-phase={hold.phase}
      data-look={look}
    >
      <div className="hold-words">
        <strong>{t(holdWord(look))}</strong>
        <span>{money(share === null ? whole : hold.committedMinor)}</span>
        <span className="muted">
          {where && `${where} · `}
          {hold.maskedPan && `·· ${hold.maskedPan.slice(-4)} · `}
          {to === null ? t('money.since', { time: from }) : t('money.until', { from, to })}
        </span>
      </div>
      <div className="hold-bar" data-look={look} aria-hidden="true">
        {share !== null && <span style={{ width: `${share * 100}%` }} />}
      </div>
      {share !== null && look === 'charged' && (
        <small className="muted">
          {t('money.ofReserved', {
            charged: money(hold.committedMinor),
            released: money(hold.authorizedMinor - hold.committedMinor),
          })}
        </small>
      )}
      {hold.personReason !== null && <small>{hold.personReason}</small>}
    </li>
  );
}
