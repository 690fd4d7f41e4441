import { cardTags, type HeldCard, tag } from './card.ts';
import type { PspMachine } from './machine.ts';
import type { PspSession } from './session-book.ts';

const OK = 0;
const NOT_OK = 1;
/** A value that no document shows. */
const STRANGE = 0x7f;

/** What the bank says to Auth Session. */
export function bankAnswer(
  machine: PspMachine,
  reference: string,
  card: HeldCard,
  amountMinor: number,
): { readonly header: number; readonly body: Buffer; readonly session?: PspSession } {
  const { knobs, sessions } = machine;
  const answer = knobs.value('bank') === 'away' ? 'declined' : knobs.take('nextAuthorize');
  if (answer === 'declined') {
    const reason = knobs.take('declineReason');
    return { header: 0x32, body: Buffer.from(typeof reason === 'number' ? [reason] : []) };
  }
  const isPartial = answer === 'partial';
  const authorizedMinor = isPartial ? Math.ceil(amountMinor / 2) : amountMinor;
  const session = sessions.open(reference, card.hash, authorizedMinor);
  const tags = Buffer.concat([
    cardTags(card),
    tag([0xdf, 0xca, 0x09], `item-${session.sessionId}`),
    tag([0xdf, 0xca, 0x03], `host-${session.sessionId}`),
  ]);
  const amount = isPartial ? number32(authorizedMinor) : Buffer.alloc(0);
  const body = Buffer.concat([
    number32(session.sessionId),
    amount,
    Buffer.from([tags.length]),
    tags,
  ]);
  const header = isPartial ? Number(knobs.value('partialHeader') ?? 0x30) : 0x31;
  return { header, body, session };
}

/** Commit Session: the result byte. */
export function commit(machine: PspMachine, body: Buffer): number {
  const session = body.length === 8 ? openSession(machine, body) : undefined;
  const amountMinor = session === undefined ? 0 : body.readUInt32BE(4);
  if (session === undefined || amountMinor > session.authorizedMinor) return NOT_OK;
  return end(machine, session, machine.knobs.take('nextCommit'), {
    state: 'COMMITTED',
    finalMinor: amountMinor,
  });
}

/** Void Session: the result byte. */
export function voidSession(machine: PspMachine, body: Buffer): number {
  const session = body.length === 4 ? openSession(machine, body) : undefined;
  if (session === undefined) return NOT_OK;
  return end(machine, session, machine.knobs.take('nextCancel'), { state: 'VOIDED' });
}

/** Update Session: the body of the answer, or undefined for Result NOK. */
export function update(machine: PspMachine, body: Buffer): Buffer | undefined {
  const session = body.length === 8 ? openSession(machine, body) : undefined;
  if (session === undefined) return undefined;
  const { sessionId, authorizedMinor: before } = session;
  const wishedMinor = body.readUInt32BE(4);
  const answer = machine.knobs.take('nextUpdate');
  const isDeclined = answer === 'declined';
  const granted =
    answer === 'partial' ? before + Math.floor((wishedMinor - before) / 2) : wishedMinor;
  const authorizedMinor = isDeclined ? before : granted;
  machine.sessions.change(sessionId, { authorizedMinor });
  return Buffer.concat([
    Buffer.from([isDeclined ? NOT_OK : OK]),
    number32(sessionId),
    number32(authorizedMinor),
    number32(Math.abs(authorizedMinor - before)),
    Buffer.from([isDeclined ? 0x09 : 0x00]),
  ]);
}

/** The terminal finishes a session by itself: action 0 charges it; another one is not documented, here it releases. */
export function setupTimeout(machine: PspMachine, sessionId: number, action: number): void {
  const session = machine.sessions.find(sessionId);
  if (session?.state !== 'AUTHORIZED') return;
  machine.sessions.change(
    sessionId,
    action === 0
      ? { state: 'COMMITTED', finalMinor: session.authorizedMinor, endedBy: 'setup' }
      : { state: 'VOIDED', endedBy: 'setup' },
  );
}

function end(
  machine: PspMachine,
  { sessionId }: PspSession,
  how: unknown,
  change: Partial<PspSession>,
): number {
  if (how === 'error') return STRANGE;
  if (how === 'failed') return NOT_OK;
  const isStored = machine.knobs.value('bank') === 'away';
  machine.sessions.change(sessionId, { ...change, endedBy: 'controller', isStored });
  return how === 'conflict' ? NOT_OK : OK;
}

function openSession(machine: PspMachine, body: Buffer): PspSession | undefined {
  const session = machine.sessions.find(body.readUInt32BE(0));
  return session?.state === 'AUTHORIZED' ? session : undefined;
}

function number32(value: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32BE(value);
  return bytes;
}
