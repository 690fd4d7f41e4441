/**
 * Why the terminal declined (Session Declined and Update Session Result, Apollo with detailed codes on). For the log
 * only: the driver is told to ask whoever issued the card.
 */
const reasons: Readonly<Record<number, string>> = {
  0: 'notSet',
  1: 'cardReadFailure',
  2: 'cardReadTimeout',
  3: 'hostError',
  4: 'invalidMerchant',
  5: 'referToIssuer',
  6: 'invalidAccount',
  7: 'pinFailure',
  8: 'hostTimeout',
  9: 'insufficientFunds',
  10: 'withdrawalLimit',
  11: 'withdrawalFrequency',
  12: 'transactionDatabaseNotReachable',
  255: 'other',
};

/** The reason for nobody tapping in time. */
export const CARD_READ_TIMEOUT = 2;

/** The name of a decline code; a code that is not documented keeps its number. */
export function declineReason(code: number): string {
  return reasons[code] ?? `code ${code}`;
}
