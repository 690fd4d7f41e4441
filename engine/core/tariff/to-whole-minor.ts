import type { SiteTariff } from '../../contracts/site-file.ts';

/**
 * A fraction as a whole number of minor units, without floating point.
 *
 * @param numerator   not negative
 * @param denominator positive
 */
export function toWholeMinor(
  numerator: bigint,
  denominator: bigint,
  rounding: SiteTariff['rounding'] = 'up',
): number {
  switch (rounding) {
    case 'up':
      return Number((numerator + denominator - 1n) / denominator);
    case 'down':
      return Number(numerator / denominator);
    case 'nearest':
      // A half goes up.
      return Number((2n * numerator + denominator) / (2n * denominator));
  }
}
