import type { ExchangeReply } from '../../../kit/json-exchange.ts';
import type { PaymentReply } from '../payment-port.ts';
import type { ErrorMeaning } from '../wire/error-meanings.ts';
import { fieldsOf, textOf } from '../wire/fields.ts';
import { parsePayment } from '../wire/parse-payment.ts';

/**
 * What an exchange says of a payment. Only a payment object with SUCCESS or FAILED is an answer, and only an error whose
 * type is known to be harmless is taken as such; everything else leaves the payment unknown.
 */
export function paymentReply(
  reply: ExchangeReply,
  errorTypes: Readonly<Record<string, ErrorMeaning>>,
  digits: number,
): PaymentReply {
  if (reply.kind !== 'answer') return reply;
  const fields = fieldsOf(reply.body);
  if (fields === undefined) return { kind: 'silent' };
  const isOk = reply.status >= 200 && reply.status < 300;
  const payment = isOk ? parsePayment(fields, digits) : undefined;
  if (payment !== undefined) {
    const meaning =
      payment.errorType === undefined ? 'unknown' : meaningOf(errorTypes, payment.errorType);
    return { kind: 'payment', payment, meaning };
  }
  const errorType = textOf(fields, 'type', 100);
  if (errorType === undefined || isOk) return { kind: 'silent' };
  return { kind: 'refused', meaning: meaningOf(errorTypes, errorType), errorType };
}

function meaningOf(
  errorTypes: Readonly<Record<string, ErrorMeaning>>,
  errorType: string,
): ErrorMeaning {
  return (Object.hasOwn(errorTypes, errorType) ? errorTypes[errorType] : undefined) ?? 'unknown';
}
