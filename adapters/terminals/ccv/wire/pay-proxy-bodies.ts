import type { CcvSettings } from '../ccv-settings.ts';
import type { AuthoriseRequest, CaptureRequest } from '../payment-port.ts';
import { toDecimal } from './decimal-amount.ts';

/** What every request says of the terminal. */
function terminalFields({ operatingEnvironment, accessProtocol }: CcvSettings) {
  return {
    terminalOperatingEnvironment: operatingEnvironment,
    terminalAccessProtocol: accessProtocol,
  };
}

/** The body of an authorise (manual "Authorise"). */
export function authoriseBody(
  settings: CcvSettings,
  { code, digits }: { readonly code: string; readonly digits: number },
  { requestId, amountMinor }: AuthoriseRequest,
): object {
  return {
    paymentType: 'AUTHORISE',
    requestId,
    amount: toDecimal(amountMinor, digits),
    currency: code,
    minimumCaptureAmount: toDecimal(settings.minimumCaptureMinor, digits),
    ...(settings.tokenType === 'none' ? {} : { tokenType: settings.tokenType }),
    ...terminalFields(settings),
    terminalLanguage: settings.terminalLanguage,
  };
}

/** The body of a capture; with the amount 0 it releases the reservation (manual "Capture"). */
export function captureBody(
  settings: CcvSettings,
  { code, digits }: { readonly code: string; readonly digits: number },
  request: CaptureRequest,
): object {
  const { requestId, amountMinor, authReference, authReferenceVersion, reasonCode } = request;
  return {
    paymentType: 'CAPTURE',
    requestId,
    amount: toDecimal(amountMinor, digits),
    currency: code,
    authReference,
    ...(authReferenceVersion === undefined ? {} : { authReferenceVersion }),
    terminalEnvironment: 'EVCHARGING',
    captureCancellationReasonCode: reasonCode,
    ...terminalFields(settings),
    terminalLanguage: settings.terminalLanguage,
  };
}

/** The body of a recovery; the requestId is a text there (manual "Recover a payment"). */
export function recoverBody(settings: CcvSettings, requestId: number): object {
  return { paymentRequestId: String(requestId), ...terminalFields(settings) };
}

/** The body of status and period closing. */
export function plainBody(settings: CcvSettings, more: object = {}): object {
  return { ...terminalFields(settings), ...more };
}
