import { NativeSelect } from '@mantine/core';
import { useCallback, useEffect, useRef, useState } from 'react';
import type { KnobView, TerminalView } from '../../../engine/contracts/views.ts';
import { read, type SiteActs } from '../api/client.ts';
import { useAttempt } from '../app/toasts.tsx';
import { useWords } from '../app/words-context.ts';
import { useLive } from '../live/live-context.ts';
import type { Chart } from '../model/chart.ts';
import { flowKnobs } from '../model/flow-knobs.ts';
import { nameFrom, requestNames } from '../texts/contract-words.ts';
import type { PlaySite } from './use-play-site.ts';

interface KnobsProps {
  readonly terminal: TerminalView;
  readonly play: PlaySite;
  readonly acts: SiteActs;
  readonly chart: Chart;
}

/** What the terminal answers next, for each request that this flow makes; the one that waits now is first. */
export function Knobs({ terminal, play, acts, chart }: KnobsProps) {
  const { t } = useWords();
  const attempt = useAttempt();
  const [knobs, reload] = useKnobs(play.site?.siteId ?? '', terminal.terminalId);
  const pending = new Set(play.session?.pending.map(({ operation }) => operation));
  const { shown, hold } = useCalmOrder(flowKnobs(knobs, chart, pending));
  if (shown.length === 0) return null;
  const turn = (operation: string, next: string | null) =>
    attempt(async () => {
      await acts.knob(terminal.terminalId, operation, next);
      await reload();
    });
  return (
    <section className="knobs" aria-labelledby="knobs-title" {...hold}>
      <h2 className="region-title" id="knobs-title" title={t('driver.knobs.lead')}>
        {t('driver.knobs')}
      </h2>
      <div className="knob-grid">
        {shown.map((knob) => (
          <Knob
            key={knob.operation}
            knob={knob}
            isPending={pending.has(knob.operation)}
            onTurn={(next) => void turn(knob.operation, next)}
          />
        ))}
      </div>
    </section>
  );
}

interface KnobProps {
  readonly knob: KnobView;
  readonly isPending: boolean;
  readonly onTurn: (next: string | null) => void;
}

function Knob({ knob, isPending, onTurn }: KnobProps) {
  const { t, language } = useWords();
  const choices = knob.choices.map(({ id, say }) => ({ value: id, label: say[language] }));
  const chosen = choices.find(({ value }) => value === knob.next)?.label;
  return (
    <NativeSelect
      size="xs"
      className="knob"
      data-testid={`knob-${knob.operation}`}
      data-pending={isPending}
      data-turned={knob.next !== null}
      title={chosen}
      label={
        <>
          {nameFrom(requestNames, knob.operation, language)}
          {isPending && <em> · {t('driver.knobs.now')}</em>}
        </>
      }
      value={knob.next ?? ''}
      onChange={(event) => onTurn(event.currentTarget.value || null)}
      data={[{ value: '', label: t('driver.knobs.usual') }, ...choices]}
    />
  );
}

/** Nothing changes its place under a hand: while somebody is there, the order stays. */
function useCalmOrder(knobs: readonly KnobView[]) {
  const order = useRef<readonly string[]>([]);
  const [isHeld, setHeld] = useState(false);
  if (!isHeld || order.current.length !== knobs.length) {
    order.current = knobs.map(({ operation }) => operation);
  }
  const place = ({ operation }: KnobView) => order.current.indexOf(operation);
  const grip = () => setHeld(true);
  const letGo = () => setHeld(false);
  return {
    shown: knobs.toSorted((a, b) => place(a) - place(b)),
    hold: { onPointerEnter: grip, onFocus: grip, onPointerLeave: letGo, onBlur: letGo },
  };
}

/** The knobs, read again after every step since a used one springs back. */
function useKnobs(siteId: string, terminalId: string) {
  const { lastStep } = useLive();
  const [knobs, setKnobs] = useState<readonly KnobView[]>([]);
  const reload = useCallback(
    () => read.knobs(siteId, terminalId).then(setKnobs, () => undefined),
    [siteId, terminalId],
  );
  // biome-ignore lint/correctness/useExhaustiveDependencies: every step may have used a knob.
  useEffect(() => {
    const timer = setTimeout(() => void reload(), 150);
    return () => clearTimeout(timer);
  }, [reload, lastStep]);
  return [knobs, reload] as const;
}
