import type { ChargePrice, PriceLine } from './charge-price.ts';

/**
 * A price that is not more than a limit: what was approved, or the maximum of a tariff. The last lines give way first
 * (the idle fee, the session fee, the time, the energy), so that the lines still add up, and VAT with them.
 */
export function limitPrice(price: ChargePrice, limitMinor: number): ChargePrice {
  if (price.totalMinor <= limitMinor) return price;
  let leftMinor = Math.max(0, limitMinor);
  const lines: PriceLine[] = [];
  for (const { part, amountMinor } of price.lines) {
    const keptMinor = Math.min(amountMinor, leftMinor);
    leftMinor -= keptMinor;
    if (keptMinor > 0) lines.push({ part, amountMinor: keptMinor });
  }
  return { lines, totalMinor: Math.max(0, limitMinor) };
}
