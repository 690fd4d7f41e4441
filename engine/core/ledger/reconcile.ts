import type { Hold } from '../../contracts/hold.ts';
import type {
  ReconciledCharge,
  Reconciliation,
  ReconciliationTotal,
  SettlementLine,
  SettlementReport,
} from '../../contracts/settlement-line.ts';
import { capturedAtMs, isCaptured } from './capture-line.ts';

/** A line without reference belongs to a charge at most so much earlier or later. */
const NEAR_MS = 24 * 60 * 60_000;

/**
 * Compares the charges of the ledger with what a vendor settled.
 *
 * @param holds every hold that a line may be about: also released ones, and those of the days around
 */
export function reconcile(
  holds: readonly Hold[],
  report: SettlementReport,
): Omit<Reconciliation, 'applied'> {
  const { fromMs, toMs, lines } = report;
  const free = new Set(holds);
  const byReference = new Map<string, Hold[]>();
  for (const hold of holds) {
    const same = byReference.get(hold.reference ?? '') ?? [];
    byReference.set(hold.reference ?? '', [...same, hold]);
  }
  const matched: ReconciledCharge[] = [];
  const differing: ReconciledCharge[] = [];
  const unknown: SettlementLine[] = [];
  for (const line of lines) {
    const known = line.reference === '' ? [...free] : (byReference.get(line.reference) ?? []);
    const hold = holdOf(
      known.filter((one) => free.has(one)),
      line,
    );
    if (hold === undefined) {
      unknown.push(line);
      continue;
    }
    free.delete(hold);
    const charge = chargeOf(hold, line.amountMinor);
    (charge.ledgerMinor === line.amountMinor ? matched : differing).push(charge);
  }
  const missing = [...free]
    .filter((hold) => isCaptured(hold) && isWithin(capturedAtMs(hold), report))
    .map((hold) => chargeOf(hold, null));
  const totals = totalsOf([...matched, ...differing, ...missing], lines);
  return { fromMs, toMs, matched, differing, missing, unknown, totals };
}

/** The hold that a line is about: by the vendor's reference; without one, the only near charge of that card and amount. */
function holdOf(holds: readonly Hold[], line: SettlementLine): Hold | undefined {
  const sameMoney = holds.filter(({ currency }) => currency === line.currency);
  if (line.reference !== '') return sameMoney[0];
  const near = sameMoney.filter(
    (hold) =>
      isCaptured(hold) &&
      hold.committedMinor === line.amountMinor &&
      lastFour(hold.maskedPan) === lastFour(line.maskedPan) &&
      Math.abs(capturedAtMs(hold) - line.atMs) <= NEAR_MS,
  );
  return near.length === 1 ? near[0] : undefined;
}

function lastFour(maskedPan: string | null | undefined): string | undefined {
  return /(\d{4})$/.exec(maskedPan ?? '')?.[1];
}

function isWithin(atMs: number, { fromMs, toMs }: SettlementReport): boolean {
  return atMs >= fromMs && atMs < toMs;
}

/** A charge that the bank has not confirmed yet, or whose end nobody knows, counts with the amount that was asked for. */
function chargeOf(hold: Hold, vendorMinor: number | null): ReconciledCharge {
  const { holdId, sessionId, reference, currency, end, committedMinor } = hold;
  const ledgerMinor = end === 'commit' ? committedMinor : 0;
  return { holdId, sessionId, reference, currency, ledgerMinor, vendorMinor };
}

function totalsOf(
  charges: readonly ReconciledCharge[],
  lines: readonly SettlementLine[],
): readonly ReconciliationTotal[] {
  const currencies = new Set([...charges, ...lines].map(({ currency }) => currency));
  return [...currencies].toSorted().map((currency) => {
    const ours = charges.filter((charge) => charge.currency === currency && charge.ledgerMinor > 0);
    const theirs = lines.filter((line) => line.currency === currency);
    return {
      currency,
      ledgerCount: ours.length,
      ledgerMinor: ours.reduce((sum, { ledgerMinor }) => sum + ledgerMinor, 0),
      vendorCount: theirs.length,
      vendorMinor: theirs.reduce((sum, { amountMinor }) => sum + amountMinor, 0),
    };
  });
}
