import { Switch } from '@mantine/core';
import { useState } from 'react';
import type { ChargerView, ConnectorView } from '../../../engine/contracts/views.ts';
import type { SiteActs } from '../api/client.ts';
import { useAttempt } from '../app/toasts.tsx';
import { useWords } from '../app/words-context.ts';

/** What an ordinary car takes. */
const CAR_POWER_W = 11_000;

interface LinkSwitchProps {
  readonly charger: ChargerView;
  readonly connector: ConnectorView | null;
  readonly acts: SiteActs;
}

/** Drops and restores the charger's connection; lets the car take nothing. */
export function LinkSwitch({ charger, connector, acts }: LinkSwitchProps) {
  const { t } = useWords();
  const attempt = useAttempt();
  const { chargerId, online } = charger;
  return (
    <div className="link-row">
      {connector?.chargerId === chargerId && (
        <PowerSwitch key={connector.connectorId} connector={connector} acts={acts} />
      )}
      <Switch
        size="xs"
        label={t('driver.link')}
        data-testid={`link-${chargerId}`}
        checked={online}
        onChange={() => void attempt(() => acts.link(chargerId, !online))}
      />
    </div>
  );
}

function PowerSwitch({ connector, acts }: { connector: ConnectorView; acts: SiteActs }) {
  const { t } = useWords();
  const attempt = useAttempt();
  const [takes, setTakes] = useState(true);
  const { chargerId, connectorId } = connector;
  const turn = async () => {
    await acts.power(chargerId, connectorId, takes ? 0 : CAR_POWER_W);
    setTakes(!takes);
  };
  return (
    <Switch
      size="xs"
      label={t('driver.carTakes')}
      data-testid={`power-${chargerId}-${connectorId}`}
      checked={takes}
      onChange={() => void attempt(turn)}
    />
  );
}
