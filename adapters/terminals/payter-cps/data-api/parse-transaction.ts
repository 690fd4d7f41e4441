import type { Json } from '../../../../engine/contracts/json.ts';
import { type Fields, fieldsOf } from '../wire/fields.ts';
import { onlyLastDigits } from '../wire/parse-card.ts';

/** A document of the index Transactions, as far as it is about money. */
export interface Transaction {
  readonly id: string;
  readonly serialNumber: string;
  /** Empty when it is not known which field it is in. */
  readonly reference: string;
  readonly currency: string;
  readonly maskedPan?: string;
  /** Nothing when it was not charged. */
  readonly committed?: { readonly amountMinor: number; readonly atMs: number };
}

/** Reads a document; undefined when what a charge must have is missing: a report must not silently lose one. */
export function parseTransaction(
  document: Json,
  referenceField: string | undefined,
): Transaction | undefined {
  const fields = fieldsOf(document);
  const id = fields?.text('id');
  const serialNumber = fields?.text('serialNumber');
  if (fields === undefined || id === undefined || serialNumber === undefined) return undefined;
  const currency = fields.text('currency') ?? '';
  const maskedPan = onlyLastDigits(fields.text('extra-TXN-MASKED-PAN') ?? '');
  const transaction = {
    id,
    serialNumber,
    currency,
    reference: referenceField === undefined ? '' : (fields.text(referenceField) ?? ''),
    ...(maskedPan === undefined ? {} : { maskedPan }),
  };
  const isCharged = /^COMMITT?ED$/i.test(fields.text('state') ?? '');
  const committedMinor = fields.amountMinor('committedAmount');
  if (!isCharged || committedMinor === 0) return transaction;
  const atMs = timeOf(fields, 'commitTimestamp');
  if (committedMinor === undefined || atMs === undefined || !/^[A-Z]{3}$/.test(currency))
    return undefined;
  return { ...transaction, committed: { amountMinor: committedMinor, atMs } };
}

/** The form of times is not documented: epoch milliseconds and ISO 8601 are taken. */
function timeOf(fields: Fields, name: string): number | undefined {
  const text = fields.text(name);
  if (text !== undefined) {
    const atMs = Date.parse(text);
    return Number.isNaN(atMs) ? undefined : atMs;
  }
  return fields.epochMs(name);
}
