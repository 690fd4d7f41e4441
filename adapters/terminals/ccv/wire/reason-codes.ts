/**
 * captureCancellationReasonCode for the reason of a `terminal.cancel` (manual "Capture" has the codes; which one fits is
 * our reading).
 */
export const reasonCodes: Readonly<Record<string, string>> = {
  notStarted: 'CLIENT_DID_NOT_TAKE_PRODUCT_IN_TIME',
  nothingUsed: 'AMOUNT_ZERO_OR_NO_VOLUME',
  tooLittle: 'AVAILABLE_FUNDS_TOO_SMALL_TO_DELIVER',
  chargerFault: 'DISPENSER_BACK_OFFICE_SYSTEM_INTERNAL_FAILURE',
  unexpected: 'UNEXPECTED_OPERATION_RESULT',
};

/** An ordinary charge. */
export const NO_ERROR = 'NO_ERROR';
