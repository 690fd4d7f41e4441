import type { Currency } from '../../contracts/money.ts';

/** Making a number format costs much more than using it. */
const formats = new Map<string, Intl.NumberFormat>();
const FORMATS_MAX = 200;

/** @param name names the options: the same name is only used with the same options */
function numberFormat(
  language: string,
  name: string,
  options: () => Intl.NumberFormatOptions,
): Intl.NumberFormat {
  const key = `${language} ${name}`;
  const known = formats.get(key);
  if (known !== undefined) return known;
  if (formats.size >= FORMATS_MAX) formats.clear();
  const made = new Intl.NumberFormat([language, 'en'], options());
  formats.set(key, made);
  return made;
}

/** A number for people, in the way of the language. */
export function formatNumber(value: number, language: string): string {
  return numberFormat(language, 'number', () => ({})).format(value);
}

/** An amount in integer minor units for people, e.g. `€5.56`, in the order and with the signs of the language. */
export function formatMoney(amountMinor: number, currency: Currency, language: string): string {
  const { code, digits } = currency;
  return numberFormat(language, `${code} ${digits}`, () => ({
    style: 'currency',
    currency: code,
    minimumFractionDigits: digits,
    maximumFractionDigits: digits,
  })).format(amountMinor / 10 ** digits);
}

/** Energy in watt-hours for people, e.g. `3.42 kWh`. */
export function formatEnergy(energyWh: number, language: string): string {
  const number = numberFormat(language, 'energy', () => ({
    minimumFractionDigits: 2,
    maximumFractionDigits: 2,
  })).format(energyWh / 1000);
  return `${number} kWh`;
}

const units = [
  ['day', 86_400],
  ['hour', 3_600],
  ['minute', 60],
  ['second', 1],
] as const;

/** A duration in milliseconds for people, in its two largest units, e.g. `1 hr 30 min`; started seconds count. */
export function formatDuration(durationMs: number, language: string): string {
  let rest = Math.ceil(durationMs / 1000);
  const parts: string[] = [];
  for (const [unit, seconds] of units) {
    const count = Math.floor(rest / seconds);
    rest -= count * seconds;
    const isLast = unit === 'second' && parts.length === 0;
    if (count === 0 && !isLast) {
      if (parts.length > 0) break;
      continue;
    }
    const options = () => ({ style: 'unit', unit, unitDisplay: 'short' }) as const;
    parts.push(numberFormat(language, unit, options).format(count));
    if (parts.length === 2) break;
  }
  return parts.join(' ');
}
