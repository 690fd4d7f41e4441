/** The most minor units of an amount in the contract. */
const MINOR_MAX = 100_000_000;

/**
 * An amount as CCV writes it: a decimal number of the major unit. JSON keeps its digits, since the shortest text of such
 * a number is the decimal itself.
 *
 * @param digits of the minor unit, e.g. 2 for EUR
 */
export function toDecimal(amountMinor: number, digits: number): number {
  const text = String(amountMinor).padStart(digits + 1, '0');
  const major = text.slice(0, text.length - digits);
  return Number(digits === 0 ? text : `${major}.${text.slice(-digits)}`);
}

/**
 * The minor units of a decimal amount, number or text; undefined when it is none, has parts of a minor unit, or is more
 * than any amount here may be. Digits are moved, nothing is computed with fractions.
 */
export function toMinor(value: unknown, digits: number): number | undefined {
  const text = typeof value === 'number' ? String(value) : value;
  if (typeof text !== 'string' || text.length > 40) return undefined;
  const found = /^(\d+)(?:\.(\d+))?$/.exec(text);
  if (found === null) return undefined;
  const [, major = '', fraction = ''] = found;
  if (!/^0*$/.test(fraction.slice(digits))) return undefined;
  const amountMinor = Number(major + fraction.slice(0, digits).padEnd(digits, '0'));
  return amountMinor <= MINOR_MAX ? amountMinor : undefined;
}
