import type { PaymentAnswer } from '../payment-port.ts';
import { toMinor } from './decimal-amount.ts';
import { type Fields, textOf } from './fields.ts';
import { receiptLines } from './receipt-lines.ts';

/** The opaque reference of a reservation may be so long; a longer one could not be kept. */
const AUTH_REFERENCE_LENGTH_MAX = 60_000;

/**
 * The object that answers a payment and a recovery; undefined when it is none (manuals "Authorise", "Make a payment",
 * "Recover a payment"). Where token and authReference stand is assumed: at the top level.
 */
export function parsePayment(fields: Fields, digits: number): PaymentAnswer | undefined {
  const { status } = fields;
  if (status !== 'SUCCESS' && status !== 'FAILED') return undefined;
  const errorType = textOf(fields, 'type', 100);
  return {
    isSuccess: status === 'SUCCESS',
    ...defined({
      requestId: requestIdOf(fields['requestId']),
      amountMinor: toMinor(fields['amount'], digits),
      currency: textOf(fields, 'currency', 3)?.toUpperCase(),
      token: textOf(fields, 'token', 200),
      authReference: textOf(fields, 'authReference', AUTH_REFERENCE_LENGTH_MAX),
      authReferenceVersion: versionOf(fields['authReferenceVersion']),
      stan: textOf(fields, 'stan', 16),
      errorType,
    }),
    customerReceipt: receiptLines(fields['customerReceipt']),
  };
}

/** CCV shows it as a number, and as a text where a payment is recovered. */
function requestIdOf(value: unknown): number | undefined {
  const number = typeof value === 'string' && /^\d{1,10}$/.test(value) ? Number(value) : value;
  return typeof number === 'number' && Number.isSafeInteger(number) && number >= 0
    ? number
    : undefined;
}

function versionOf(value: unknown): string | undefined {
  if (typeof value === 'number' && Number.isFinite(value)) return String(value);
  return typeof value === 'string' && value.length <= 40 ? value : undefined;
}

/** Leaves out what is undefined. */
function defined<T extends object>(fields: T): { [K in keyof T]?: NonNullable<T[K]> } {
  const kept = Object.entries(fields).filter(([, value]) => value !== undefined);
  return Object.fromEntries(kept) as { [K in keyof T]?: NonNullable<T[K]> };
}
