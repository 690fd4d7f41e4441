/**
 * Message shapes of OCPP 1.6 edition 2, section 6, with the standard's own field names.
 * Everything received is optional here: stations leave fields out, and a transaction message is answered anyway.
 */

/** The subprotocol of OCPP-J 1.6. */
export const subprotocol = 'ocpp1.6';

/** A payload as it came in; every field has to be looked at before it is used. */
export type Payload = Readonly<Record<string, unknown>>;

/** Section 7.7, ChargePointStatus. */
export const chargePointStatuses = [
  'Available',
  'Preparing',
  'Charging',
  'SuspendedEVSE',
  'SuspendedEV',
  'Finishing',
  'Reserved',
  'Unavailable',
  'Faulted',
] as const;

/** One of the nine status words of a connector. */
export type ChargePointStatus = (typeof chargePointStatuses)[number];

/** Messages that the central system sends, and what the answers may say in `status`. */
export interface CentralRequests {
  readonly RemoteStartTransaction: { readonly idTag: string; readonly connectorId: number };
  readonly RemoteStopTransaction: { readonly transactionId: number };
  readonly UnlockConnector: { readonly connectorId: number };
  readonly TriggerMessage: {
    readonly requestedMessage: 'StatusNotification' | 'BootNotification' | 'MeterValues';
    readonly connectorId?: number;
  };
  readonly ChangeConfiguration: { readonly key: string; readonly value: string };
  readonly GetConfiguration: { readonly key: readonly string[] };
}

/** Name of a message that the central system sends. */
export type CentralAction = keyof CentralRequests;

/** Reads a payload from whatever stood in the frame. */
export function payloadOf(value: unknown): Payload {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
    ? (value as Payload)
    : {};
}

/** Reads an integer, also from a string as some stations send it. */
export function integerOf(value: unknown): number | undefined {
  const number = typeof value === 'string' && value.trim() !== '' ? Number(value) : value;
  return typeof number === 'number' && Number.isSafeInteger(number) ? number : undefined;
}

/** Reads a number; meter registers may have decimals. */
export function numberOf(value: unknown): number | undefined {
  const number = typeof value === 'string' && value.trim() !== '' ? Number(value) : value;
  return typeof number === 'number' && Number.isFinite(number) ? number : undefined;
}

/** Reads a text that is not empty. */
export function textOf(value: unknown): string | undefined {
  return typeof value === 'string' && value !== '' ? value : undefined;
}

/** Before this a station's clock was never set: 2020-01-01. */
const clockPlausibleFromMs = Date.UTC(2020, 0, 1);

/** Reads a timestamp as Unix epoch ms; `fallbackMs` when it is missing or the clock was never set. */
export function timestampOf(value: unknown, fallbackMs: number): number {
  const atMs = typeof value === 'string' ? Date.parse(value) : Number.NaN;
  return Number.isFinite(atMs) && atMs >= clockPlausibleFromMs ? atMs : fallbackMs;
}
