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

/** Tags whose meaning is known. */
const knownTags: readonly string[] = ['DFF006', 'DFCA0B', 'DFCA09', 'DFCA03', 'DFF002', 'DFF003'];

/** What the steps of a check show of the facts of PSP. */
export const judges: Readonly<Record<string, Judge>> = {
  framing: (record) => isSo(isUp(record), isUp(record) ? 'read' : 'broken'),
  'setup-order': (record) => isSo(isUp(record), isUp(record) ? 'ready' : 'notReady'),
  'protocol-answer': (record, { settings }) =>
    settings['extendedBlocks'] === true
      ? isSo(isUp(record), isUp(record) ? 'read' : 'broken')
      : undefined,
  'serial-format': (record, { settings }) =>
    settings['transport'] === 'serial'
      ? isSo(isUp(record), isUp(record) ? 'ready' : 'notReady')
      : undefined,
  'cancel-answer': (record) => {
    const answer = after(record, 'to 37').find(({ type }) => type !== 'status');
    return answer && isSo(answer.type === 'cancelled', either(answer.type, 'cancelled'));
  },
  'status-header': (record) => {
    const answer = after(record, 'to 26')[0];
    if (answer === undefined) return undefined;
    const isStatus = answer.type === 'status';
    return isSo(isStatus, isStatus ? (answer.header === 0 ? '00' : '26') : 'other');
  },
  'read-card': (record, { settings }) =>
    settings['family'] === 'apollo' ? taken(record, 'to 41') : undefined,
  references: (record) => taken(record, 'to 34'),
  'identify-zero': (record, { settings }) => {
    if (settings['family'] !== 'p6x' || Number(settings['identifyAmountMinor'] ?? 0) !== 0)
      return undefined;
    const read = callsOf(record, 'terminal.readCard')[0];
    return read && isSo(endOf(read) === 'card', endOf(read) === 'card' ? 'read' : 'notRead');
  },
  'card-hash-stable': (record, { of }) => cardCompared(record, of('bank-card'), 'same'),
  'wallet-other-hash': (record, { of }) => cardCompared(record, of('bank-card'), 'other'),
  'rfid-read': (record) => {
    const card = messages(record).find(({ type }) => /card/i.test(type));
    const isProprietary = card?.type === 'proprietaryCardRead';
    return card && isSo(isProprietary, isProprietary ? 'proprietary' : 'other');
  },
  'rfid-tag': (record) => {
    const card = messages(record).find(({ type }) => type === 'proprietaryCardRead');
    return answered(card?.tags.find((tag) => !knownTags.includes(tag)));
  },
  'read-end': (record) => {
    const end = readEnd(record);
    if (end === undefined) return undefined;
    const isKnown = end.type === 'cancelled' || (end.type === 'declined' && end.reason === 2);
    return isSo(isKnown, isKnown ? end.type : 'other');
  },
  'read-time': (record) => {
    const end = readEnd(record);
    const began = record.heard.find(({ what }) => what === 'to 34' || what === 'to 41');
    return end && began && answered(Math.round((end.atMs - began.atMs) / 1000));
  },
  'decline-codes': (record) => {
    const declined = messages(record).find(({ type }) => type === 'declined');
    // Without one the codes may just not be on.
    return declined?.reason == null ? undefined : isSo(true, 'code');
  },
  'void-answer': (record) => {
    const answer = voidAnswer(record);
    return answer && isSo(answer === 'ok', answer);
  },
  'update-length': (record) => {
    const answer = messages(record).find(({ header }) => header === 0x43);
    return answer && isSo(answer.length === 14, answer.length);
  },
  'no-other-messages': (record) => {
    const strange = messages(record).find(({ type }) => type === 'unknown');
    return isSo(strange === undefined, strange?.header ?? 0);
  },
  'survives-restart': (record) => {
    const answer = voidAnswer(record);
    return answer && isSo(answer === 'ok', answer === 'ok' ? 'yes' : 'no');
  },
  'offline-seen': (record) => {
    const seconds = secondsUntil(record, 'terminal.offline');
    if (record.answers['unplug'] !== 'done') return undefined;
    return isSo(seconds !== undefined && seconds <= 30, seconds ?? 600);
  },
};

interface Heard {
  readonly type: string;
  readonly header: number;
  readonly length: number;
  readonly tags: readonly string[];
  readonly ok: boolean | undefined;
  readonly reason: number | null;
  readonly atMs: number;
  readonly at: number;
}

/** The messages of the terminal. */
function messages({ heard }: CheckRecord): readonly Heard[] {
  return heard.flatMap(({ what, atMs, detail }, at) => {
    if (!what.startsWith('from ')) return [];
    const { type, header, length, tags, ok, reason } = detail;
    return [
      {
        type: String(type),
        header: Number(header),
        length: Number(length),
        tags: Array.isArray(tags) ? tags.map(String) : [],
        ok: typeof ok === 'boolean' ? ok : undefined,
        reason: typeof reason === 'number' ? reason : null,
        atMs,
        at,
      },
    ];
  });
}

/** The messages after the first block of one kind to the terminal. */
function after(record: CheckRecord, what: string): readonly Heard[] {
  const sent = record.heard.findIndex((one) => one.what === what);
  return sent < 0 ? [] : messages(record).filter(({ at }) => at > sent);
}

/** The terminal was set up, or it would not have been asked to read. */
function isUp({ heard }: CheckRecord): boolean {
  return heard.some(({ what }) => what === 'to 34' || what === 'to 41');
}

/** A read is taken when the terminal does not answer with a Result. */
function taken(record: CheckRecord, what: string): Shown {
  const answer = after(record, what)[0];
  if (answer === undefined) return undefined;
  const isTaken = answer.type !== 'result';
  return isSo(isTaken, isTaken ? 'taken' : 'refused');
}

/** How the terminal ended the first read by itself: nobody sent Cancel Session before. */
function readEnd(record: CheckRecord): Heard | undefined {
  const cancelAt = record.heard.findIndex(({ what }) => what === 'to 37');
  return messages(record).find(
    ({ type, at }) =>
      (cancelAt < 0 || at < cancelAt) &&
      !['status', 'result', 'synchronized', 'protocol'].includes(type),
  );
}

function voidAnswer(record: CheckRecord) {
  const answer = after(record, 'to 33').find(({ type }) => type !== 'status');
  if (answer === undefined) return undefined;
  if (answer.type !== 'result') return 'other';
  return answer.ok === true ? 'ok' : 'notOk';
}

function either(found: string, wanted: string): string {
  return found === wanted ? wanted : 'other';
}
