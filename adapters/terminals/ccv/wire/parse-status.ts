import type { StatusReply } from '../payment-port.ts';
import { type Fields, textOf } from './fields.ts';

/** The states in which a terminal takes or soon takes payments (manual "Get status"). */
const usable: readonly string[] = ['IDLE', 'READY', 'BUSY'];

/**
 * What `POST /terminal/status` says. A terminal that waits for a receipt to be fetched, is logged out, locked or
 * inoperable cannot be used, and one that does not know neither.
 */
export function parseStatus(fields: Fields): StatusReply {
  const state = textOf(fields, 'terminalState', 40);
  if (fields['status'] !== 'SUCCESS' || state === undefined || !/^[A-Z_]+$/.test(state))
    return { kind: 'none' };
  return { kind: 'state', isUsable: usable.includes(state), state };
}
