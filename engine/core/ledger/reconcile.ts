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
/** A report that does not name its source. */
export const REPORT = 'report';

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
  const { about, free } = attribute(holds, report);
  const matched: ReconciledCharge[] = [];
  const differing: ReconciledCharge[] = [];
  const doubled: ReconciledCharge[] = [];
  const unknown: SettlementLine[] = [];
  for (const [at, line] of lines.entries()) {
    const found = about[at];
    if (found === undefined) {
      unknown.push(line);
      continue;
    }
    const charge = chargeOf(found.hold, line);
    if (found.isFurther) doubled.push(charge);
    else (charge.ledgerMinor === line.amountMinor ? matched : differing).push(charge);
  }
  const missing = [...free]
    .filter((hold) => hold.settledAtMs === null && isCaptured(hold))
    .filter((hold) => isWithin(capturedAtMs(hold), report))
    .map((hold) => chargeOf(hold, undefined));
  const totals = totalsOf([...matched, ...differing, ...missing], lines);
  return { fromMs, toMs, matched, differing, missing, doubled, unknown, totals };
}

/** What a line is about. */
interface Attribution {
  readonly hold: Hold;
  /** Another line is about the same charge, in this report or in an earlier one. */
  readonly isFurther: boolean;
}

/**
 * Finds the hold of each line. Lines that an earlier report of the same source had are found first, so that the same report
 * taken in again changes nothing, in whatever order its lines come.
 *
 * @returns for each line, in their order, what it is about, and the holds that no line took
 */
function attribute(
  holds: readonly Hold[],
  { lines, source = REPORT }: SettlementReport,
): { readonly about: readonly (Attribution | undefined)[]; readonly free: ReadonlySet<Hold> } {
  const free = new Set(holds);
  const find = candidatesIn(holds);
  const take = (hold: Hold | undefined): Attribution | undefined => {
    if (hold === undefined) return undefined;
    free.delete(hold);
    return { hold, isFurther: false };
  };
  const known = lines.map((line) =>
    take(
      chosen(
        find(line).filter(
          (hold) =>
            free.has(hold) && hold.settledSource === source && hold.settledAtMs === line.atMs,
        ),
        line,
      ),
    ),
  );
  const about = lines.map((line, at): Attribution | undefined => {
    if (known[at] !== undefined) return known[at];
    const candidates = find(line);
    // What is still free and was settled by this source was so at another time: this is not the same charge.
    const unsettled = candidates.filter((hold) => free.has(hold) && hold.settledSource !== source);
    if (unsettled.length > 0) return take(chosen(unsettled, line));
    const further = chosen(candidates, line);
    return further && { hold: further, isFurther: true };
  });
  return { about, free };
}

/** Gives the holds that a line may be about: by the vendor's reference, else near charges of that card and amount. */
function candidatesIn(holds: readonly Hold[]): (line: SettlementLine) => readonly Hold[] {
  const byReference = new Map<string, Hold[]>();
  for (const hold of holds) {
    const same = byReference.get(hold.reference ?? '') ?? [];
    same.push(hold);
    byReference.set(hold.reference ?? '', same);
  }
  return (line) => {
    const known = line.reference === '' ? holds : (byReference.get(line.reference) ?? []);
    const sameMoney = known.filter(({ currency }) => currency === line.currency);
    return line.reference === '' ? sameMoney.filter((hold) => isNear(hold, line)) : sameMoney;
  };
}

/** Without a reference a line belongs to the only charge that it could be about. */
function chosen(candidates: readonly Hold[], { reference }: SettlementLine): Hold | undefined {
  return reference !== '' || candidates.length === 1 ? candidates[0] : undefined;
}

function isNear(hold: Hold, line: SettlementLine): boolean {
  return (
    isCaptured(hold) &&
    hold.committedMinor === line.amountMinor &&
    lastFour(hold.maskedPan) === lastFour(line.maskedPan) &&
    Math.abs(capturedAtMs(hold) - line.atMs) <= NEAR_MS
  );
}

function lastFour(maskedPan: string | null | undefined): string | undefined {
  return /(\d{4})$/.exec(maskedPan ?? '')?.[1];
}

function isWithin(atMs: number, { fromMs, toMs }: SettlementReport): boolean {
  return atMs >= fromMs && atMs < toMs;
}

/** A charge that the bank has not confirmed yet, or whose end nobody knows, counts with the amount that was asked for. */
function chargeOf(hold: Hold, line: SettlementLine | undefined): ReconciledCharge {
  const { holdId, sessionId, reference, currency, end, committedMinor } = hold;
  const ledgerMinor = end === 'commit' ? committedMinor : 0;
  const vendorMinor = line?.amountMinor ?? null;
  const vendorAtMs = line?.atMs ?? null;
  return { holdId, sessionId, reference, currency, ledgerMinor, vendorMinor, vendorAtMs };
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
