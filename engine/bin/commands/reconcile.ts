import type {
  ReconciledCharge,
  Reconciliation,
  SettlementLine,
  SettlementReport,
  StrayHold,
  TimeSpan,
} from '../../contracts/settlement-line.ts';
import { currencyOf } from '../../core/flow/currency-of.ts';
import type { Command } from '../command.ts';
import { financeCsv, totalsCsv } from '../finance-csv.ts';
import { formatAmount, formatTime } from '../format-values.ts';
import { parseOptions, usage } from '../parse-options.ts';
import { readEngine, readHelp, readOptions } from '../read-engine.ts';
import type { readMyPayter } from '../read-mypayter.ts';
import { textTable } from '../text-table.ts';

const DAY_MS = 24 * 60 * 60_000;

/** `forecourt reconcile` */
export const reconcile: Command = {
  summary: 'compares charges with what a vendor settled, and exports them',
  help: `forecourt reconcile [--csv <file> | --mypayter | --export | --totals] [--from <day>] [--to <day>]
    [--terminal <id>] [--url <url> | --data <dir>] [--json]

Without a file: reservations that a vendor has open and the ledger does not know.

  --csv <file>   compares a vendor's settled charges with the ledger and takes them in (docs/reconciliation.md).
                 Exit code 1 when something differs, is missing, is there twice or is unknown
  --mypayter     the same with what MyPayter tells; yesterday if no days are given
  --terminal <name>=<serial>  with --mypayter: a terminal of the site and its serial number, may be
                 repeated; then only these terminals are compared
  --export       the charges as CSV, one line each, with VAT and merchant
  --totals       the charges as CSV, summed per day, site and currency
  --from <day>   first day (UTC), e.g. 2026-11-01; yesterday, or the first day in the file
  --to <day>     last day, included; today, or the last day in the file
${readHelp}`,
  run: async (args, io) => {
    const { values } = parseOptions(args, {
      ...readOptions,
      csv: { type: 'string' },
      mypayter: { type: 'boolean' },
      terminal: { type: 'string', multiple: true },
      export: { type: 'boolean' },
      totals: { type: 'boolean' },
      from: { type: 'string' },
      to: { type: 'string' },
    });
    const { csv, mypayter } = values;
    const chosen = [csv !== undefined, mypayter, values.export, values.totals].filter(Boolean);
    if (chosen.length > 1) throw usage('Use one of --csv, --mypayter, --export and --totals');
    const span = spanOf(values.from, values.to);
    if (csv !== undefined || mypayter === true) {
      const report =
        csv === undefined
          ? await fromMyPayter(io.env, span, values.terminal ?? [])
          : (await import('../settlement-csv.ts')).readSettlementCsv(csv, span);
      const found = await readEngine(values, io, (reader) => reader.reconcile(report));
      io.out(values.json ? `${JSON.stringify(found, null, 2)}\n` : asText(found));
      const { differing, missing, doubled, unknown } = found;
      return [differing, missing, doubled, unknown].some((list) => list.length > 0) ? 1 : 0;
    }
    if (values.export || values.totals) {
      const lines = await readEngine(values, io, (reader) => reader.captures(withDefaults(span)));
      const asCsv = values.export ? financeCsv(lines) : totalsCsv(lines);
      io.out(values.json ? `${JSON.stringify(lines, null, 2)}\n` : asCsv);
      return 0;
    }
    const strays = await readEngine(values, io, (reader) => reader.strayHolds());
    io.out(values.json ? `${JSON.stringify(strays, null, 2)}\n` : strayText(strays));
    return strays.length > 0 ? 1 : 0;
  },
};

async function fromMyPayter(...query: Parameters<typeof readMyPayter>): Promise<SettlementReport> {
  const { readMyPayter } = await import('../read-mypayter.ts');
  return readMyPayter(...query);
}

function spanOf(from: string | undefined, to: string | undefined): Partial<TimeSpan> {
  const fromMs = from === undefined ? undefined : dayMs(from);
  const toMs = to === undefined ? undefined : dayMs(to) + DAY_MS;
  if (fromMs !== undefined && toMs !== undefined && toMs <= fromMs)
    throw usage('The last day is before the first');
  return { ...(fromMs === undefined ? {} : { fromMs }), ...(toMs === undefined ? {} : { toMs }) };
}

function withDefaults({ fromMs, toMs }: Partial<TimeSpan>): TimeSpan {
  const nowMs = Date.now();
  const todayMs = nowMs - (nowMs % DAY_MS);
  return { fromMs: fromMs ?? todayMs - DAY_MS, toMs: toMs ?? todayMs + DAY_MS };
}

function dayMs(day: string): number {
  const atMs = /^\d{4}-\d\d-\d\d$/.test(day) ? Date.parse(`${day}T00:00:00Z`) : Number.NaN;
  if (Number.isNaN(atMs)) throw usage(`"${day}" is no day, e.g. 2026-11-01`);
  return atMs;
}

function asText(found: Reconciliation): string {
  const { matched, differing, missing, doubled, unknown, totals } = found;
  const parts = [
    `${matched.length} charges agree, ${differing.length} differ, ${missing.length} are missing at the vendor, ${doubled.length} are charged twice, ${unknown.length} are unknown to the ledger.`,
    ...totals.map(
      ({ currency, ledgerCount, ledgerMinor, vendorCount, vendorMinor }) =>
        `${currency}: ${ledgerCount} in the ledger, ${formatAmount(ledgerMinor, currencyOf(currency))}; ${vendorCount} at the vendor, ${formatAmount(vendorMinor, currencyOf(currency))}.`,
    ),
    ...(differing.length === 0 ? [] : ['', 'Another amount:', charges(differing)]),
    ...(missing.length === 0 ? [] : ['', 'Missing at the vendor:', charges(missing)]),
    ...(doubled.length === 0 ? [] : ['', 'Charged twice, the further charges:', charges(doubled)]),
    ...(unknown.length === 0 ? [] : ['', 'Unknown to the ledger:', lines(unknown)]),
    ...(found.applied
      ? []
      : ['', 'Only the database was read, no engine runs: nothing of it was written down.']),
  ];
  return `${parts.join('\n')}\n`;
}

function charges(found: readonly ReconciledCharge[]): string {
  return textTable(
    [
      { title: 'RESERVATION' },
      { title: 'REFERENCE' },
      { title: 'LEDGER', align: 'right' },
      { title: 'VENDOR', align: 'right' },
    ],
    found.map(({ holdId, reference, currency, ledgerMinor, vendorMinor }) => [
      holdId,
      reference ?? '-',
      formatAmount(ledgerMinor, currencyOf(currency)),
      vendorMinor === null ? '-' : formatAmount(vendorMinor, currencyOf(currency)),
    ]),
  );
}

function lines(found: readonly SettlementLine[]): string {
  return textTable(
    [
      { title: 'REFERENCE' },
      { title: 'AMOUNT', align: 'right' },
      { title: 'TIME' },
      { title: 'CARD' },
    ],
    found.map(({ reference, amountMinor, currency, atMs, maskedPan }) => [
      reference === '' ? '-' : reference,
      formatAmount(amountMinor, currencyOf(currency)),
      formatTime(atMs),
      maskedPan ?? '-',
    ]),
  );
}

function strayText(strays: readonly StrayHold[]): string {
  if (strays.length === 0) return 'No vendor lists a reservation that the ledger does not know.\n';
  const table = textTable(
    [
      { title: 'TERMINAL' },
      { title: 'REFERENCE' },
      { title: 'RESERVED', align: 'right' },
      { title: 'CARD' },
      { title: 'SEEN SINCE' },
    ],
    strays.map(({ terminalId, reference, authorizedMinor, maskedPan, firstSeenAtMs }) => [
      terminalId,
      reference,
      `${authorizedMinor} minor`,
      maskedPan ?? '-',
      formatTime(firstSeenAtMs),
    ]),
  );
  return `Open at the vendor, unknown to the ledger:\n${table}\n`;
}
