import { useEffect, useMemo, useRef } from 'react';
import type { JournalLine, SessionView } from '../../../engine/contracts/views.ts';
import { useWords } from '../app/words-context.ts';
import { useLive } from '../live/live-context.ts';
import { formatEnergy, formatMoney, formatTime } from '../model/format-values.ts';
import { type HistoryRow, historyRows, lastMeterRow } from '../model/history-rows.ts';

const nothing: readonly JournalLine[] = [];
/** Who scrolled back further than this wants to read there. */
const NEAR_END_PX = 48;

interface StepListProps {
  readonly session: SessionView | null;
  readonly currency: string;
}

/** What happened in the session, as sentences, the newest at the bottom and in view. */
export function StepList({ session, currency }: StepListProps) {
  const { t, language } = useWords();
  const { journals } = useLive();
  const lines = (session === null ? undefined : journals.get(session.sessionId)) ?? nothing;
  const rows = useMemo(() => historyRows(lines), [lines]);
  const meter = lastMeterRow(rows);
  const { list, onScroll } = useEndInView(rows);
  const valuesOf = (row: HistoryRow) =>
    session !== null && row === meter
      ? `${formatEnergy(session.energyWh, language)} · ${formatMoney(session.totalMinor, currency, language)}`
      : '';
  return (
    <section className="steps" aria-labelledby="steps-title">
      <h2 className="region-title" id="steps-title">
        {t('steps.title')}
      </h2>
      {rows.length === 0 && <p className="muted">{t('steps.none')}</p>}
      <ol
        className="step-list"
        data-testid="step-list"
        ref={list}
        onScroll={onScroll}
        // A list that scrolls must be reachable by keyboard (WCAG 2.1.1).
        // biome-ignore lint/a11y/noNoninteractiveTabindex: see above.
        tabIndex={0}
        aria-label={t('steps.title')}
        aria-live="polite"
      >
        {rows.map((row) => (
          <StepLine key={row.line.sequence} row={row} values={valuesOf(row)} />
        ))}
      </ol>
    </section>
  );
}

function StepLine({ row, values }: { row: HistoryRow; values: string }) {
  const { t, language } = useWords();
  const { line, count, atMs } = row;
  const sentence = line.say[language];
  const own = formatTime(line.atMs, language, true);
  const shown = formatTime(atMs, language, true);
  return (
    <li data-kind={line.kind} data-faulted={line.faulted} title={line.name}>
      <time
        dateTime={new Date(atMs).toISOString()}
        title={own === shown ? undefined : t('steps.ownTime', { time: own })}
      >
        {shown}
      </time>
      <span>
        {sentence.charAt(0).toUpperCase() + sentence.slice(1)}
        {values !== '' && ` · ${values}`}
        {count > 1 && <span className="times"> {t('steps.times', { count })}</span>}
        {line.faulted && <em> {t('steps.stuck')}</em>}
      </span>
    </li>
  );
}

/** Keeps the newest row in view and the first one whole, unless somebody scrolled back to read. */
function useEndInView(rows: readonly HistoryRow[]) {
  const list = useRef<HTMLOListElement>(null);
  const isAtEnd = useRef(true);
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new row is a reason to scroll.
  useEffect(() => {
    const box = list.current;
    if (!box) return;
    const toEnd = () => {
      if (isAtEnd.current) alignEnd(box);
    };
    toEnd();
    const observer = new ResizeObserver(toEnd);
    observer.observe(box);
    return () => observer.disconnect();
  }, [rows]);
  const onScroll = () => {
    const box = list.current;
    if (!box) return;
    isAtEnd.current = box.scrollHeight - box.clientHeight - box.scrollTop < NEAR_END_PX;
  };
  return { list, onScroll };
}

/** Scrolls to the end; room below the last row lets the first visible one begin at the upper edge. */
function alignEnd(box: HTMLElement): void {
  box.style.paddingBottom = '0px';
  const endPx = box.scrollHeight - box.clientHeight;
  const rows = [...box.children].filter((row) => row instanceof HTMLElement);
  const topPx = rows.find((row) => row.offsetTop >= endPx)?.offsetTop ?? endPx;
  if (endPx > 0) box.style.paddingBottom = `${topPx - endPx}px`;
  box.scrollTo({ top: endPx > 0 ? topPx : 0 });
}
