import { useEffect, useRef } from 'react';
import type { JournalLine } from '../../../engine/contracts/views.ts';
import { useWords } from '../app/words-context.ts';
import { useLive } from '../live/live-context.ts';
import { formatTime } from '../model/format-values.ts';

const nothing: readonly JournalLine[] = [];

/** What happened in the session, as sentences, the newest at the bottom and in view. */
export function StepList({ sessionId }: { sessionId: string | null }) {
  const { t } = useWords();
  const { journals } = useLive();
  const lines = (sessionId === null ? undefined : journals.get(sessionId)) ?? nothing;
  const list = useRef<HTMLOListElement>(null);
  // The newest line stays in view also when what stands above grows and takes room.
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new line is a reason to scroll.
  useEffect(() => {
    const box = list.current;
    if (!box) return;
    const toEnd = () => box.scrollTo({ top: box.scrollHeight });
    toEnd();
    const observer = new ResizeObserver(toEnd);
    observer.observe(box);
    return () => observer.disconnect();
  }, [lines]);
  return (
    <section className="steps" aria-labelledby="steps-title">
      <h2 className="region-title" id="steps-title">
        {t('steps.title')}
      </h2>
      {lines.length === 0 && <p className="muted">{t('steps.none')}</p>}
      <ol
        className="step-list"
        data-testid="step-list"
        ref={list}
        // A list that scrolls must be reachable by keyboard (WCAG 2.1.1).
        // biome-ignore lint/a11y/noNoninteractiveTabindex: see above.
        tabIndex={0}
        aria-label={t('steps.title')}
        aria-live="polite"
      >
        {lines.map((line) => (
          <StepLine key={line.sequence} line={line} />
        ))}
      </ol>
    </section>
  );
}

function StepLine({ line }: { line: JournalLine }) {
  const { t, language } = useWords();
  const sentence = line.say[language];
  return (
    <li data-kind={line.kind} data-faulted={line.faulted} title={line.name}>
      <time dateTime={new Date(line.atMs).toISOString()}>
        {formatTime(line.atMs, language, true)}
      </time>
      <span>
        {sentence.charAt(0).toUpperCase() + sentence.slice(1)}
        {line.faulted && <em> {t('steps.stuck')}</em>}
      </span>
    </li>
  );
}
