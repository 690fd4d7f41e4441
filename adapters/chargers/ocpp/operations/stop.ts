import type {
  OperationCall,
  OperationResult,
} from '../../../../engine/contracts/device-adapter.ts';
import { failure, outcome } from '../../../kit/results.ts';
import type { Station } from '../station.ts';
import { chargesOf } from './session-charges.ts';

/** `charger.stop`: RemoteStopTransaction. Accepted is not yet stopped; the StopTransaction is. */
export async function stopCharge(station: Station, call: OperationCall): Promise<OperationResult> {
  const { running } = await station.serial.run(() => chargesOf(station, call.sessionId));
  const transaction = running.at(-1);
  if (transaction === undefined) return outcome('alreadyStopped');
  const { transactionId } = transaction;
  const answer = await station.call('RemoteStopTransaction', { transactionId });
  if (answer.kind === 'notSent' || answer.kind === 'unknown') return failure(answer.kind);
  if (answer.kind === 'answer' && answer.payload['status'] === 'Accepted') {
    return outcome('accepted');
  }
  // A station that has just stopped by itself refuses too; its final message may already be here.
  const after = await station.serial.run(() => chargesOf(station, call.sessionId));
  return after.running.length === 0 ? outcome('alreadyStopped') : outcome('refused');
}
