import { randomBytes } from 'node:crypto';
import type { Block } from './block.ts';
import { cardTags, type HeldCard } from './card.ts';
import { after, type PspMachine, state, type Wish } from './machine.ts';
import type { PspSession } from './session-book.ts';
import { bankAnswer, commit, setupTimeout, update, voidSession } from './settle.ts';

const OK = Buffer.from([0]);
const NOT_OK = Buffer.from([1]);
const NOTHING = Buffer.alloc(0);
const READ_MS = 60_000;
const HEARD_MAX = 200;

const settling: readonly number[] = [
  state.DISABLED,
  state.ENABLED,
  state.WAIT_CARD,
  state.WAIT_AUTH,
];

/** Headers of the controller's messages and their names. */
const names: Readonly<Record<number, string>> = {
  17: 'disable',
  18: 'enable',
  19: 'protocol',
  35: 'setup',
  36: 'synchronize',
  38: 'status',
  51: 'void',
  52: 'start',
  53: 'commit',
  54: 'authorize',
  55: 'cancel',
  65: 'readCard',
  66: 'update',
  85: 'reset',
};

/** Does what a message of the controller asks for. */
export function receive(machine: PspMachine, message: Block): void {
  const name = names[message.header] ?? `header ${message.header}`;
  if (name !== 'status') {
    machine.heard.push(name);
    if (machine.heard.length > HEARD_MAX) machine.heard.shift();
  }
  const knob = `${name === 'readCard' ? 'start' : name}Reply`;
  if (isReplyKnob(machine, knob) && machine.knobs.value(knob) === 'dropped') {
    machine.knobs.take(knob);
    return;
  }
  switch (name) {
    case 'synchronize':
      endRead(machine);
      machine.state = state.ONLINE;
      return machine.line?.send(0x24, NOTHING);
    case 'protocol':
      return protocol(machine, message.body);
    case 'setup':
      return setup(machine, message.body);
    case 'enable':
      return move(machine, [state.DISABLED], state.ENABLED);
    case 'disable':
      return move(machine, [state.ENABLED], state.DISABLED);
    case 'reset':
      endRead(machine);
      return move(machine, Object.values(state), state.OFFLINE);
    case 'status':
      return status(machine);
    case 'start':
      return start(machine, message.body);
    case 'readCard':
      return readCard(machine, message.body);
    case 'cancel':
      return cancel(machine);
    case 'authorize':
      return authorize(machine);
    case 'commit':
      return settle(machine, 'commit', () => commit(machine, message.body));
    case 'void':
      return settle(machine, 'void', () => voidSession(machine, message.body));
    case 'update':
      return raise(machine, message.body);
    default:
      return machine.line?.send(0x00, NOT_OK);
  }
}

function isReplyKnob(machine: PspMachine, knob: string): boolean {
  return machine.knobs.states().some(({ name }) => name === knob);
}

function move(machine: PspMachine, from: readonly number[], to: number): void {
  const isAllowed = from.includes(machine.state);
  if (isAllowed) machine.state = to;
  machine.line?.send(0x00, isAllowed ? OK : NOT_OK);
}

function protocol(machine: PspMachine, body: Buffer): void {
  if (machine.state !== state.ONLINE || body.length !== 5) return machine.line?.send(0x00, NOT_OK);
  machine.line?.send(0x13, body);
  const flag = machine.knobs.value('extendedFlag');
  if (machine.line !== null && typeof flag === 'number')
    machine.line.isExtended = (body.readUInt32BE(1) & flag) !== 0;
}

function setup(machine: PspMachine, body: Buffer): void {
  if (machine.state !== state.ONLINE || body.length !== 5) return machine.line?.send(0x00, NOT_OK);
  machine.setup = { timeoutS: body.readUInt32BE(0), action: body[4] ?? 0 };
  machine.state = state.DISABLED;
  machine.line?.send(0x00, OK, 'setup');
}

function status(machine: PspMachine): void {
  const isRunning = machine.isBusy || machine.state === state.WAIT_CARD;
  const header = machine.knobs.value('statusHeader') === '00' ? 0x00 : 0x26;
  machine.line?.send(header, Buffer.from([machine.state, isRunning ? 1 : 0]), 'status');
}

function start(machine: PspMachine, body: Buffer): void {
  const arming = machine.knobs.take('arming');
  if (arming === 'never') return;
  if (machine.state !== state.ENABLED || arming === 'refused' || body.length < 8)
    return machine.line?.send(0x00, NOT_OK);
  wait(machine, {
    amountMinor: body.readUInt32BE(0),
    reference: textReference(body, 8, true) ?? String(body.readUInt32BE(4)),
  });
}

function readCard(machine: PspMachine, body: Buffer): void {
  const arming = machine.knobs.take('arming');
  if (arming === 'never') return;
  const isAble = machine.knobs.value('family') === 'apollo' && body.length >= 4;
  if (machine.state !== state.ENABLED || arming === 'refused' || !isAble)
    return machine.line?.send(0x00, NOT_OK);
  const reference = textReference(body, 4, false) ?? String(body.readUInt32BE(0));
  wait(machine, { amountMinor: null, reference });
}

/** Fields after the numbers: tag list, methods, logo, hide-amount (Start Session only), QR, text reference. */
function textReference(body: Buffer, at: number, hasHideAmount: boolean): string | undefined {
  const afterMethods = at + 1 + (body[at] ?? 0) + 1;
  const logoEnd = body.indexOf(0, afterMethods);
  if (logoEnd < 0) return undefined;
  const qrEnd = body.indexOf(0, logoEnd + 1 + (hasHideAmount ? 1 : 0));
  const end = qrEnd < 0 ? -1 : body.indexOf(0, qrEnd + 1);
  return end < 0 ? undefined : body.toString('latin1', qrEnd + 1, end);
}

function wait(machine: PspMachine, wish: Wish): void {
  machine.wish = wish;
  machine.state = state.WAIT_CARD;
  machine.readTimer = setTimeout(
    () => {
      endRead(machine);
      if (machine.knobs.value('readEnd') === 'cancelled') machine.line?.send(0x33, NOTHING);
      else machine.line?.send(0x32, Buffer.from([0x02]));
    },
    Number(machine.knobs.value('readMs') ?? READ_MS),
  );
}

/** The read and the card are over; a protocol that was set up is ready for the next. */
export function endRead(machine: PspMachine): void {
  clearTimeout(machine.readTimer);
  machine.wish = null;
  machine.card = null;
  if (machine.state === state.WAIT_CARD || machine.state === state.WAIT_AUTH)
    machine.state = state.ENABLED;
}

function cancel(machine: PspMachine): void {
  const isAllowed =
    !machine.isBusy && (machine.state === state.WAIT_CARD || machine.state === state.WAIT_AUTH);
  if (!isAllowed) return machine.line?.send(0x00, NOT_OK);
  endRead(machine);
  machine.line?.send(0x33, NOTHING);
}

/** A driver holds a card to the terminal. @throws RangeError when it does not read */
export function tap(machine: PspMachine, card: HeldCard): void {
  if (machine.state !== state.WAIT_CARD) throw new RangeError('The terminal does not read a card.');
  const isApollo = machine.knobs.value('family') === 'apollo';
  if (card.kind === 'rfid' && !isApollo) throw new RangeError('A P6X says nothing of such a card.');
  if (machine.knobs.take('nextRead') === 'failure') {
    endRead(machine);
    return machine.line?.send(0x32, isApollo ? Buffer.from([0x01]) : NOTHING);
  }
  clearTimeout(machine.readTimer);
  const isFresh = machine.knobs.value('cardHash') === 'fresh';
  machine.card = isFresh ? { ...card, hash: freshHash() } : card;
  machine.state = state.WAIT_AUTH;
  const tags = cardTags(machine.card);
  const isLong = card.kind === 'rfid' && machine.line?.isExtended === true;
  const length = isLong ? Buffer.from([0, tags.length]) : Buffer.from([tags.length]);
  machine.line?.send(card.kind === 'emv' ? 0x34 : 0x40, Buffer.concat([length, tags]));
}

function freshHash(): string {
  return randomBytes(20).toString('hex').toUpperCase();
}

function authorize(machine: PspMachine): void {
  const { wish, card } = machine;
  const amountMinor = wish?.amountMinor ?? null;
  const isAllowed = machine.state === state.WAIT_AUTH && !machine.isBusy && card?.kind === 'emv';
  if (!isAllowed || wish === null || amountMinor === null) return machine.line?.send(0x00, NOT_OK);
  machine.isBusy = true;
  after(machine, Number(machine.knobs.value('bankMs') ?? 0), () => {
    machine.isBusy = false;
    const { header, body, session } = bankAnswer(machine, wish.reference, card, amountMinor);
    if (session !== undefined) armSetupTimeout(machine, session);
    endRead(machine);
    machine.line?.send(header, body, 'authorize');
  });
}

function armSetupTimeout(machine: PspMachine, session: PspSession): void {
  if (machine.setup === null) return;
  const { timeoutS, action } = machine.setup;
  after(machine, timeoutS * 1000, () => setupTimeout(machine, session.sessionId, action));
}

function settle(machine: PspMachine, knob: string, run: () => number): void {
  const result = settling.includes(machine.state) ? run() : 1;
  machine.line?.send(0x00, Buffer.from([result]), knob);
}

function raise(machine: PspMachine, body: Buffer): void {
  const isApollo = machine.knobs.value('family') === 'apollo';
  const answer = isApollo && settling.includes(machine.state) ? update(machine, body) : undefined;
  if (answer === undefined) return machine.line?.send(0x00, NOT_OK);
  machine.line?.send(0x43, answer, 'update');
}
