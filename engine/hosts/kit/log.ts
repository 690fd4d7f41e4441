import type { JsonObject } from '../../contracts/json.ts';

/** Writes one line for operators. Only the allow-listed keys of `details` are written. */
export type Log = (
  level: 'info' | 'warning' | 'error',
  message: string,
  details?: JsonObject,
) => void;

const ALLOWED = new Set([
  'action',
  'address',
  'adapter',
  'attempt',
  'chargerId',
  'code',
  'connectorId',
  'count',
  'energyWh',
  'epoch',
  'error',
  'file',
  'flowId',
  'holdId',
  'host',
  'ms',
  'operation',
  'operationId',
  'phase',
  'pointer',
  'port',
  'reason',
  'reference',
  'sessionId',
  'siteId',
  'status',
  'terminalId',
  'transactionId',
  'type',
  'url',
  'version',
]);

/** The details that may be written: allow-listed keys, plain values, cut at 300 characters, no long digit runs. */
export function loggable(details: JsonObject): JsonObject {
  return Object.fromEntries(
    Object.entries(details)
      .filter(([key, value]) => ALLOWED.has(key) && (value === null || typeof value !== 'object'))
      .map(([key, value]) => [
        key,
        typeof value === 'string' ? hideDigits(value.slice(0, 300)) : value,
      ]),
  );
}

/** Twelve and more digits in a row could be a card number; in a log nobody needs them. */
export function hideDigits(text: string): string {
  return text.replaceAll(/\d(?:[ -]?\d){11,}/g, '[digits hidden]');
}
