import type { Language } from '../texts/translate.ts';

const locales: Readonly<Record<Language, string>> = { en: 'en-IE', nl: 'nl-NL' };

/** An amount of integer minor units; the number of digits is the currency's own. */
export function formatMoney(amountMinor: number, currency: string, language: Language): string {
  const format = new Intl.NumberFormat(locales[language], { style: 'currency', currency });
  const digits = format.resolvedOptions().maximumFractionDigits ?? 2;
  return format.format(amountMinor / 10 ** digits);
}

/** `3.42 kWh`. */
export function formatEnergy(energyWh: number, language: Language): string {
  const format = { minimumFractionDigits: 2, maximumFractionDigits: 2 };
  return `${new Intl.NumberFormat(locales[language], format).format(energyWh / 1000)} kWh`;
}

/** Time of day of a moment in Unix milliseconds. */
export function formatTime(atMs: number, language: Language, withSeconds = false): string {
  const format = new Intl.DateTimeFormat(locales[language], {
    hour: '2-digit',
    minute: '2-digit',
    ...(withSeconds ? { second: '2-digit' as const } : {}),
    hourCycle: 'h23',
  });
  return format.format(atMs);
}

/** Day and time of a moment in Unix milliseconds. */
export function formatDayTime(atMs: number, language: Language): string {
  const day = new Intl.DateTimeFormat(locales[language], { day: 'numeric', month: 'short' });
  return `${day.format(atMs)} ${formatTime(atMs, language)}`;
}

/** The one way in which a card is written: `·· 1234`; empty when it is not known. */
export function cardWords(maskedPan: string | null): string {
  return maskedPan === null ? '' : `·· ${maskedPan.slice(-4)}`;
}
