import { useWords } from '../app/words-context.ts';

const kinds = ['done', 'event', 'timer', 'always', 'error'] as const;

/** What the colours and signs of the drawing mean, for whoever asks. */
export function Legend() {
  const { t } = useWords();
  return (
    <details className="legend" data-testid="legend">
      <summary>{t('legend.title')}</summary>
      <ul>
        {kinds.map((kind) => (
          <li key={kind} data-kind={kind}>
            <span className="legend-line" /> {t(`legend.${kind}`)}
          </li>
        ))}
        <li>
          <span className="legend-sign">+2</span> {t('legend.more')}
        </li>
        <li>
          <span className="legend-stack" /> {t('legend.folded')}
        </li>
        <li>
          <span className="legend-aside" /> {t('legend.aside')}
        </li>
      </ul>
    </details>
  );
}
