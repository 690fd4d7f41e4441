import type { Json } from '../../../../engine/contracts/json.ts';
import { fieldsOf } from './fields.ts';

/** A terminal as CPS tells of it. */
export interface CpsTerminalState {
  readonly serialNumber: string;
  readonly online: boolean;
  /** `busy` for every state whose name is not documented, e.g. while it authorizes. */
  readonly state: 'idle' | 'reading' | 'card' | 'busy';
}

/** Reads a terminal; undefined when it is none. */
export function parseTerminal(body: Json | undefined): CpsTerminalState | undefined {
  const fields = fieldsOf(body);
  const serialNumber = fields?.text('serialNumber');
  const online = fields?.flag('online');
  if (fields === undefined || serialNumber === undefined || online === undefined) return undefined;
  const name = fields.text('state')?.toUpperCase();
  const state =
    name === 'IDLE' ? 'idle' : name === 'READING' ? 'reading' : name === 'CARD' ? 'card' : 'busy';
  return { serialNumber, online, state };
}
