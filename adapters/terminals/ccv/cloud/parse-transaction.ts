import { toMinor } from '../wire/decimal-amount.ts';
import { type Fields, fieldsOf, textOf } from '../wire/fields.ts';

/** A transaction of the Payment API: a payment, a capture or a reversal. */
export interface CloudTransaction {
  readonly reference: string;
  readonly status: 'pending' | 'success' | 'failed' | 'manualintervention';
  readonly merchantOrderReference?: string;
  /** Integer minor units; what was authorised where that is told apart. */
  readonly amountMinor?: number;
  readonly currency?: string;
  readonly token?: string;
  readonly failureCode?: string;
}

const statuses: readonly unknown[] = ['pending', 'success', 'failed', 'manualintervention'];

/** Reads a transaction (API reference: payment, capture, reversal, transaction); undefined when it is none. */
function parseTransaction(body: unknown, digits: number): CloudTransaction | undefined {
  const fields = fieldsOf(body);
  const reference = fields === undefined ? undefined : textOf(fields, 'reference', 100);
  if (fields === undefined || reference === undefined || !statuses.includes(fields['status']))
    return undefined;
  const details: Fields = fieldsOf(fields['details']) ?? {};
  const amountMinor = toMinor(details['authorisedAmount'] ?? fields['amount'], digits);
  const more = {
    merchantOrderReference: textOf(fields, 'merchantOrderReference', 255),
    currency: textOf(fields, 'currency', 3)?.toUpperCase(),
    token: textOf(fields, 'token', 200),
    failureCode: textOf(fields, 'failureCode', 64),
    amountMinor,
  };
  const told = Object.entries(more).filter(([, value]) => value !== undefined);
  const status = fields['status'] as CloudTransaction['status'];
  return { reference, status, ...Object.fromEntries(told) };
}

/** The transactions of an answer that is one or a list of them. */
export function parseTransactions(body: unknown, digits: number): readonly CloudTransaction[] {
  const all = Array.isArray(body) ? body.slice(0, 10) : [body];
  return all.flatMap((one) => parseTransaction(one, digits) ?? []);
}
