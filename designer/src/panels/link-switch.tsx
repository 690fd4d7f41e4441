import { Switch } from '@mantine/core';
import type { ChargerView } from '../../../engine/contracts/views.ts';
import type { SiteActs } from '../api/client.ts';
import { useAttempt } from '../app/toasts.tsx';
import { useWords } from '../app/words-context.ts';

/** Drops and restores the charger's connection. */
export function LinkSwitch({ charger, acts }: { charger: ChargerView; acts: SiteActs }) {
  const { t } = useWords();
  const attempt = useAttempt();
  const { chargerId, online } = charger;
  return (
    <div className="link-row">
      <span className="muted">{chargerId}</span>
      <Switch
        size="xs"
        label={t('driver.link')}
        aria-label={t('driver.linkOf', { charger: chargerId })}
        data-testid={`link-${chargerId}`}
        checked={online}
        onChange={() => void attempt(() => acts.link(chargerId, !online))}
      />
    </div>
  );
}
