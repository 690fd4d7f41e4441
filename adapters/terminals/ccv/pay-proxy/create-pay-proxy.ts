import type { Currency } from '../../../../engine/contracts/money.ts';
import type { JsonExchange } from '../../../kit/json-exchange.ts';
import type { CcvSettings } from '../ccv-settings.ts';
import type { PaymentPort } from '../payment-port.ts';
import { fieldsOf } from '../wire/fields.ts';
import { parseStatus } from '../wire/parse-status.ts';
import { authoriseBody, captureBody, plainBody, recoverBody } from '../wire/pay-proxy-bodies.ts';
import { paymentReply } from './payment-reply.ts';
import { readReply } from './read-reply.ts';

/** The terminal behind the JSON calls that CCV documents for its PayProxy app (`/terminal/…`). */
export function createPayProxy(
  settings: CcvSettings,
  currency: Currency,
  exchange: JsonExchange,
): PaymentPort {
  const post = (path: string, body: object, timeoutMs: number) =>
    exchange({ method: 'POST', path, body, timeoutMs });
  const pay = async (path: string, body: object, timeoutMs: number) =>
    paymentReply(await post(path, body, timeoutMs), settings.errorTypes, currency.digits);
  const { token, mifare, abort } = settings.paths;
  const readBody = plainBody(settings, {
    terminalLanguage: settings.terminalLanguage,
    ...(settings.tokenType === 'none' ? {} : { tokenType: settings.tokenType }),
  });
  const read = async (path: string, name: string, timeoutMs: number) =>
    readReply(await post(path, readBody, timeoutMs), settings.errorTypes, name);
  return {
    authorise: (request, timeoutMs) =>
      pay('/terminal/payment', authoriseBody(settings, currency, request), timeoutMs),
    capture: (request, timeoutMs) =>
      pay('/terminal/payment', captureBody(settings, currency, request), timeoutMs),
    recover: ({ requestId }, timeoutMs) =>
      pay('/terminal/recoverPayment', recoverBody(settings, requestId), timeoutMs),
    status: async (timeoutMs) => {
      const reply = await post('/terminal/status', plainBody(settings), timeoutMs);
      const fields = reply.kind === 'answer' ? fieldsOf(reply.body) : undefined;
      return fields === undefined ? { kind: 'none' } : parseStatus(fields);
    },
    closePeriod: async (timeoutMs) => {
      const reply = await post('/terminal/periodClosing', plainBody(settings), timeoutMs);
      return reply.kind === 'answer' && fieldsOf(reply.body)?.['status'] === 'SUCCESS';
    },
    ...(token === undefined
      ? {}
      : { readToken: (timeoutMs: number) => read(token, 'token', timeoutMs) }),
    ...(mifare === undefined
      ? {}
      : { readChip: (timeoutMs: number) => read(mifare, 'cardUID', timeoutMs) }),
    ...(abort === undefined
      ? {}
      : {
          abort: async (timeoutMs: number) => {
            await post(abort, plainBody(settings), timeoutMs);
          },
        }),
  };
}
