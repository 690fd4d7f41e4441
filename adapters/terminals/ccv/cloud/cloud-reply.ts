import type { ExchangeReply } from '../../../kit/json-exchange.ts';
import type { PaymentReply } from '../payment-port.ts';
import { failureMeanings } from './failure-meanings.ts';
import { type CloudTransaction, parseTransactions } from './parse-transaction.ts';

/** What an exchange says of a transaction; `pending` is to be asked again. */
export type CloudReply = PaymentReply | { readonly kind: 'pending'; readonly reference: string };

/** Answers that refuse a request before anything came of it. */
const refused: readonly number[] = [400, 401, 403, 404, 422];

/**
 * Reads the answer to a payment, capture, reversal or question. Only a transaction with a final status is an end.
 *
 * @param order our reference that the transaction must have, where several may be told of
 */
export function cloudReply(
  reply: ExchangeReply,
  requestId: number,
  digits: number,
  order?: string,
): CloudReply {
  if (reply.kind !== 'answer') return reply;
  if (refused.includes(reply.status))
    return { kind: 'refused', meaning: 'noEffect', errorType: `http ${reply.status}` };
  if (reply.status < 200 || reply.status > 299) return { kind: 'silent' };
  const found = parseTransactions(reply.body, digits).find(
    ({ merchantOrderReference }) => order === undefined || merchantOrderReference === order,
  );
  if (found === undefined) return { kind: 'silent' };
  switch (found.status) {
    case 'pending':
      return { kind: 'pending', reference: found.reference };
    case 'manualintervention':
      return { kind: 'unclear' };
    default:
      return paymentOf(found, requestId);
  }
}

function paymentOf(found: CloudTransaction, requestId: number): PaymentReply {
  const { reference, status, amountMinor, currency, token, failureCode } = found;
  const known =
    failureCode !== undefined && Object.hasOwn(failureMeanings, failureCode)
      ? failureMeanings[failureCode]
      : undefined;
  return {
    kind: 'payment',
    meaning: known ?? 'unknown',
    payment: {
      isSuccess: status === 'success',
      requestId,
      authReference: reference,
      ...(amountMinor === undefined ? {} : { amountMinor }),
      ...(currency === undefined ? {} : { currency }),
      ...(token === undefined ? {} : { token }),
      ...(failureCode === undefined ? {} : { errorType: failureCode }),
      customerReceipt: [],
    },
  };
}
