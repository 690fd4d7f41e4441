import { numberOf, type Payload, payloadOf, timestampOf } from './wire.ts';

/** A reading of the energy register, not of the charge. */
export interface RegisterReading {
  readonly registerWh: number;
  readonly atMs: number;
}

/**
 * Reads the energy register out of `meterValue` or `transactionData`. Missing measurand and unit mean
 * Energy.Active.Import.Register and Wh (OCPP 1.6 section 7.43). Single phases and signed values are left aside.
 */
export function registerReadings(meterValues: unknown, fallbackMs: number): RegisterReading[] {
  if (!Array.isArray(meterValues)) return [];
  return meterValues.flatMap((entry: unknown) => {
    const { timestamp, sampledValue } = payloadOf(entry);
    const atMs = timestampOf(timestamp, fallbackMs);
    const samples: readonly unknown[] = Array.isArray(sampledValue) ? sampledValue : [];
    return samples.flatMap((sample) => {
      const registerWh = registerWhOf(payloadOf(sample));
      return registerWh === undefined ? [] : [{ registerWh, atMs }];
    });
  });
}

/** The reading at the end of a charge, if the station marked one. */
export function finalReading(transactionData: unknown, fallbackMs: number): number | undefined {
  if (!Array.isArray(transactionData)) return undefined;
  const marked = transactionData.map((entry: unknown) => {
    const { timestamp, sampledValue } = payloadOf(entry);
    const samples: readonly unknown[] = Array.isArray(sampledValue) ? sampledValue : [];
    const ends = samples.filter((sample) => payloadOf(sample)['context'] === 'Transaction.End');
    return { timestamp, sampledValue: ends };
  });
  return registerReadings(marked, fallbackMs).at(-1)?.registerWh;
}

function registerWhOf(sample: Payload): number | undefined {
  const { measurand, unit, phase, location, format, value } = sample;
  if (measurand !== undefined && measurand !== 'Energy.Active.Import.Register') return undefined;
  if (phase !== undefined || format === 'SignedData') return undefined;
  if (location !== undefined && location !== 'Outlet') return undefined;
  const number = numberOf(value);
  if (number === undefined || number < 0) return undefined;
  if (unit === undefined || unit === 'Wh') return number;
  return unit === 'kWh' ? number * 1000 : undefined;
}

/** What is needed to turn a register into the energy of a charge. */
export interface MeterBasis {
  /** Register at the start, Wh; null when the station did not tell. */
  readonly meterStartWh: number | null;
  readonly startedAtMs: number;
  /** The energy that was last believed, Wh. */
  readonly energyWh: number;
}

/** The counter of some stations overruns its report by a little; this much is never questioned. */
const slackWh = 1000;

/**
 * Computes the energy of a charge from a register reading. Undefined when it cannot be: no start value, falling
 * meter, or more than the connector can deliver in that time (units on the wire are unreliable).
 *
 * @param maxPowerW the most that the connector delivers
 */
export function chargedWh(
  basis: MeterBasis,
  reading: RegisterReading,
  maxPowerW: number,
): number | undefined {
  if (basis.meterStartWh === null) return undefined;
  const energyWh = Math.round(reading.registerWh - basis.meterStartWh);
  if (energyWh < 0 || energyWh < basis.energyWh) return undefined;
  const elapsedMs = Math.max(0, reading.atMs - basis.startedAtMs);
  const mostWh = (maxPowerW * elapsedMs) / 3_600_000 + slackWh;
  return energyWh <= mostWh ? energyWh : undefined;
}
