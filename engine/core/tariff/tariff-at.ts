import type { SiteFile, TariffHours } from '../../contracts/site-file.ts';
import type { PricingRules } from './price-charge.ts';

/** The prices that hold at a moment: those of the hours of the day, else those of all other hours. */
export function tariffAt(
  { tariff, timeZone }: Pick<SiteFile, 'tariff' | 'timeZone'>,
  atMs: number,
): PricingRules {
  const { hours = [], maxMinor, rounding, ...rest } = tariff;
  const now = hours.length === 0 ? 0 : minuteOfDay(atMs, timeZone ?? 'UTC');
  const { energyMicroPerKwh, timeMicroPerMinute, sessionFeeMinor, idle } =
    hours.find((entry) => covers(entry, now)) ?? rest;
  return {
    energyMicroPerKwh,
    sessionFeeMinor,
    ...(timeMicroPerMinute === undefined ? {} : { timeMicroPerMinute }),
    ...(idle === undefined ? {} : { idle }),
    ...(maxMinor === undefined ? {} : { maxMinor }),
    ...(rounding === undefined ? {} : { rounding }),
  };
}

/** Whether a minute of the day lies in these hours; `to` itself does not, and equal times mean the whole day. */
export function covers({ from, to }: Pick<TariffHours, 'from' | 'to'>, minute: number): boolean {
  const begin = minuteOf(from);
  const end = minuteOf(to);
  return begin < end ? minute >= begin && minute < end : minute >= begin || minute < end;
}

function minuteOf(time: string): number {
  const [hour = 0, minute = 0] = time.split(':').map(Number);
  return hour * 60 + minute;
}

/** Minutes since midnight by the clock of a place. */
function minuteOfDay(atMs: number, timeZone: string): number {
  const parts = new Intl.DateTimeFormat('en', {
    timeZone,
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  }).formatToParts(atMs);
  const value = (type: string): number => Number(parts.find((part) => part.type === type)?.value);
  return value('hour') * 60 + value('minute');
}
