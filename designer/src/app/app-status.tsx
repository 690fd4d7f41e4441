import { use } from 'react';
import { LiveContext, useLive } from '../live/live-context.ts';
import { formatTime } from '../model/format-values.ts';
import { useWords } from './words-context.ts';

/** Says plainly that the engine does not answer. */
export function Unreachable() {
  const { t, language } = useWords();
  const store = use(LiveContext);
  const { connection, lostAtMs } = useLive();
  if (connection !== 'alone') return null;
  return (
    <div className="unreachable" role="status" data-testid="unreachable">
      <span>
        {lostAtMs === null
          ? t('app.unreachable')
          : t('app.lastSeen', { time: formatTime(lostAtMs, language, true) })}
      </span>
      <button type="button" className="link-button" onClick={store.connect}>
        {t('app.retry')}
      </button>
    </div>
  );
}
