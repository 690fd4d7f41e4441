import type { OperationResult } from '../../../../engine/contracts/device-adapter.ts';
import { failure, outcome } from '../../../kit/results.ts';
import type { Station } from '../station.ts';

/** `charger.unlock`: UnlockConnector. In 1.6 it ends a running transaction first (section 5.18), so it never answers "charging". */
export async function unlockConnector(
  station: Station,
  connectorId: number,
): Promise<OperationResult> {
  const answer = await station.call('UnlockConnector', { connectorId });
  if (answer.kind === 'notSent' || answer.kind === 'unknown') return failure(answer.kind);
  if (answer.kind === 'error') return outcome('notSupported');
  switch (answer.payload['status']) {
    case 'Unlocked':
      return outcome('unlocked');
    case 'NotSupported':
      return outcome('notSupported');
    default:
      return outcome('failed');
  }
}
