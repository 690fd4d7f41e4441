import type { ErrorCode } from '../../contracts/error-codes.ts';

/** The HTTP status of an error. A code that is not here is the engine's own trouble: 500. */
const statusOf: Partial<Record<ErrorCode, number>> = {
  HOST_REQUEST: 400,
  TERMINAL_CARD_DATA: 400,
  TERMINAL_KNOB: 400,
  HOST_UNAUTHORIZED: 401,
  HOST_ORIGIN_REFUSED: 403,
  FLOW_NOT_FOUND: 404,
  SITE_NOT_FOUND: 404,
  HOST_SESSION_NOT_FOUND: 404,
  TERMINAL_UNKNOWN: 404,
  CHARGER_UNKNOWN: 404,
  CHARGER_CONNECTOR: 404,
  TERMINAL_NOT_READING: 409,
  TERMINAL_NOT_OFFERED: 409,
  CHARGER_OFFLINE: 409,
  HOLD_REFUSED: 409,
  HOST_CONTENT_TYPE: 415,
  HOST_CLOSING: 503,
  HOST_STORE: 503,
  HOST_STORE_FULL: 503,
  HOST_STORE_DAMAGED: 503,
};

/** Gives the HTTP status for an error code. */
export function errorStatus(code: ErrorCode): number {
  return statusOf[code] ?? 500;
}
