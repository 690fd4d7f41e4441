import { answered, type Handled } from '../inbound-answer.ts';
import { chargedWh, registerReadings } from '../meter.ts';
import { isCharge, type Station, transactionEvent } from '../station.ts';
import { integerOf, type Payload } from '../wire.ts';

/** Tells the running energy of a charge. Readings outside a charge, or that cannot be, are passed over. */
export async function handleMeterValues(station: Station, payload: Payload): Promise<Handled> {
  const connectorId = integerOf(payload['connectorId']);
  const transactionId = integerOf(payload['transactionId']);
  const named =
    transactionId === undefined ? undefined : await station.transactions.get(transactionId);
  const transaction =
    named ??
    (connectorId === undefined
      ? undefined
      : await station.transactions.runningOn(station.chargerId, connectorId));
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
