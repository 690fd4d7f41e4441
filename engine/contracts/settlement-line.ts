/** One charge as the vendor or acquirer settled it. */
export interface SettlementLine {
  /** The vendor's own name of the reservation, as the ledger has it; empty when the vendor does not tell. */
  readonly reference: string;
  readonly amountMinor: number;
  /** ISO 4217 code. */
  readonly currency: string;
  /** When it was charged, Unix epoch ms. */
  readonly atMs: number;
  /** All but the last four digits hidden. */
  readonly maskedPan?: string;
}

/** What a vendor settled in a span of time. Every source makes one: a CSV file, a vendor's data API, a period closing. */
export interface SettlementReport extends TimeSpan {
  /** The terminals that it is about; charges of others are not looked at. All when left out. */
  readonly terminalIds?: readonly string[];
  /**
   * Whose books these are, e.g. `csv`; `report` when left out. In two reports of one source a charge has the same time, so a
   * line of another time is a second charge; sources may differ in the time.
   */
  readonly source?: string;
  readonly lines: readonly SettlementLine[];
}

/** A charge of the ledger beside the vendor's line about it. */
export interface ReconciledCharge {
  readonly holdId: string;
  readonly sessionId: string;
  readonly reference: string | null;
  readonly currency: string;
  readonly ledgerMinor: number;
  /** Null when the vendor has no line. */
  readonly vendorMinor: number | null;
  /** The time of the vendor's line, Unix epoch ms; null when there is none. */
  readonly vendorAtMs: number | null;
}

/** How the ledger and a vendor's report agree. */
export interface Reconciliation extends TimeSpan {
  readonly matched: readonly ReconciledCharge[];
  /** Both have it, with different amounts; 0 in the ledger = it was not to be charged. */
  readonly differing: readonly ReconciledCharge[];
  /** Charged in the ledger, no line of the vendor. */
  readonly missing: readonly ReconciledCharge[];
  /** A further line about a charge that a line of this or of an earlier report is about already. */
  readonly doubled: readonly ReconciledCharge[];
  /** A line of the vendor, nothing in the ledger. */
  readonly unknown: readonly SettlementLine[];
  readonly totals: readonly ReconciliationTotal[];
  /** Whether it was taken into the ledger; false when only a database was read. */
  readonly applied: boolean;
}

/** Sums of one currency. */
export interface ReconciliationTotal {
  readonly currency: string;
  readonly ledgerCount: number;
  readonly ledgerMinor: number;
  readonly vendorCount: number;
  readonly vendorMinor: number;
}

/** One charge for the books, in the finance export. */
export interface CaptureLine {
  readonly sessionId: string;
  readonly holdId: string;
  readonly siteId: string;
  readonly terminalId: string;
  readonly merchant: string;
  /** The vendor's own reference. */
  readonly reference: string | null;
  readonly maskedPan: string | null;
  readonly currency: string;
  readonly amountMinor: number;
  /** VAT inside the amount, as on the receipt; null when nobody says the rate of all of it. */
  readonly vatMinor: number | null;
  /** Null also where parts of the amount have other rates. */
  readonly vatBasisPoints: number | null;
  /** When the charge was confirmed or handed over, Unix epoch ms. */
  readonly atMs: number;
  /** Whether the bank has confirmed it, or the terminal still has it. */
  readonly state: 'confirmed' | 'handedOver';
  /** Why a person must look, or null. */
  readonly personReason: string | null;
}

/** A reservation that a vendor lists as open and that the ledger does not know. */
export interface StrayHold {
  readonly terminalId: string;
  readonly reference: string;
  readonly authorizedMinor: number;
  readonly maskedPan?: string;
  readonly firstSeenAtMs: number;
}

/** A span of time, its end not included, Unix epoch ms. */
export interface TimeSpan {
  readonly fromMs: number;
  readonly toMs: number;
}

/** The books of an engine: what was charged, and how that agrees with the vendors. */
export interface EngineBooks {
  /** What was charged in a span of time, oldest first. */
  readonly captures: (span: TimeSpan) => readonly CaptureLine[];
  readonly strayHolds: () => readonly StrayHold[];
  /**
   * Compares a vendor's report with the ledger and takes it in: what is settled as asked is confirmed, what differs or is
   * missing goes to a person.
   * @throws ForecourtError SETTLEMENT_CARD_DATA when something in it looks like a card number
   */
  readonly reconcile: (report: SettlementReport) => Reconciliation;
}
