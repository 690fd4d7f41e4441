import { Button } from '@mantine/core';
import { useAttempt } from '../app/toasts.tsx';
import { useWords } from '../app/words-context.ts';
import { nextAct } from '../model/driver-view.ts';
import { driverCards } from './driver-cards.ts';
import type { PlaySite } from './use-play-site.ts';

/** The primary button: does what the driver would do next. */
export function NextActButton({ play, trigger }: { play: PlaySite; trigger: string }) {
  const { t } = useWords();
  const attempt = useAttempt();
  const { acts, terminal, connector, isStale } = play;
  // The room stays taken, or the buttons beside it would slide.
  if (!acts || !connector || !terminal) return <span className="primary" />;
  const act = nextAct({ ...play, trigger });
  const { chargerId, connectorId } = connector;
  const run = {
    plug: () => acts.plug(chargerId, connectorId),
    unplug: () => acts.unplug(chargerId, connectorId),
    tap: () => acts.tap(terminal.terminalId, driverCards.plastic),
    wait: async () => {},
  }[act];
  return (
    <Button
      size="xs"
      className="primary"
      data-testid="next-act"
      disabled={act === 'wait' || isStale}
      onClick={() => void attempt(run)}
    >
      {t(`driver.act.${act}`)}
    </Button>
  );
}
