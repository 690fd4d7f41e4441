import { answered, type Handled } from '../inbound-answer.ts';
import { chargedWh, registerReadings } from '../meter.ts';
import { isCharge, type Station, transactionEvent } from '../station.ts';
import type { Transaction } from '../store/transaction-store.ts';
import { integerOf, type Payload } from '../wire.ts';

/**
 * Tells the running energy of a charge. Readings outside a charge, or that cannot be, are passed over; those of a charge
 * that nobody knows, too, e.g. after a restored database: the driver whose charge is taken for running must not pay for them.
 */
export async function handleMeterValues(station: Station, payload: Payload): Promise<Handled> {
  const connectorId = integerOf(payload['connectorId']);
  const transaction = await transactionOf(station, payload, connectorId);
  const reading = registerReadings(payload['meterValue'], station.host.nowMs()).at(-1);
  if (transaction === undefined || reading === undefined) return answered();
  if (transaction.chargerId !== station.chargerId || transaction.ended !== null) return answered();
  if (!isCharge(transaction)) return answered();
  const energyWh = chargedWh(transaction, reading, station.maxPowerW);
  if (energyWh === undefined) {
    station.log('warning', 'A meter reading that cannot be was passed over.', {
      connectorId: transaction.connectorId,
      transactionId: transaction.transactionId,
      reason: `register ${reading.registerWh} Wh, start ${transaction.meterStartWh} Wh`,
    });
    return answered();
  }
  if (energyWh === transaction.energyWh) return answered();
  const event = { type: 'charger.meter', payload: { energyWh }, atMs: reading.atMs };
  await station.host.emit(transactionEvent(transaction, `meter-${energyWh}`, event));
  await station.transactions.put({ ...transaction, energyWh });
  return answered();
}

/** Without an id, or with the 0 or -1 that some stations put in its place, the running charge at the connector. */
async function transactionOf(
  station: Station,
  payload: Payload,
  connectorId: number | undefined,
): Promise<Transaction | undefined> {
  const transactionId = integerOf(payload['transactionId']) ?? 0;
  if (transactionId > 0) {
    const named = await station.transactions.get(transactionId);
    if (named === undefined) {
      station.log('warning', 'A reading of a charge that nobody knows was passed over.', {
        transactionId,
      });
    }
    return named;
  }
  if (connectorId === undefined) return undefined;
  return station.transactions.runningOn(station.chargerId, connectorId);
}
