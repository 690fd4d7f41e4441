import type { SiteFile, TariffPrices } from '../../contracts/site-file.ts';
import { currencyOf } from '../flow/currency-of.ts';
import type { Report } from '../flow/finding-list.ts';
import { covers } from './tariff-at.ts';

const MINUTES_PER_DAY = 1_440;

/**
 * What is wrong with the prices of a site that its schema cannot say: another currency somewhere, hours that overlap, a
 * price so small that it was meant in another unit.
 */
export function checkTariff(site: SiteFile, report: Report): void {
  checkCurrencies(site, report);
  checkTimeZone(site, report);
  checkHours(site, report);
  checkIdle(site, report);
  checkPrices(site.tariff, '/tariff', site.currency, report);
  for (const [at, prices] of (site.tariff.hours ?? []).entries())
    checkPrices(prices, `/tariff/hours/${at}`, site.currency, report);
}

/** A fee that no driver would ever pay must not look as if it held. */
function checkIdle({ tariff }: SiteFile, report: Report): void {
  const places: readonly (readonly [string, TariffPrices])[] = [
    ['/tariff', tariff],
    ...(tariff.hours ?? []).map((entry, at) => [`/tariff/hours/${at}`, entry] as const),
  ];
  for (const [pointer, { idle }] of places) {
    if (idle === undefined) continue;
    report(
      'SITE_TARIFF',
      `${pointer}/idle`,
      'No flow waits for the car to leave yet, so this fee would never be charged; leave it out.',
    );
  }
}

/** One currency per site: what the prices are in, what the terminals take, what drivers are shown. */
function checkCurrencies({ currency, tariff, terminals }: SiteFile, report: Report): void {
  if (!isCurrency(currency))
    report(
      'SITE_TARIFF',
      '/currency',
      `"${currency}" is no currency of ISO 4217, so nobody knows what its smallest coin is.`,
    );
  if (tariff.currency !== undefined && tariff.currency !== currency)
    report(
      'SITE_TARIFF',
      '/tariff/currency',
      `The prices are in ${tariff.currency}, but the site takes ${currency}; amounts are never converted.`,
    );
  for (const [at, terminal] of terminals.entries()) {
    if (terminal.currency === undefined || terminal.currency === currency) continue;
    report(
      'SITE_TARIFF',
      `/terminals/${at}/currency`,
      `The terminal "${terminal.id}" takes ${terminal.currency}, but the site's prices are in ${currency}; amounts are never converted.`,
    );
  }
}

function isCurrency(code: string): boolean {
  return Intl.supportedValuesOf('currency').includes(code);
}

function checkTimeZone({ timeZone, tariff }: SiteFile, report: Report): void {
  if (timeZone !== undefined && !isTimeZone(timeZone))
    report('SITE_TARIFF', '/timeZone', `There is no time zone "${timeZone}".`);
  if (timeZone === undefined && (tariff.hours ?? []).length > 0)
    report(
      'SITE_TARIFF',
      '/tariff/hours',
      'Prices depend on the hour of the day, so the site must say in which "timeZone" it is.',
    );
}

function isTimeZone(name: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone: name });
    return true;
  } catch {
    return false;
  }
}

function checkHours({ tariff }: SiteFile, report: Report): void {
  const hours = tariff.hours ?? [];
  for (const [at, entry] of hours.entries()) {
    if (entry.from === entry.to && hours.length > 1)
      report(
        'SITE_TARIFF',
        `/tariff/hours/${at}/to`,
        `These prices hold from ${entry.from} to ${entry.to}, the whole day, so the others never do.`,
      );
    const minute = firstCommonMinute(hours.slice(0, at), entry);
    if (minute === undefined || entry.from === entry.to) continue;
    const { other } = minute;
    report(
      'SITE_TARIFF',
      `/tariff/hours/${at}/from`,
      `From ${entry.from} to ${entry.to} overlaps with ${other.from} to ${other.to}: at ${clock(minute.at)} there would be two prices.`,
    );
  }
}

function firstCommonMinute(
  others: NonNullable<SiteFile['tariff']['hours']>,
  entry: NonNullable<SiteFile['tariff']['hours']>[number],
):
  | { readonly at: number; readonly other: { readonly from: string; readonly to: string } }
  | undefined {
  for (let at = 0; at < MINUTES_PER_DAY; at += 1) {
    if (!covers(entry, at)) continue;
    const other = others.find((one) => covers(one, at));
    if (other !== undefined) return { at, other };
  }
  return undefined;
}

function clock(minute: number): string {
  const two = (value: number): string => String(value).padStart(2, '0');
  return `${two(Math.floor(minute / 60))}:${two(minute % 60)}`;
}

/** A price that is less than a hundredth of the smallest coin was typed in another unit: nobody sells for that. */
function checkPrices(prices: TariffPrices, pointer: string, code: string, report: Report): void {
  const digits = currencyOf(code)?.digits ?? 2;
  const least = 10 ** (6 - digits) / 100;
  const rows = [
    ['energyMicroPerKwh', prices.energyMicroPerKwh, 'kWh'],
    ['timeMicroPerMinute', prices.timeMicroPerMinute ?? 0, 'minute'],
    ['idle/microPerMinute', prices.idle?.microPerMinute ?? 0, 'minute'],
  ] as const;
  for (const [name, micro, per] of rows) {
    if (micro === 0 || micro >= least) continue;
    report(
      'SITE_TARIFF',
      `${pointer}/${name}`,
      `${micro} is ${code} ${micro / 1_000_000} per ${per}, less than a hundredth of the smallest coin; the price stands here in millionths of 1 ${code}.`,
    );
  }
}
