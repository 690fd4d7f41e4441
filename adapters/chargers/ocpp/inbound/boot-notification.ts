import { answered, type Handled } from '../inbound-answer.ts';
import type { Station } from '../station.ts';
import { integerOf, payloadOf } from '../wire.ts';

/**
 * Asked for at every boot, best effort: a station that lacks a key refuses it, and nothing depends on it.
 * A start with a refused tag shall stop, and pulling the cable at the car shall end the transaction.
 */
function wishes(meterSampleS: number): readonly (readonly [key: string, value: string])[] {
  return [
    ['MeterValueSampleInterval', String(meterSampleS)],
    ['MeterValuesSampledData', 'Energy.Active.Import.Register'],
    ['StopTransactionOnInvalidId', 'true'],
    ['StopTransactionOnEVSideDisconnect', 'true'],
    ['AllowOfflineTxForUnknownId', 'false'],
  ];
}

/** Takes a station into service and sets it up. */
export async function handleBootNotification(station: Station): Promise<Handled> {
  const payload = {
    currentTime: new Date(station.host.nowMs()).toISOString(),
    interval: station.timings.heartbeatS,
    status: 'Accepted',
  };
  station.log('info', 'The charger booted.');
  return { ...answered(payload), afterwards: () => configure(station) };
}

async function configure(station: Station): Promise<void> {
  for (const [key, value] of wishes(station.timings.meterSampleS)) {
    const result = await station.call('ChangeConfiguration', { key, value });
    if (result.kind === 'notSent' || result.kind === 'unknown') return;
    const status = result.kind === 'answer' ? result.payload['status'] : result.code;
    if (status !== 'Accepted' && status !== 'RebootRequired') {
      // A station that does not know the setting is usual; one that refuses it should be looked at.
      if (status !== 'NotSupported')
        station.log('info', 'The charger does not take a setting.', {
          reason: `${key}: ${status}`,
        });
    }
  }
  const facts = await station.call('GetConfiguration', { key: ['ConnectionTimeOut'] });
  if (facts.kind !== 'answer' || !Array.isArray(facts.payload['configurationKey'])) return;
  for (const entry of facts.payload['configurationKey'] as readonly unknown[]) {
    const { key, value } = payloadOf(entry);
    const seconds = integerOf(value);
    if (key === 'ConnectionTimeOut' && seconds !== undefined) {
      await station.connectors.putConnectionTimeOutS(seconds);
    }
  }
}
