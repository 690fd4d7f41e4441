import type {
  OperationCall,
  OperationResult,
} from '../../../../engine/contracts/device-adapter.ts';
import { failure, outcome } from '../../../kit/results.ts';
import type { CcvTerminal } from '../ccv-terminal.ts';
import { askOnce } from '../recover-request.ts';
import { reservedFields } from './reserved-fields.ts';

/** A look-up shall not wait longer than this for the terminal. */
const WAIT_MS = 8_000;

/**
 * `terminal.lookUp`: what the books say, after the terminal was asked about a payment of this reservation that is not
 * clear. A reservation that is in no book was never sent, since it is written down before.
 */
export async function lookUp(
  terminal: CcvTerminal,
  { input }: OperationCall,
): Promise<OperationResult> {
  const holdId = String(input['holdId']);
  const { requests, holds, underWay, host } = terminal;
  if (underWay.has(holdId)) return outcome('cannotTell');
  if (requests.open()?.holdId === holdId) {
    const asked = await terminal.queue.run('money', host.nowMs() + WAIT_MS, async () =>
      // Perhaps its own answer has come meanwhile.
      requests.open()?.holdId === holdId ? askOnce(terminal) : 'nothing',
    );
    if (asked === undefined || asked === 'turnedAway')
      return terminal.isUsable ? outcome('cannotTell') : failure('unknown');
  }
  const hold = await holds.get(holdId);
  switch (hold?.status) {
    case undefined:
    case 'void':
      return outcome('notFound');
    case 'reserved':
      return outcome('reserved', reservedFields(holdId, hold));
    case 'committed':
      return outcome('committed', { committedMinor: hold.committedMinor });
    case 'released':
      return outcome('released');
    case 'unclear':
      return outcome('cannotTell');
  }
}
