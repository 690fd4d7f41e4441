import type { ExchangeReply } from '../../../kit/json-exchange.ts';
import type { ReadReply } from '../payment-port.ts';
import type { ErrorMeaning } from '../wire/error-meanings.ts';
import { fieldsOf, textOf } from '../wire/fields.ts';

/**
 * What an exchange says of a read without a payment. CCV does not tell its answer in public; it is taken to be like a
 * payment's, with the token or the number of the chip at the top level.
 *
 * @param name the field with what was read
 */
export function readReply(
  reply: ExchangeReply,
  errorTypes: Readonly<Record<string, ErrorMeaning>>,
  name: string,
): ReadReply {
  if (reply.kind !== 'answer') return reply;
  const fields = fieldsOf(reply.body);
  if (fields === undefined) return { kind: 'silent' };
  const value = textOf(fields, name, 200);
  const isOk = reply.status >= 200 && reply.status < 300;
  if (isOk && fields['status'] === 'SUCCESS' && value !== undefined) return { kind: 'card', value };
  const errorType = textOf(fields, 'type', 100) ?? '';
  const meaning = Object.hasOwn(errorTypes, errorType) ? errorTypes[errorType] : undefined;
  if (meaning === 'noEffect') return { kind: 'busy' };
  if (meaning === 'cancelledByDriver') return { kind: 'cancelled' };
  return isOk && fields['status'] === 'FAILED' ? { kind: 'noCard' } : { kind: 'silent' };
}
