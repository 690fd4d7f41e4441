import type { Currency } from '../contracts/money.ts';

/** An amount for people, e.g. `12.34 EUR`; without a known currency, in minor units. */
export function formatAmount(amountMinor: number, currency: Currency | undefined): string {
  if (currency === undefined) return `${amountMinor} minor`;
  const { code, digits } = currency;
  const sign = amountMinor < 0 ? '-' : '';
  const whole = String(Math.abs(amountMinor)).padStart(digits + 1, '0');
  const at = whole.length - digits;
  const fraction = digits === 0 ? '' : `.${whole.slice(at)}`;
  return `${sign}${whole.slice(0, at)}${fraction} ${code}`;
}

/** Energy for people, e.g. `12.35 kWh`. */
export function formatEnergy(energyWh: number): string {
  return `${(energyWh / 1000).toFixed(2)} kWh`;
}

/** A moment in the time zone of this machine, e.g. `2026-11-21 04:15:30`; `-` for none. */
export function formatTime(atMs: number | null): string {
  if (atMs === null) return '-';
  const at = new Date(atMs);
  const two = (value: number) => String(value).padStart(2, '0');
  const day = [at.getFullYear(), two(at.getMonth() + 1), two(at.getDate())].join('-');
  const time = [at.getHours(), at.getMinutes(), at.getSeconds()].map(two).join(':');
  return `${day} ${time}`;
}
