import { useWords } from '../app/words-context.ts';
import { useLive } from '../live/live-context.ts';
import { formatTime } from '../model/format-values.ts';
import { isOpen } from '../model/hold-look.ts';
import { HoldBar } from './hold-bar.tsx';
import { useNow } from './use-now.ts';
import type { PlaySite } from './use-play-site.ts';

/** More would not fit; the open ones come first. */
const HOLDS_MAX = 6;

/** A reservation that was just closed can still be seen for this long. */
const FRESH_MS = 120_000;

/** "No money" is only true of a site that is looked at. */
function emptyWords({ isStale, realSite }: PlaySite) {
  if (isStale) return 'money.unknown';
  return realSite === null ? 'money.none' : 'money.elsewhere';
}

/** The reservations at the site: open ones, those of the session on the screen, and those closed just now. */
export function MoneyStrip({ play }: { play: PlaySite }) {
  const { t, language } = useWords();
  const { holds, sessions, lostAtMs } = useLive();
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
    <section
      className="money"
      id="money"
      tabIndex={-1}
      data-testid="money-strip"
      data-stale={play.isStale}
      aria-labelledby="money-title"
    >
      <h2 className="region-title" id="money-title">
        {t('money.title')}
        {play.isStale && lostAtMs !== null && (
          <small>{t('driver.lastSeen', { time: formatTime(lostAtMs, language, true) })}</small>
        )}
      </h2>
      {shown.length === 0 ? (
        <p className="muted">{t(emptyWords(play))}</p>
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
