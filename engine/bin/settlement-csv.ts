import { readFileSync } from 'node:fs';
import { CsvError, parse } from 'csv-parse/sync';
import { ForecourtError } from '../contracts/forecourt-error.ts';
import type { SettlementLine, SettlementReport, TimeSpan } from '../contracts/settlement-line.ts';
import { currencyOf } from '../core/flow/currency-of.ts';
import { isCardNumber } from '../hosts/kit/is-card-number.ts';

const DAY_MS = 24 * 60 * 60_000;
const LINES_MAX = 10_000;
const COLUMNS = ['reference', 'amount', 'currency', 'time'] as const;

type Row = Readonly<Record<string, string | undefined>>;

/**
 * Reads settled charges from a CSV file in the form of docs/reconciliation.md.
 *
 * @param span the time that the file covers; the days of its lines (UTC) when left out
 * @throws ForecourtError SETTLEMENT_CSV, SETTLEMENT_CARD_DATA
 */
export function readSettlementCsv(path: string, span: Partial<TimeSpan>): SettlementReport {
  const lines = rowsOf(path).map(toLine);
  const times = lines.map(({ atMs }) => atMs);
  const first = times.length === 0 ? Date.now() : Math.min(...times);
  const last = times.length === 0 ? first : Math.max(...times);
  return {
    fromMs: span.fromMs ?? first - (first % DAY_MS),
    toMs: span.toMs ?? last - (last % DAY_MS) + DAY_MS,
    source: 'csv',
    lines,
  };
}

function rowsOf(path: string): readonly Row[] {
  let rows: readonly Row[];
  try {
    rows = parse(readFileSync(path), {
      columns: true,
      bom: true,
      trim: true,
      skip_empty_lines: true,
    });
  } catch (cause) {
    const reason = cause instanceof CsvError ? cause.code : 'CANNOT_BE_READ';
    throw new ForecourtError('SETTLEMENT_CSV', { file: path, reason }, { cause });
  }
  if (rows.length > LINES_MAX) throw refused(0, 'file', `it has more than ${LINES_MAX} lines`);
  const missing = COLUMNS.find((column) => rows[0] !== undefined && rows[0][column] === undefined);
  if (missing !== undefined) throw refused(1, missing, 'the column is missing');
  return rows;
}

function toLine(row: Row, index: number): SettlementLine {
  // The first line is the header.
  const line = index + 2;
  const { reference = '', amount = '', currency = '', time = '', masked_pan: maskedPan = '' } = row;
  if (isCardNumber(reference) || isCardNumber(maskedPan))
    throw new ForecourtError('SETTLEMENT_CARD_DATA', { line });
  const money = currencyOf(currency);
  if (money === undefined) throw refused(line, 'currency', 'it is no ISO 4217 code');
  const amountMinor = toMinor(amount, money.digits);
  if (amountMinor === undefined)
    throw refused(line, 'amount', `it is no amount with at most ${money.digits} decimals, as 4.50`);
  const atMs = /^\d{4}-\d\d-\d\dT.*(?:Z|[+-]\d\d:\d\d)$/.test(time) ? Date.parse(time) : Number.NaN;
  if (Number.isNaN(atMs)) throw refused(line, 'time', 'it is no ISO 8601 time with a time zone');
  const base = { reference: reference.slice(0, 200), amountMinor, currency, atMs };
  return maskedPan === '' ? base : { ...base, maskedPan: maskedPan.slice(0, 32) };
}

/** Digits and at most one point; no arithmetic on fractions. */
function toMinor(text: string, digits: number): number | undefined {
  const [, whole = '', fraction = ''] = /^(\d{1,9})(?:\.(\d+))?$/.exec(text) ?? [];
  if (whole === '' || fraction.length > digits) return undefined;
  return Number(whole + fraction.padEnd(digits, '0'));
}

function refused(line: number, column: string, reason: string): ForecourtError {
  return new ForecourtError('SETTLEMENT_CSV', { line, column, reason });
}
