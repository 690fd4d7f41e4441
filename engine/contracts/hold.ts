/**
 * A reservation on a card, from the moment the acquire was claimed until its end is confirmed.
 *
 * requested → reserved → closing → handedOver → confirmed, or needsPerson. `handedOver` = the terminal took
 * responsibility; it may end the driver's session and stays open money until confirmed. `void` = it certainly
 * never came to be (declined, not sent).
 */
export type HoldPhase = 'requested' | 'reserved' | 'closing' | 'handedOver' | 'confirmed' | 'void';

/** How a hold is being closed or was closed. */
export type HoldEnd = 'commit' | 'cancel';

/** One line of the hold ledger. Amounts are integer minor units of `currency`. */
export interface Hold {
  /** The id of the acquire operation; never a vendor's id. */
  readonly holdId: string;
  readonly sessionId: string;
  readonly terminalId: string;
  readonly phase: HoldPhase;
  readonly currency: string;
  readonly requestedMinor: number;
  /** What the issuer approved, read back from the answer; 0 until known. */
  readonly authorizedMinor: number;
  /** What was asked to be committed, once confirmed what the vendor says was; 0 when released or not yet known. */
  readonly committedMinor: number;
  readonly end: HoldEnd | null;
  /** The vendor's own reference, opaque; of a request without an answer, how its records call it. */
  readonly reference: string | null;
  readonly maskedPan: string | null;
  /** The flow left the acquire by a fault: only the engine may close it now. */
  readonly orphaned: boolean;
  /** Why a person is needed, or null. The ladder goes on meanwhile. */
  readonly personReason: string | null;
  readonly openedAtMs: number;
  readonly closedAtMs: number | null;
  /** When the money was first known to be taken: handed over, or confirmed. Never moves; null until then. */
  readonly capturedAtMs: number | null;
  /** When it was charged, by the first line of a vendor's report about it; null until a reconciliation finds one. */
  readonly settledAtMs: number | null;
  /** The source of that report (`SettlementReport.source`). */
  readonly settledSource: string | null;
}
