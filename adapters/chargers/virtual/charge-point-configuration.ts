/** The configuration keys of a virtual charge point (OCPP 1.6 section 9). */
export type ChargePointConfiguration = Map<string, string>;

/** What a charge point comes with. */
export function factoryConfiguration(
  meterIntervalS: number,
  connectionTimeOutS: number,
): ChargePointConfiguration {
  return new Map([
    ['ConnectionTimeOut', String(connectionTimeOutS)],
    ['MeterValueSampleInterval', String(meterIntervalS)],
    ['MeterValuesSampledData', 'Energy.Active.Import.Register'],
    ['StopTransactionOnInvalidId', 'true'],
    ['StopTransactionOnEVSideDisconnect', 'true'],
    ['AuthorizeRemoteTxRequests', 'false'],
  ]);
}

const numeric: readonly string[] = ['ConnectionTimeOut', 'MeterValueSampleInterval'];
const fixed: readonly string[] = ['AuthorizeRemoteTxRequests', 'StopTransactionOnEVSideDisconnect'];

/** ChangeConfiguration: takes known keys with a sensible value. */
export function changeConfiguration(
  configuration: ChargePointConfiguration,
  key: unknown,
  value: unknown,
): 'Accepted' | 'Rejected' | 'NotSupported' {
  if (typeof key !== 'string' || typeof value !== 'string') return 'Rejected';
  const known = configuration.get(key);
  if (known === undefined) return 'NotSupported';
  if (numeric.includes(key) && !(Number(value) > 0)) return 'Rejected';
  if (fixed.includes(key) && value !== known) return 'Rejected';
  configuration.set(key, value);
  return 'Accepted';
}

/** GetConfiguration: the asked keys, or all. */
export function getConfiguration(configuration: ChargePointConfiguration, asked: unknown): object {
  const keys: readonly unknown[] =
    Array.isArray(asked) && asked.length > 0 ? asked : [...configuration.keys()];
  const known = keys.filter((key) => typeof key === 'string' && configuration.has(key));
  return {
    configurationKey: known.map((key) => ({
      key,
      readonly: fixed.includes(String(key)),
      value: configuration.get(String(key)),
    })),
    unknownKey: keys.filter((key) => !known.includes(key)).map(String),
  };
}
