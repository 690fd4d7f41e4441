import type { AdapterHost } from '../../../engine/contracts/device-adapter.ts';
import type { Complain } from './read-result.ts';

/** So many complaints are logged in a while. */
const COMPLAINTS_MAX = 5;
const WHILE_MS = 60_000;

/** Makes what logs that the program sent something that is not in the contract: a few times a minute, and never what it was. */
export function createComplaints(host: AdapterHost, terminalId: string): Complain {
  let sinceMs = Number.NEGATIVE_INFINITY;
  let count = 0;
  return (reason) => {
    const nowMs = host.nowMs();
    if (nowMs - sinceMs >= WHILE_MS) {
      sinceMs = nowMs;
      count = 0;
    }
    count += 1;
    if (count > COMPLAINTS_MAX) return;
    const details = { code: 'ADAPTER_CONTRACT', terminalId, reason };
    host.log('error', 'a remote terminal sent what is not in its contract', details);
  };
}
