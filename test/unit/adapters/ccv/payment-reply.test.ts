// Proves what counts as a clear answer about a payment, and that everything else leaves it unknown.
import { describe, expect, it } from 'vitest';
import type { ExchangeReply } from '../../../../adapters/kit/json-exchange.ts';
import { paymentReply } from '../../../../adapters/terminals/ccv/pay-proxy/payment-reply.ts';
import { errorMeanings } from '../../../../adapters/terminals/ccv/wire/error-meanings.ts';
import { approval } from './messages.ts';

const read = (reply: ExchangeReply) => paymentReply(reply, errorMeanings, 2);
const answer = (body: unknown, status = 200) => read({ kind: 'answer', status, body });

describe('the answer to a payment', () => {
  it('should be read with its amount in minor units', () => {
    expect(answer(approval)).toEqual({
      kind: 'payment',
      meaning: 'unknown',
      payment: {
        isSuccess: true,
        requestId: 400_000_017,
        amountMinor: 6000,
        currency: 'EUR',
        token: '990000000000000042',
        authReference: 'b3BhcXVl',
        authReferenceVersion: '1',
        stan: '00001234',
        customerReceipt: ['RESERVED EUR 60.00'],
      },
    });
  });

  it('should be read also where requestId and version have the other type', () => {
    expect(
      answer({ ...approval, requestId: '400000017', authReferenceVersion: 1, amount: 60 }),
    ).toEqual(answer(approval));
  });

  it('should say why it failed when it does', () => {
    const failed = { status: 'FAILED', requestId: 5, type: 'CARD_DECLINED' };
    expect(answer(failed)).toMatchObject({ kind: 'payment', meaning: 'declined' });
    expect(answer({ status: 'FAILED' })).toMatchObject({ kind: 'payment', meaning: 'unknown' });
  });

  it.each<[unknown, number]>([
    [undefined, 200],
    [null, 200],
    [[approval], 200],
    ['SUCCESS', 200],
    [{}, 200],
    [{ ...approval, status: 'success' }, 200],
    [{ ...approval, status: 'PENDING' }, 200],
    [approval, 500],
    [{ type: 'CARD_DECLINED' }, 200],
    [{ type: '' }, 500],
    [{ type: { name: 'X' } }, 500],
    [{ error: 'no' }, 404],
  ])('should leave it unknown: %j with status %i', (body, status) => {
    expect(answer(body, status)).toEqual({ kind: 'silent' });
  });

  it('should take an error only for what its type is known to mean', () => {
    expect(answer({ type: 'TERMINAL_BUSY' }, 409)).toMatchObject({ meaning: 'noEffect' });
    expect(answer({ type: 'TERMINAL_CONNECTION_LOST' }, 500)).toMatchObject({ meaning: 'unknown' });
    expect(answer({ type: 'NEVER_HEARD_OF' }, 500)).toMatchObject({ meaning: 'unknown' });
    expect(answer({ type: 'toString' }, 500)).toMatchObject({ meaning: 'unknown' });
  });

  it('should hide what looks like a card number in receipts, and read no other shape as one', () => {
    const lines = ['TOTAL 12.00', 'CARD 4761 7390 0101 0119', 'x'.repeat(500), 7];
    const { customerReceipt } = paymentOf({ ...approval, customerReceipt: JSON.stringify(lines) });
    expect(customerReceipt).toEqual(['TOTAL 12.00', 'CARD [digits]', 'x'.repeat(80)]);
    for (const customerReceipt of ['no list', '{}', '[[]]', 5, null, undefined])
      expect(paymentOf({ ...approval, customerReceipt }).customerReceipt).toEqual([]);
  });
});

function paymentOf(body: object) {
  const reply = answer(body);
  if (reply.kind !== 'payment') throw new Error('no payment');
  return reply.payment;
}
