import { NativeSelect } from '@mantine/core';
import { useCallback, useEffect, useState } from 'react';
import type { KnobView, TerminalView } from '../../../engine/contracts/views.ts';
import { read, type SiteActs } from '../api/client.ts';
import { useAttempt } from '../app/toasts.tsx';
import { useWords } from '../app/words-context.ts';
import { useLive } from '../live/live-context.ts';
import { nameFrom, requestNames } from '../texts/contract-words.ts';
import type { PlaySite } from './use-play-site.ts';

interface KnobsProps {
  readonly siteId: string;
  readonly terminal: TerminalView;
  readonly play: PlaySite;
  readonly acts: SiteActs;
  /** Requests that the flow makes: their answers come first. */
  readonly requests: ReadonlySet<string>;
}

/** What the terminal answers next; the request that waits now stands out. */
export function Knobs({ siteId, terminal, play, acts, requests }: KnobsProps) {
  const { t } = useWords();
  const attempt = useAttempt();
  const [knobs, reload] = useKnobs(siteId, terminal.terminalId);
  const pending = new Set(play.session?.pending.map(({ operation }) => operation));
  const rank = ({ operation }: KnobView) => Number(!requests.has(operation));
  const sorted = knobs.toSorted((a, b) => rank(a) - rank(b));
  if (knobs.length === 0) return null;
  const turn = (operation: string, next: string | null) =>
    attempt(async () => {
      await acts.knob(terminal.terminalId, operation, next);
      await reload();
    });
  return (
    <section className="knobs" aria-labelledby="knobs-title">
      <h2 className="region-title" id="knobs-title" title={t('driver.knobs.lead')}>
        {t('driver.knobs')}
      </h2>
      <div className="knob-grid">
        {sorted.map((knob) => (
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
  return (
    <NativeSelect
      size="xs"
      className="knob"
      data-testid={`knob-${knob.operation}`}
      data-pending={isPending}
      data-turned={knob.next !== null}
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

/** The knobs, read again after every step since a used one springs back. */
function useKnobs(siteId: string, terminalId: string) {
  const { lastStep } = useLive();
  const [knobs, setKnobs] = useState<readonly KnobView[]>([]);
  const reload = useCallback(
    () => read.knobs(siteId, terminalId).then(setKnobs, () => setKnobs([])),
    [siteId, terminalId],
  );
  // biome-ignore lint/correctness/useExhaustiveDependencies: every step may have used a knob.
  useEffect(() => {
    const timer = setTimeout(() => void reload(), 150);
    return () => clearTimeout(timer);
  }, [reload, lastStep]);
  return [knobs, reload] as const;
}
