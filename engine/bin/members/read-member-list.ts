import { readFileSync, statSync } from 'node:fs';
import { CsvError, parse } from 'csv-parse/sync';
import { ForecourtError } from '../../contracts/forecourt-error.ts';
import { isCardNumber } from '../../hosts/kit/is-card-number.ts';
import { normalUid } from './member-keys.ts';

const ENTRIES_MAX = 200_000;
const BYTES_MAX = 64_000_000;

/** A member card as a list names it. */
export interface ListedCard {
  readonly uid: string;
  readonly group: string | null;
  readonly isBlocked: boolean;
  /** Not any more from this time on, Unix epoch ms; null: for ever. */
  readonly untilMs: number | null;
}

type Row = Readonly<Record<string, unknown>>;

/**
 * Reads a list of member cards: CSV with the columns uid, group, until, blocked; JSON with the same names; tokens of OCPI;
 * or the local authorization list of OCPP.
 *
 * @throws ForecourtError MEMBER_LIST with the number of the entry, never with what stands in it
 */
export function readMemberList(path: string): readonly ListedCard[] {
  const rows = rowsOf(path);
  if (rows.length > ENTRIES_MAX) throw wrong(path, 0, `more than ${ENTRIES_MAX} cards`);
  const seen = new Map<string, number>();
  return rows.map((row, at) => {
    const card = toCard(row, (reason) => wrong(path, at + 1, reason));
    const before = seen.get(card.uid);
    if (before !== undefined) throw wrong(path, at + 1, `the same card as entry ${before}`);
    seen.set(card.uid, at + 1);
    return card;
  });
}

function rowsOf(path: string): readonly Row[] {
  try {
    if (statSync(path).size > BYTES_MAX) throw wrong(path, 0, 'the file is too large');
    const text = readFileSync(path, 'utf8').replace(/^\uFEFF/, '');
    if (!/^\s*[[{]/.test(text))
      return parse(text, { columns: true, trim: true, skip_empty_lines: true }) as Row[];
    const json = JSON.parse(text) as unknown;
    const list = Array.isArray(json) ? json : inside(json as Row);
    if (!Array.isArray(list)) throw wrong(path, 0, 'there is no list of cards in it');
    return list as Row[];
  } catch (cause) {
    if (cause instanceof ForecourtError) throw cause;
    if (cause instanceof CsvError) throw wrong(path, Number(cause['lines'] ?? 0), 'not readable');
    throw wrong(path, 0, cause instanceof SyntaxError ? 'the JSON is broken' : 'not readable');
  }
}

/** The list in an answer of OCPI (`data`), in a SendLocalList of OCPP, or under `members`. */
function inside(json: Row): unknown {
  return json['members'] ?? json['localAuthorizationList'] ?? json['data'];
}

function toCard(row: Row, fail: (reason: string) => ForecourtError): ListedCard {
  if (typeof row !== 'object' || row === null) throw fail('it is no object');
  const raw = row['uid'] ?? row['idTag'];
  if (typeof raw !== 'string' || normalUid(raw).length < 4) throw fail('it has no "uid"');
  const uid = normalUid(raw);
  if (uid.length > 64) throw fail('its "uid" is too long');
  if (isCardNumber(uid)) throw fail('its "uid" looks like the number of a bank card');
  const info = (row['idTagInfo'] ?? {}) as Row;
  return {
    uid,
    group: groupOf(row['group'] ?? row['group_id'] ?? info['parentIdTag'], fail),
    isBlocked: isBlocked(row, info, fail),
    untilMs: timeOf(row['until'] ?? info['expiryDate'], fail),
  };
}

function groupOf(value: unknown, fail: (reason: string) => ForecourtError): string | null {
  if (value === undefined || value === null || value === '') return null;
  if (typeof value !== 'string' || value.length > 64) throw fail('its "group" is no short text');
  return value;
}

/** Blocked, or of a kind that no reader reads: tokens of OCPI may be apps and single visits too. */
function isBlocked(row: Row, info: Row, fail: (reason: string) => ForecourtError): boolean {
  const { blocked = '', type } = row;
  if (type !== undefined && type !== 'RFID') return true;
  if (row['valid'] === false) return true;
  if (info['status'] !== undefined && info['status'] !== 'Accepted') return true;
  const word = String(blocked).toLowerCase();
  if (['', 'no', 'false', '0'].includes(word)) return false;
  if (['yes', 'true', '1'].includes(word)) return true;
  throw fail('its "blocked" is neither yes nor no');
}

function timeOf(value: unknown, fail: (reason: string) => ForecourtError): number | null {
  if (value === undefined || value === null || value === '') return null;
  const atMs = /^\d{4}-\d\d-\d\d/.test(String(value)) ? Date.parse(String(value)) : Number.NaN;
  if (Number.isNaN(atMs)) throw fail('its "until" is no day, e.g. 2027-01-01');
  return atMs;
}

function wrong(file: string, entry: number, reason: string): ForecourtError {
  return new ForecourtError('MEMBER_LIST', { file, ...(entry === 0 ? {} : { entry }), reason });
}
