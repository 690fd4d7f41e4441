import type { ErrorMeaning } from './wire/error-meanings.ts';

/** What CCV says of a payment, in the engine's units. */
export interface PaymentAnswer {
  readonly isSuccess: boolean;
  /** The payment that it is about, when it says so. */
  readonly requestId?: number;
  /** Integer minor units; left out when there is none or it cannot be read. */
  readonly amountMinor?: number;
  /** ISO 4217, capital letters. */
  readonly currency?: string;
  /** The stand-in for the card. In test environments it holds the card number: it must not be kept or logged. */
  readonly token?: string;
  readonly authReference?: string;
  readonly authReferenceVersion?: string;
  readonly stan?: string;
  /** Why it failed, when that is told. */
  readonly errorType?: string;
  readonly customerReceipt: readonly string[];
}

/**
 * What came of a request about money. `notSent`: certainly nothing left. `silent`: nobody knows; it must be recovered.
 * `refused`: an error instead of a payment. `unclear`: CCV wants a person to ask.
 */
export type PaymentReply =
  | { readonly kind: 'payment'; readonly payment: PaymentAnswer; readonly meaning: ErrorMeaning }
  | { readonly kind: 'refused'; readonly meaning: ErrorMeaning; readonly errorType: string }
  | { readonly kind: 'notSent' }
  | { readonly kind: 'silent' }
  | { readonly kind: 'unclear' };

/** Whether a terminal can be used, as far as it says. */
export type StatusReply =
  | { readonly kind: 'state'; readonly isUsable: boolean; readonly state: string }
  | { readonly kind: 'none' };

/** What reading a card without a payment came to. `busy`: the terminal did not begin to read. */
export type ReadReply =
  | { readonly kind: 'card'; readonly value: string }
  | { readonly kind: 'noCard' | 'cancelled' | 'busy' | 'notSent' | 'silent' };

/** A reservation that is to be made. */
export interface AuthoriseRequest {
  readonly requestId: number;
  readonly amountMinor: number;
}

/** A reservation that is to be charged; `amountMinor` 0 releases it. */
export interface CaptureRequest {
  readonly requestId: number;
  readonly amountMinor: number;
  readonly authReference: string;
  readonly authReferenceVersion?: string;
  /** captureCancellationReasonCode */
  readonly reasonCode: string;
}

/** A payment that is not clear. */
export interface RecoverRequest {
  readonly requestId: number;
  readonly kind: 'authorise' | 'commit' | 'cancel';
  readonly amountMinor: number;
  /** When it was sent, Unix epoch ms. */
  readonly atMs: number;
  /** Of the reservation that was to be charged or released. */
  readonly authReference?: string;
}

/**
 * One terminal as the operations use it, whatever carries the messages. Times are milliseconds; nothing takes longer than
 * `timeoutMs`. Nothing rejects.
 */
export interface PaymentPort {
  readonly authorise: (request: AuthoriseRequest, timeoutMs: number) => Promise<PaymentReply>;
  readonly capture: (request: CaptureRequest, timeoutMs: number) => Promise<PaymentReply>;
  /** What became of a payment. Only the last one that was begun at the terminal is sure to be known. */
  readonly recover: (request: RecoverRequest, timeoutMs: number) => Promise<PaymentReply>;
  readonly status: (timeoutMs: number) => Promise<StatusReply>;
  readonly readToken?: (timeoutMs: number) => Promise<ReadReply>;
  readonly readChip?: (timeoutMs: number) => Promise<ReadReply>;
  /** Ends a read. */
  readonly abort?: (timeoutMs: number) => Promise<void>;
  /** Closes the period; whether the terminal did. */
  readonly closePeriod?: (timeoutMs: number) => Promise<boolean>;
}
