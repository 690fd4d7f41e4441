/** The VAT inside a price that includes it: amount × rate / (100 % + rate), in integers, rounded half up. */
export function vatWithin(amountMinor: number, basisPoints: number): number {
  const whole = 10_000 + basisPoints;
  return Math.floor((2 * amountMinor * basisPoints + whole) / (2 * whole));
}
