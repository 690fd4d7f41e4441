import { ForecourtError } from '../../contracts/forecourt-error.ts';
import type { Hold } from '../../contracts/hold.ts';
import type {
  EngineBooks,
  Reconciliation,
  SettlementReport,
  TimeSpan,
} from '../../contracts/settlement-line.ts';
import { capturedAtMs, captureLine, isCaptured } from '../../core/ledger/capture-line.ts';
import { REPORT, reconcile } from '../../core/ledger/reconcile.ts';
import type { VatLine } from '../../core/tariff/vat-lines.ts';
import type { HoldLedger } from './hold-ledger.ts';
import { isCardNumber } from './is-card-number.ts';
import type { Settlement } from './settlement.ts';
import type { SiteDirectory } from './site-directory.ts';
import type { Store } from './store.ts';
import { StrayHolds } from './stray-holds.ts';
import type { UnitOfWork } from './unit-of-work.ts';

const DAY_MS = 24 * 60 * 60_000;
/** A charge is settled at most so long after its reservation was opened: the whole ladder. */
const OPENED_BEFORE_MS = 9 * DAY_MS;

/** What takes a reconciliation into the ledger; only a running engine has it. */
export interface BookKeeping {
  readonly unit: UnitOfWork;
  readonly ledger: HoldLedger;
  readonly closedByTerminal: Settlement['closedByTerminal'];
}

/** The books over a store. Without `keeping` nothing is written. */
export function booksOf(
  { store, sites }: { readonly store: Store; readonly sites: SiteDirectory },
  keeping?: () => BookKeeping,
): EngineBooks {
  return {
    captures: (span) => captures(store, sites, span),
    strayHolds: () => new StrayHolds(store).all(),
    reconcile: (report) => {
      refuseCardData(report);
      const { fromMs, toMs, terminalIds } = report;
      const holds = store.holds
        .openedBetween(fromMs - OPENED_BEFORE_MS, toMs)
        .filter(({ terminalId }) => terminalIds?.includes(terminalId) ?? true);
      const found = reconcile(holds, report);
      if (keeping !== undefined) takeIn(store, keeping(), found, report.source ?? REPORT);
      return { ...found, applied: keeping !== undefined };
    },
  };
}

function captures(store: Store, sites: SiteDirectory, { fromMs, toMs }: TimeSpan) {
  return store.holds
    .openedBetween(fromMs - OPENED_BEFORE_MS, toMs)
    .filter(isCaptured)
    .filter((hold) => capturedAtMs(hold) >= fromMs && capturedAtMs(hold) < toMs)
    .map((hold) => {
      const siteId = store.sessions.get(hold.sessionId)?.siteId ?? '';
      const vat = store.receipts.get(hold.sessionId)?.body['vat'] ?? [];
      return captureLine(hold, siteId, sites.find(siteId), vat as unknown as readonly VatLine[]);
    })
    .toSorted((one, other) => one.atMs - other.atMs);
}

function refuseCardData({ lines }: SettlementReport): void {
  for (const [index, { reference, maskedPan = '' }] of lines.entries()) {
    if (isCardNumber(reference) || isCardNumber(maskedPan))
      throw new ForecourtError('SETTLEMENT_CARD_DATA', { line: index + 1 });
  }
}

/** What is settled as it was asked for is confirmed; what differs, is missing or is there twice goes to a person. */
function takeIn(
  store: Store,
  keeping: BookKeeping,
  found: Omit<Reconciliation, 'applied'>,
  source: string,
): void {
  const { unit, ledger, closedByTerminal } = keeping;
  const isOnItsWay = ({ phase, end }: Hold): boolean =>
    end === 'commit' && (phase === 'closing' || phase === 'handedOver');
  unit.run(() => {
    for (const { holdId } of found.matched) {
      const hold = store.holds.get(holdId);
      if (hold !== undefined && isOnItsWay(hold))
        closedByTerminal(hold.terminalId, holdId, 'committed');
      ledger.agreed(holdId);
    }
    for (const { holdId } of found.differing) ledger.flag(holdId, 'amountDiffers');
    for (const { holdId, vendorAtMs } of [...found.matched, ...found.differing]) {
      if (vendorAtMs !== null) ledger.settled(holdId, vendorAtMs, source);
    }
    for (const { holdId } of found.doubled) ledger.chargedTwice(holdId);
    for (const { holdId } of found.missing) ledger.flag(holdId, 'missingAtVendor');
  });
}
