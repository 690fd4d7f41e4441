import type { CheckRecord } from '../../../../engine/contracts/terminal-check.ts';
import {
  answered,
  callsOf,
  cardCompared,
  endOf,
  isSo,
  type Judge,
  type Shown,
  secondsUntil,
} from '../../../kit/judge-facts.ts';
import { ccvSettings } from '../ccv-settings.ts';
import { type Fields, fieldsOf, textOf } from '../wire/fields.ts';

/** What the steps of a check show of the facts of CCV. */
export const judges: Readonly<Record<string, Judge>> = {
  'authorise-type': (record, { settings }) =>
    settings['cloud'] === undefined ? reserves(record) : undefined,
  'cloud-reserves': (record, { settings }) =>
    settings['cloud'] === undefined ? undefined : reserves(record),
  'answer-fields': (record) => {
    const answer = payment(record, 'AUTHORISE');
    if (answer?.['status'] !== 'SUCCESS') return undefined;
    const found = ['token', 'authReference'].filter((name) => answer[name] !== undefined).length;
    return isSo(found === 2, found === 2 ? 'both' : found === 1 ? 'some' : 'none');
  },
  'amount-decimal': (record) => {
    const answer = payment(record, 'AUTHORISE');
    const asked = fieldsOf(exchangeOf(record, 'AUTHORISE')?.detail['asked'])?.['amount'];
    if (answer?.['amount'] === undefined || asked === undefined) return undefined;
    const isSame = Number(answer['amount']) === Number(asked);
    return isSo(isSame, isSame ? 'same' : 'other');
  },
  'zero-capture': (record) => {
    const status = payment(record, 'CAPTURE')?.['status'];
    if (status === undefined) return undefined;
    const observed = status === 'SUCCESS' ? 'success' : status === 'FAILED' ? 'failed' : 'other';
    return isSo(status === 'SUCCESS', observed);
  },
  'declined-type': (record, { settings }) => typeShown(record, settings, 'declined'),
  'stop-type': (record, { settings }) => typeShown(record, settings, 'cancelledByDriver'),
  'state-names': (record) => {
    const states = record.heard
      .filter(({ what }) => what === 'status')
      .flatMap(({ detail }) => textOf(fieldsOf(detail['body']) ?? {}, 'terminalState', 40) ?? []);
    const strange = states.find((name) => !['IDLE', 'READY', 'BUSY'].includes(name));
    const shown = strange ?? states[0];
    return shown === undefined ? undefined : isSo(strange === undefined, shown);
  },
  'card-wait': (record) => {
    const asked = exchangeOf(record, 'AUTHORISE');
    const isEnded = fieldsOf(asked?.detail['body'])?.['status'] === 'FAILED';
    return isEnded ? answered(Math.round((asked?.tookMs ?? 0) / 1000)) : undefined;
  },
  'token-stable': (record, { of }) => cardCompared(record, of('bank-card'), 'same'),
  'wallet-other-token': (record, { of }) => cardCompared(record, of('bank-card'), 'other'),
  'token-read': (record, { settings }) =>
    ccvSettings(settings).paths.token === undefined ? undefined : readOne(record, 'bank'),
  'chip-read': (record, { settings }) =>
    ccvSettings(settings).paths.mifare === undefined ? undefined : readOne(record, 'other'),
  'survives-restart': (record) => {
    const status = payment(record, 'CAPTURE')?.['status'];
    return status === undefined
      ? undefined
      : isSo(status === 'SUCCESS', status === 'SUCCESS' ? 'yes' : 'no');
  },
  'offline-seen': (record) => {
    const seconds = secondsUntil(record, 'terminal.offline');
    if (record.answers['unplug'] !== 'done') return undefined;
    return isSo(seconds !== undefined && seconds <= 120, seconds ?? 600);
  },
};

/** The first payment of one kind: through the cloud the calls have names of their own. */
function exchangeOf({ heard }: CheckRecord, kind: 'AUTHORISE' | 'CAPTURE') {
  return heard.find(({ what, detail }) => {
    if (what === 'reversal') return kind === 'CAPTURE';
    return what === 'payment' && fieldsOf(detail['asked'])?.['paymentType'] === kind;
  });
}

function payment(record: CheckRecord, kind: 'AUTHORISE' | 'CAPTURE'): Fields | undefined {
  const body = exchangeOf(record, kind)?.detail['body'];
  return fieldsOf(body);
}

function reserves(record: CheckRecord): Shown {
  const call = callsOf(record, 'terminal.authorize')[0];
  if (call === undefined || ['cancelledByDriver', 'notSent'].includes(endOf(call)))
    return undefined;
  const isAccepted = ['approved', 'partiallyApproved', 'declined'].includes(endOf(call));
  return isSo(isAccepted, isAccepted ? 'accepted' : 'refused');
}

/** The type of a refusal; it is as assumed when the adapter takes it for what it was. */
function typeShown(
  record: CheckRecord,
  settings: Parameters<typeof ccvSettings>[0],
  wanted: string,
): Shown {
  const answer = payment(record, 'AUTHORISE');
  if (answer?.['status'] !== 'FAILED') return undefined;
  const type = textOf(answer, 'type', 100);
  if (type === undefined)
    return wanted === 'declined' ? isSo(true, 'NO_TYPE') : isSo(false, 'NO_TYPE');
  return isSo(ccvSettings(settings).errorTypes[type] === wanted, type);
}

function readOne(record: CheckRecord, kind: string): Shown {
  const read = callsOf(record, 'terminal.readCard')[0];
  if (read === undefined) return undefined;
  const { result } = read;
  const isRead = result.kind === 'outcome' && result.output['kind'] === kind;
  return isSo(isRead, isRead ? 'read' : 'notRead');
}
