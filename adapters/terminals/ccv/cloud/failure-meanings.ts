import type { ErrorMeaning } from '../wire/error-meanings.ts';

/** What the failureCode of a failed transaction means; the codes are those of CCV's own PHP library. Others are a decline. */
export const failureMeanings: Readonly<Record<string, ErrorMeaning>> = {
  cancelled: 'cancelledByDriver',
  expired: 'cancelledByDriver',
  rejected: 'declined',
  card_refused: 'declined',
  insufficient_funds: 'declined',
  unsufficient_balance: 'declined',
  fraud_detected: 'declined',
  processing_error: 'declined',
};
