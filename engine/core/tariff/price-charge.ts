import type { SiteTariff, TariffPrices } from '../../contracts/site-file.ts';
import type { ChargePrice, PriceLine } from './charge-price.ts';
import { limitPrice } from './limit-price.ts';
import { toWholeMinor } from './to-whole-minor.ts';

/** What a visit used. */
export interface ChargeUsage {
  readonly energyWh: number;
  /** How long it charged. */
  readonly chargingMs: number;
  /** How long the car stayed after that. */
  readonly idleMs: number;
}

/** What of a tariff a price is computed with. */
export type PricingRules = TariffPrices & Pick<SiteTariff, 'maxMinor' | 'rounding'>;

/** Ten to the sixth: prices stand in millionths of the major unit. */
const MICRO = 1_000_000n;
const WH_PER_KWH = 1_000n;
const MS_PER_MINUTE = 60_000n;

/**
 * What a visit costs, in minor units. Each part is computed exactly and rounded once to a whole minor unit, the way the
 * tariff says (up when it says nothing). More energy or more time never costs less. No energy costs nothing, whatever
 * the fees; the idle fee never passes its cap, nor the total the tariff's maximum.
 *
 * @param digits minor digits of the currency (EUR 2)
 */
export function priceCharge(
  tariff: PricingRules,
  { energyWh, chargingMs, idleMs }: ChargeUsage,
  digits: number,
): ChargePrice {
  if (energyWh <= 0) return { lines: [], totalMinor: 0 };
  const { idle, rounding } = tariff;
  const minor = (amount: number, micro: number, per: bigint): number =>
    toWholeMinor(
      BigInt(Math.max(0, amount)) * BigInt(micro) * 10n ** BigInt(digits),
      per * MICRO,
      rounding,
    );
  const idleMinor =
    idle === undefined
      ? 0
      : Math.min(idle.capMinor, minor(idleMs - idle.graceMs, idle.microPerMinute, MS_PER_MINUTE));
  const parts: readonly PriceLine[] = [
    { part: 'energy', amountMinor: minor(energyWh, tariff.energyMicroPerKwh, WH_PER_KWH) },
    { part: 'time', amountMinor: minor(chargingMs, tariff.timeMicroPerMinute ?? 0, MS_PER_MINUTE) },
    { part: 'session', amountMinor: tariff.sessionFeeMinor },
    { part: 'idle', amountMinor: idleMinor },
  ];
  const lines = parts.filter(({ amountMinor }) => amountMinor > 0);
  const totalMinor = lines.reduce((sum, { amountMinor }) => sum + amountMinor, 0);
  return limitPrice({ lines, totalMinor }, tariff.maxMinor ?? totalMinor);
}
