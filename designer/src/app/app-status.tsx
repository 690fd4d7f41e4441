import { use } from 'react';
import { LiveContext, useLive } from '../live/live-context.ts';
import { useWords } from './words-context.ts';

/** Says plainly that the engine does not answer. */
export function Unreachable() {
  const { t } = useWords();
  const store = use(LiveContext);
  const { connection } = useLive();
  if (connection !== 'alone') return null;
  return (
    <div className="unreachable" role="status" data-testid="unreachable">
      <span>{t('app.unreachable')}</span>
      <button type="button" className="link-button" onClick={store.connect}>
        {t('app.retry')}
      </button>
    </div>
  );
}
