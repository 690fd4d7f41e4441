import type { SiteTariff } from '../../contracts/site-file.ts';

/**
 * The price of a charge in minor units, rounded up to a whole minor unit. No energy costs nothing, whatever the
 * session fee.
 *
 * @param energyWh energy of the charge
 * @param digits minor digits of the currency (EUR 2)
 */
export function priceCharge(tariff: SiteTariff, energyWh: number, digits: number): number {
  if (energyWh <= 0) return 0;
  const microMinor = BigInt(energyWh) * BigInt(tariff.energyMicroPerKwh) * BigInt(10 ** digits);
  const perMinor = 1_000n * 1_000_000n;
  const energyMinor = (microMinor + perMinor - 1n) / perMinor;
  return Number(energyMinor) + tariff.sessionFeeMinor;
}
