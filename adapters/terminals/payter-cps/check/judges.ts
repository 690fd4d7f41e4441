import type { JsonObject } from '../../../../engine/contracts/json.ts';
import type { CheckRecord } from '../../../../engine/contracts/terminal-check.ts';
import {
  answered,
  callsOf,
  cardCompared,
  endOf,
  isSo,
  type Judge,
  personSays,
  type Shown,
  secondsUntil,
} from '../../../kit/judge-facts.ts';
import { fieldsOf } from '../wire/fields.ts';
import { parseCard } from '../wire/parse-card.ts';
import { parseSession, parseSessions } from '../wire/parse-session.ts';
import { parseTerminal } from '../wire/parse-terminal.ts';

/** The states of a terminal whose names are known. */
const knownStates: readonly string[] = ['IDLE', 'READING', 'CARD'];
/** How far clocks may differ, and what a zone is a multiple of. */
const SKEW_MINUTES = 5;
const ZONE_MINUTES = 15;

/** What the steps of a check show of the facts of CPS. */
export const judges: Readonly<Record<string, Judge>> = {
  'key-header': (record) => {
    const status = statuses(record, 'GET terminal')[0];
    if (status === undefined) return undefined;
    const isRefused = status === 401 || status === 403;
    return isSo(!isRefused, isRefused ? 'refused' : 'accepted');
  },
  'stop-ignores': (record) => {
    const stopAtMs = record.heard.findLast(({ what }) => what === 'POST stop')?.atMs;
    const after = heard(record, 'GET terminal').filter(({ atMs }) => atMs > (stopAtMs ?? Infinity));
    const state = after.map(({ detail }) => parseTerminal(detail['body'])?.state).at(-1);
    return state === undefined
      ? undefined
      : isSo(state === 'idle', state === 'idle' ? 'idle' : 'notIdle');
  },
  'ui-screens': (record) => personSays(record, 'start-screen-shown'),
  'info-screen': (record) => personSays(record, 'text-shown'),
  paths: (record) => {
    const names = ['POST start', 'POST authorize', 'GET sessions', 'POST cancel'];
    const all = names.flatMap((name) => statuses(record, name).slice(0, 1));
    if (all.length < names.length) return undefined;
    const isGood = all.every((status) => status < 300);
    return isSo(isGood, isGood ? 'accepted' : 'refused');
  },
  'minor-units': (record) => {
    const asked = askedAmount(record);
    const session = sessionOf(record);
    if (asked === undefined || session?.authorizedMinor === undefined) return undefined;
    const isSame = session.authorizedMinor === asked && record.answers['amount-shown'] !== 'no';
    return isSo(isSame, isSame ? 'same' : 'other');
  },
  'start-reads': (record) => {
    const start = heard(record, 'POST start')[0];
    if (start?.detail['status'] !== 200) return undefined;
    const reading = heard(record, 'GET terminal').find(
      ({ atMs, detail }) => atMs >= start.atMs && isReading(parseTerminal(detail['body'])?.state),
    );
    const tookMs = (reading?.atMs ?? record.heard.at(-1)?.atMs ?? start.atMs) - start.atMs;
    return isSo(reading !== undefined, Math.min(60, Math.round(tookMs / 1000)));
  },
  'no-card-answer': (record) => {
    const looks = heard(record, 'GET card').filter(
      ({ detail }) => detail['kind'] === 'answer' && parseCard(detail['body']) === undefined,
    );
    const strange = looks.find(({ detail }) => !isNoCard(detail));
    const shown = strange ?? looks[0];
    return shown && isSo(strange === undefined, Number(shown.detail['status']));
  },
  'state-names': (record) => {
    const names = heard(record, 'GET terminal').map(({ detail }) =>
      fieldsOf(detail['body'])?.text('state')?.toUpperCase(),
    );
    const other = names.find((name) => name !== undefined && !knownStates.includes(name));
    // Every name that is not known counts as busy, so none of them is a difference.
    return names.length === 0 ? undefined : isSo(true, other ?? 'ONLY_THESE');
  },
  'card-fields': (record) =>
    allFields(cardBody(record), ['serialNumber', 'ifd', 'aid', 'cardId', 'maskedPan', 'sessions']),
  'session-fields': (record) =>
    allFields(heard(record, 'POST authorize').at(-1)?.detail['body'], [
      'serialNumber',
      'sessionId',
      'cardId',
      'authorizedAmount',
      'transactionTime',
      'state',
    ]),
  'bank-interfaces': (record) => {
    const card = parseCard(cardBody(record));
    return card && isSo(card.kind === 'bank', interfaceOf(record));
  },
  'member-interfaces': (record) => {
    const card = parseCard(cardBody(record));
    return card && isSo(card.kind === 'member', interfaceOf(record));
  },
  'zero-amount': (record, { settings }) => {
    if (settings['identifyAmountMinor'] !== 0) return undefined;
    const isRead = cardBody(record) !== undefined;
    return isSo(!isRead, isRead ? 'read' : 'notRead');
  },
  'card-id-stable': (record, { of }) => cardCompared(record, of('bank-card'), 'same'),
  'wallet-other-id': (record, { of }) => cardCompared(record, of('bank-card'), 'other'),
  'read-time': (record) => {
    const starts = heard(record, 'POST start');
    const [first, second] = starts;
    return first && second && answered(Math.round((second.atMs - first.atMs) / 1000));
  },
  'read-ends-idle': (record) => {
    const starts = heard(record, 'POST start');
    if (starts.length < 2) return undefined;
    const isAgain = starts.at(-1)?.detail['status'] === 200;
    return isSo(isAgain, isAgain ? 'readsAgain' : 'doesNot');
  },
  'sessions-open': (record) => {
    const [list] = heard(record, 'GET sessions');
    const sessions = list && parseSessions(list.detail['body']);
    const mine = sessionOf(record)?.sessionId;
    if (list === undefined || mine === undefined) return undefined;
    const isListed = sessions?.some(({ sessionId }) => sessionId === mine) === true;
    return isSo(isListed, isListed ? 'listed' : 'notListed');
  },
  'sessions-old': (record) => {
    const cancelAtMs = heard(record, 'POST cancel')[0]?.atMs;
    const list = heard(record, 'GET sessions').find(({ atMs }) => atMs > (cancelAtMs ?? Infinity));
    const mine = sessionOf(record)?.sessionId;
    const sessions = list && parseSessions(list.detail['body']);
    if (sessions === undefined || mine === undefined) return undefined;
    return answered(sessions.some(({ sessionId }) => sessionId === mine) ? 'listed' : 'notListed');
  },
  'transaction-time': (record, { settings }) => {
    const asked = heard(record, 'POST authorize').at(-1);
    const toldAtMs = sessionOf(record)?.transactionAtMs;
    if (asked === undefined || toldAtMs === undefined) return undefined;
    const minutes = (toldAtMs - asked.atMs) / 60_000;
    const wanted = Number(settings['transactionTimeOffsetMinutes'] ?? 0);
    const isRight = Math.abs(minutes - wanted) <= SKEW_MINUTES;
    return isSo(isRight, isRight ? wanted : Math.round(minutes / ZONE_MINUTES) * ZONE_MINUTES);
  },
  'card-in-use': (record) => {
    const body = heard(record, 'GET card')
      .map(({ detail }) => detail['body'])
      .find((one, at) => at > 0 && parseCard(one) !== undefined && isSecond(record, at));
    const card = parseCard(body);
    return card && isSo(card.isInUse, card.isInUse ? 'named' : 'empty');
  },
  'second-session': (record) => {
    const second = callsOf(record, 'terminal.authorize')[1];
    if (second === undefined) return undefined;
    if (endOf(second) === 'cardInUse') return undefined;
    const isApproved = ['approved', 'partiallyApproved'].includes(endOf(second));
    return isSo(!isApproved, isApproved ? 'approved' : 'refused');
  },
  'cancel-answer': (record) => {
    const first = heard(record, 'POST cancel')[0];
    if (first === undefined) return undefined;
    const isRight =
      first.detail['status'] === 200 && parseSession(first.detail['body'])?.state === 'cancelled';
    return isSo(isRight, isRight ? 'cancelled' : 'other');
  },
  'second-cancel': (record) => {
    const status = statuses(record, 'POST cancel')[1];
    return status === undefined ? undefined : isSo(status === 409, status);
  },
  'declined-answer': (record) => {
    const reply = heard(record, 'POST authorize').at(-1);
    if (reply === undefined) return undefined;
    const isDeclined =
      reply.detail['status'] === 200 && parseSession(reply.detail['body'])?.state === 'declined';
    return isSo(isDeclined, isDeclined ? 'declined' : 'other');
  },
  'survives-restart': (record) => {
    const look = callsOf(record, 'terminal.lookUp')[0];
    return look && isSo(endOf(look) === 'reserved', endOf(look) === 'reserved' ? 'yes' : 'no');
  },
  'offline-told': (record) => {
    const seconds = secondsUntil(record, 'terminal.offline');
    if (record.answers['unplug'] !== 'done') return undefined;
    return isSo(seconds !== undefined && seconds <= 120, seconds ?? 600);
  },
  'offline-state': (record) => {
    const told = heard(record, 'GET terminal').find(
      ({ detail }) => parseTerminal(detail['body'])?.online === false,
    );
    return answered(fieldsOf(told?.detail['body'])?.text('state')?.toUpperCase());
  },
};

function heard(record: CheckRecord, what: string) {
  return record.heard.filter((one) => one.what === what);
}

/** Statuses of the answers to one request, in order; a silence has none. */
function statuses(record: CheckRecord, what: string): readonly number[] {
  return heard(record, what).flatMap(({ detail }) =>
    detail['kind'] === 'answer' ? [Number(detail['status'])] : [],
  );
}

/** An empty 200, or a status that means "no card yet". */
function isNoCard(detail: JsonObject): boolean {
  const { status, body } = detail;
  return [204, 404, 408].includes(Number(status)) || (status === 200 && body === null);
}

function isReading(state: string | undefined): boolean {
  return state === 'reading' || state === 'card';
}

function cardBody(record: CheckRecord) {
  return heard(record, 'GET card')
    .map(({ detail }) => detail['body'])
    .find((body) => parseCard(body) !== undefined);
}

function interfaceOf(record: CheckRecord): string {
  return fieldsOf(cardBody(record))?.text('ifd')?.toUpperCase() ?? '';
}

function sessionOf(record: CheckRecord) {
  const replies = heard(record, 'POST authorize').map(({ detail }) => parseSession(detail['body']));
  return replies.find((session) => session?.sessionId !== undefined);
}

function askedAmount(record: CheckRecord): number | undefined {
  const amount = heard(record, 'POST start')[0]?.detail['query'];
  return fieldsOf(amount)?.amountMinor('authorizedAmount');
}

/** Whether a look at the card belongs to the read after the first reservation. */
function isSecond(record: CheckRecord, at: number): boolean {
  const reserved = heard(record, 'POST authorize')[0];
  const look = heard(record, 'GET card')[at];
  return reserved !== undefined && look !== undefined && look.atMs > reserved.atMs;
}

function allFields(body: JsonObject[string] | undefined, names: readonly string[]): Shown {
  if (typeof body !== 'object' || body === null || Array.isArray(body)) return undefined;
  const hasAll = names.every((name) => Object.hasOwn(body, name));
  return isSo(hasAll, hasAll ? 'all' : 'some');
}
