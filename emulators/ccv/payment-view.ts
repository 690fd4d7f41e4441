import { type HeldCard, tokenOf } from './card.ts';

/** What an answer to a payment is made of. */
export interface PaymentFacts {
  readonly requestId: number;
  readonly isSuccess: boolean;
  /** Hundredths. */
  readonly amount: number;
  readonly currency: string;
  readonly card?: HeldCard;
  readonly tokenType?: string;
  readonly authReference?: string;
  readonly errorType?: string;
  readonly title: string;
}

let lastStan = 1000;

/** The object that answers a payment and a recovery. Receipts are lists of lines, serialised as text. */
export function paymentView(facts: PaymentFacts): object {
  const { requestId, isSuccess, amount, currency, card, tokenType, authReference, errorType } =
    facts;
  const stan = String(++lastStan).padStart(8, '0');
  const amountText = (amount / 100).toFixed(2);
  const pan = card?.pan ?? '';
  const lines = [
    facts.title,
    `${currency} ${amountText}`,
    ...(pan === '' ? [] : [`${card?.brand} ${'*'.repeat(pan.length - 4)}${pan.slice(-4)}`]),
    isSuccess ? 'AKKOORD' : 'NIET AKKOORD',
  ];
  return {
    status: isSuccess ? 'SUCCESS' : 'FAILED',
    requestId,
    amount: amountText,
    currency,
    ...(card === undefined ? {} : { card: card.brand }),
    stan,
    timestamp: new Date().toISOString().replace('Z', '+00:00'),
    ...(isSuccess && card !== undefined && tokenType === 'card' ? { token: tokenOf(card) } : {}),
    ...(authReference === undefined ? {} : { authReference, authReferenceVersion: '1' }),
    ...(errorType === undefined ? {} : { type: errorType }),
    customerReceipt: JSON.stringify(lines),
    merchantReceipt: JSON.stringify(lines),
    journalReceipt: JSON.stringify(lines),
    eJournal: { requestId, stan, cardNumber: pan },
  };
}
