import type { Json } from '../../../../engine/contracts/json.ts';
import { fieldsOf } from './fields.ts';

/** A session as CPS tells of it. */
export interface CpsSession {
  readonly serialNumber: string | undefined;
  /** Only an approved one has an id. */
  readonly sessionId: string | undefined;
  readonly cardId: string | undefined;
  /** At least 1: a session that reserves nothing says nothing. */
  readonly authorizedMinor: number | undefined;
  readonly finalMinor: number | undefined;
  /** The lifecycle; `result` speaks of the tap alone and never decides about money. */
  readonly state: 'authorized' | 'committed' | 'cancelled' | 'failed' | 'declined' | 'unknown';
  /** By the clock of CPS without a zone, read as UTC, Unix epoch ms. */
  readonly transactionAtMs: number | undefined;
  readonly responseCode: string | undefined;
}

/** Spellings that were seen: COMMITED has one T in the API (seen), two in some places. */
const states: Readonly<Record<string, CpsSession['state']>> = {
  AUTHORIZED: 'authorized',
  COMMITED: 'committed',
  COMMITTED: 'committed',
  CANCELLED: 'cancelled',
  CANCELED: 'cancelled',
  FAILED: 'failed',
  DECLINED: 'declined',
};

/** Ids that may stand in a path and in the journal: the vendor's are UUIDs, a longer run of digits could be a card number. */
const idPattern = /^(?!.*\d{13})[A-Za-z0-9-]{1,50}$/;

/** Reads a session; undefined when it is no object or names neither state nor result. */
export function parseSession(body: Json | undefined): CpsSession | undefined {
  const fields = fieldsOf(body);
  if (fields === undefined) return undefined;
  const stateText = fields.text('state')?.toUpperCase();
  const result = fields.text('result')?.toUpperCase();
  if (stateText === undefined && result === undefined) return undefined;
  const state = Object.hasOwn(states, stateText ?? '') ? states[stateText ?? ''] : undefined;
  const sessionId = fields.text('sessionId');
  return {
    serialNumber: fields.text('serialNumber'),
    sessionId: sessionId !== undefined && idPattern.test(sessionId) ? sessionId : undefined,
    cardId: fields.text('cardId'),
    authorizedMinor: fields.amountMinor('authorizedAmount') || undefined,
    finalMinor: fields.amountMinor('finalAmount'),
    state: state ?? (stateText === undefined && result === 'DECLINED' ? 'declined' : 'unknown'),
    transactionAtMs: timeOf(fields.text('transactionTime')),
    responseCode: fields.text('authorizationResponseCode'),
  };
}

/** The sessions of a list; undefined when it is none. What is no session in it is left out. */
export function parseSessions(body: Json | undefined): readonly CpsSession[] | undefined {
  if (!Array.isArray(body)) return undefined;
  return body.flatMap((item: Json) => parseSession(item) ?? []);
}

function timeOf(text: string | undefined): number | undefined {
  if (text === undefined || text.length > 40) return undefined;
  const hasZone = /(Z|[+-]\d{2}:?\d{2})$/.test(text);
  const atMs = Date.parse(hasZone ? text.replace(/([+-]\d{2})(\d{2})$/, '$1:$2') : `${text}Z`);
  return Number.isNaN(atMs) ? undefined : atMs;
}
