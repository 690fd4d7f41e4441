import { endReasonOf } from '../end-reason.ts';
import { answered, type Handled } from '../inbound-answer.ts';
import { chargedWh, finalReading } from '../meter.ts';
import { isCharge, type Station, transactionEvent } from '../station.ts';
import type { Transaction, TransactionEnd } from '../store/transaction-store.ts';
import { integerOf, numberOf, type Payload, timestampOf } from '../wire.ts';

/**
 * Stores the end of a transaction. Always acknowledged (section 4.10), also when nobody knows it: a station that
 * gets an error repeats a few times and then throws the message away.
 */
export async function handleStopTransaction(station: Station, payload: Payload): Promise<Handled> {
  const transactionId = integerOf(payload['transactionId']);
  if (transactionId === undefined) {
    station.log('warning', 'A stop without a transaction was refused.', { code: 'CHARGER_FRAME' });
    return { answer: { kind: 'error', code: 'FormationViolation' } };
  }
  const found = await station.transactions.get(transactionId);
  if (found === undefined || found.chargerId !== station.chargerId) {
    station.log('warning', 'A stop of an unknown transaction was absorbed.', { transactionId });
    return answered();
  }
  const ended = found.ended ?? endOf(station, found, payload);
  const transaction: Transaction = { ...found, ended };
  if (found.ended === null) {
    await station.transactions.put(transaction);
    await station.transactions.clearRunning(transaction);
  }
  if (isCharge(transaction)) {
    const { reason, energyWh, atMs } = ended;
    const event = {
      type: 'charger.ended',
      payload: energyWh === null ? { reason } : { reason, energyWh },
      atMs,
    };
    await station.host.emit(transactionEvent(transaction, 'ended', event));
  } else {
    if (found.ended === null) logUnpaid(station, transaction, ended);
    await tellLoss(station, transaction, ended);
  }
  station.changed();
  return answered();
}

function endOf(station: Station, transaction: Transaction, payload: Payload): TransactionEnd {
  const atMs = timestampOf(payload['timestamp'], station.host.nowMs());
  const registerWh =
    numberOf(payload['meterStop']) ?? finalReading(payload['transactionData'], atMs);
  const energyWh =
    registerWh === undefined
      ? undefined
      : chargedWh(transaction, { registerWh, atMs }, station.maxPowerW);
  if (energyWh === undefined) {
    station.log('warning', 'The charge ended without a usable meter value.', {
      connectorId: transaction.connectorId,
      transactionId: transaction.transactionId,
    });
  }
  return { reason: endReasonOf(payload['reason']), energyWh: energyWh ?? null, atMs };
}

/** A charge of ours that came too late to be paid is booked as a loss; one of a stranger is nobody's. */
async function tellLoss(
  station: Station,
  { sessionId, ...transaction }: Transaction,
  { energyWh, atMs }: TransactionEnd,
): Promise<void> {
  if (sessionId === null) return;
  const payload = energyWh === null ? {} : { energyWh };
  await station.host.emit(
    transactionEvent({ ...transaction, sessionId }, 'loss', {
      type: 'charger.loss',
      payload,
      atMs,
    }),
  );
}

function logUnpaid(station: Station, transaction: Transaction, ended: TransactionEnd): void {
  const { connectorId, transactionId, sessionId } = transaction;
  station.log('warning', 'Energy that nobody pays for was delivered.', {
    connectorId,
    transactionId,
    sessionId,
    energyWh: ended.energyWh,
  });
}
