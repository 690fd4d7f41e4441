import type { CaptureLine } from '../contracts/settlement-line.ts';
import { currencyOf } from '../core/flow/currency-of.ts';

/** The finance export: one line for each charge, oldest first. Columns: docs/reconciliation.md. */
export function financeCsv(captures: readonly CaptureLine[]): string {
  const header = [
    'session',
    'reference',
    'merchant',
    'site',
    'terminal',
    'time',
    'amount',
    'currency',
    'vat_percent',
    'vat',
    'masked_pan',
    'state',
    'person',
  ];
  return csv(
    header,
    captures.map((line) => [
      line.sessionId,
      line.reference ?? '',
      line.merchant,
      line.siteId,
      line.terminalId,
      new Date(line.atMs).toISOString(),
      amountText(line.amountMinor, line.currency),
      line.currency,
      line.vatBasisPoints === null ? '' : String(line.vatBasisPoints / 100),
      line.vatMinor === null ? '' : amountText(line.vatMinor, line.currency),
      line.maskedPan ?? '',
      line.state,
      line.personReason ?? '',
    ]),
  );
}

/** Sums per day (UTC), site and currency. VAT is empty where the rate of one of the charges is not known. */
export function totalsCsv(captures: readonly CaptureLine[]): string {
  const sums = new Map<string, CaptureLine[]>();
  for (const line of captures) {
    const day = new Date(line.atMs).toISOString().slice(0, 10);
    const key = JSON.stringify([day, line.siteId, line.currency]);
    sums.set(key, [...(sums.get(key) ?? []), line]);
  }
  const rows = [...sums].map(([key, lines]) => {
    const [day = '', siteId = '', currency = ''] = JSON.parse(key) as string[];
    const amountMinor = lines.reduce((sum, line) => sum + line.amountMinor, 0);
    const isVatKnown = lines.every(({ vatMinor }) => vatMinor !== null);
    const vatMinor = lines.reduce((sum, line) => sum + (line.vatMinor ?? 0), 0);
    const vat = isVatKnown ? amountText(vatMinor, currency) : '';
    return [day, siteId, currency, String(lines.length), amountText(amountMinor, currency), vat];
  });
  return csv(['day', 'site', 'currency', 'charges', 'amount', 'vat'], rows);
}

function amountText(amountMinor: number, code: string): string {
  const digits = currencyOf(code)?.digits ?? 2;
  const whole = String(amountMinor).padStart(digits + 1, '0');
  const at = whole.length - digits;
  return digits === 0 ? whole : `${whole.slice(0, at)}.${whole.slice(at)}`;
}

function csv(header: readonly string[], rows: readonly (readonly string[])[]): string {
  return [header, ...rows].map((row) => `${row.map(cell).join(',')}\r\n`).join('');
}

/** RFC 4180; a text that a spreadsheet would take for a formula is disarmed. */
function cell(text: string): string {
  const safe = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
