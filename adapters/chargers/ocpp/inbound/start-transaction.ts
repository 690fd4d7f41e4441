import type { Json } from '../../../../engine/contracts/json.ts';
import { takeStarted } from '../connector-model.ts';
import { answered, type Handled } from '../inbound-answer.ts';
import { isCharge, type Station, tellEdges, transactionEvent } from '../station.ts';
import type { StartAttempt } from '../store/attempt-store.ts';
import type { StartKey, Transaction } from '../store/transaction-store.ts';
import { integerOf, numberOf, type Payload, textOf, timestampOf } from '../wire.ts';

/**
 * Stores a start and answers with our transaction id; the same message again gets the same id. Only a tag that
 * we minted and still want is accepted. Everything else is answered Invalid, told to stop, and kept, since
 * its StopTransaction will come.
 */
export async function handleStartTransaction(station: Station, payload: Payload): Promise<Handled> {
  const connectorId = integerOf(payload['connectorId']);
  const idTag = textOf(payload['idTag']);
  if (connectorId === undefined || idTag === undefined) {
    station.log('warning', 'A start without connector or tag was refused.', {
      code: 'CHARGER_FRAME',
    });
    return { answer: { kind: 'error', code: 'FormationViolation' } };
  }
  const found = await station.attempts.byTag(idTag);
  const attempt = found?.chargerId === station.chargerId ? found : undefined;
  const key = startKeyOf(station.chargerId, connectorId, idTag, payload);
  const known = await knownStart(station, key, attempt, connectorId, payload);
  const transaction = known ?? (await store(station, key, attempt, connectorId, payload));
  if (isCharge(transaction)) await tellStarted(station, transaction);
  const isWanted = isCharge(transaction) && attempt?.poisonedAtMs === null;
  const { transactionId } = transaction;
  const answer = answered({
    transactionId,
    idTagInfo: { status: isWanted ? 'Accepted' : 'Invalid' },
  });
  if (isWanted || transaction.ended !== null) return answer;
  logUnwanted(station, transaction);
  return {
    ...answer,
    afterwards: async () => {
      await station.call('RemoteStopTransaction', { transactionId });
    },
  };
}

function startKeyOf(
  chargerId: string,
  connectorId: number,
  idTag: string,
  payload: Payload,
): StartKey {
  const asJson = (value: unknown): Json =>
    typeof value === 'string' || typeof value === 'number' ? value : null;
  const { timestamp, meterStart } = payload;
  return [chargerId, connectorId, idTag.toUpperCase(), asJson(timestamp), asJson(meterStart)];
}

/** The same start again: by its fields, or by its tag when the station changed the timestamp on repeating. */
async function knownStart(
  station: Station,
  key: StartKey,
  attempt: StartAttempt | undefined,
  connectorId: number,
  payload: Payload,
): Promise<Transaction | undefined> {
  const seen = await station.transactions.startSeen(key);
  if (seen !== undefined) return station.transactions.get(seen);
  if (attempt === undefined || attempt.transactionId === null) return undefined;
  const first = await station.transactions.get(attempt.transactionId);
  const isRepeat =
    first !== undefined &&
    first.ended === null &&
    first.connectorId === connectorId &&
    first.meterStartWh === (numberOf(payload['meterStart']) ?? null);
  return isRepeat ? first : undefined;
}

async function store(
  station: Station,
  key: StartKey,
  attempt: StartAttempt | undefined,
  connectorId: number,
  payload: Payload,
): Promise<Transaction> {
  const nowMs = station.host.nowMs();
  const transactionId = await station.transactions.nextId(nowMs);
  const transaction: Transaction = {
    transactionId,
    chargerId: station.chargerId,
    connectorId,
    sessionId: attempt?.sessionId ?? null,
    // A second start under a tag was never asked for; a start after "never started" comes too late to be paid.
    loss: attempt !== undefined && (attempt.neverStarted || attempt.transactionId !== null),
    meterStartWh: numberOf(payload['meterStart']) ?? null,
    startedAtMs: timestampOf(payload['timestamp'], nowMs),
    energyWh: 0,
    ended: null,
  };
  await station.transactions.put(transaction);
  await station.transactions.setRunning(transaction);
  if (attempt !== undefined && attempt.transactionId === null) {
    await station.attempts.put({ ...attempt, transactionId });
  }
  await station.transactions.putStartSeen(key, transactionId, nowMs);
  return transaction;
}

async function tellStarted(
  station: Station,
  transaction: Transaction & { readonly sessionId: string },
): Promise<void> {
  const { connectorId, startedAtMs: atMs } = transaction;
  if (transaction.ended === null && station.connectorIds.includes(connectorId)) {
    await tellEdges(station, connectorId, takeStarted(station.connectors.get(connectorId)), {
      atMs,
    });
  }
  await station.host.emit(
    transactionEvent(transaction, 'started', { type: 'charger.started', payload: {}, atMs }),
  );
  station.changed();
}

function logUnwanted(station: Station, transaction: Transaction): void {
  const { connectorId, transactionId, sessionId } = transaction;
  const message =
    sessionId === null
      ? 'A charge began under a tag that is not ours; it is told to stop.'
      : 'A charge began after its start was called off; it is told to stop.';
  station.log('warning', message, { connectorId, transactionId, sessionId });
}
