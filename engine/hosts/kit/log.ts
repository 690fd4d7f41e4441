import type { Json, JsonObject } from '../../contracts/json.ts';

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
      .map(([key, value]) => [key, loggableValue(value)]),
  );
}

function loggableValue(value: Json | undefined): Json {
  if (typeof value === 'string') return hideDigits(value).slice(0, 300);
  if (typeof value === 'number') return Math.abs(value) < 1e11 ? value : hideDigits(String(value));
  return value ?? null;
}

/** Twelve and more digits in a row could be a card number; in a log nobody needs them. */
export function hideDigits(text: string): string {
  return text.replaceAll(/\d(?:[\s_-]?\d){11,}/g, '[digits hidden]');
}
