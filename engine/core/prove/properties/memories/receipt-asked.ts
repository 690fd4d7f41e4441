import type { Memory } from '../property.ts';

/** Whether the flow asked for a receipt. */
export const receiptAsked: Memory = {
  name: 'receipt',
  first: 'no',
  after: (now, { outcome }) =>
    outcome.begun.some(({ operation }) => operation === 'site.issueReceipt') ? 'asked' : now,
};
