import { timingSafeEqual } from 'node:crypto';
import type { VendorCallback } from '../../../engine/contracts/device-adapter.ts';
import type { CpsTerminal } from './cps-terminal.ts';
import { fieldsOf } from './wire/fields.ts';

/**
 * Takes a call of CPS: about a card, a pressed screen, or the state of the terminal. A card and a state are asked for again
 * before they count; a call about another terminal, a screen that is gone or a read that is over is ignored.
 */
export async function receiveCallback(
  terminal: CpsTerminal,
  askStateNow: () => void,
  { secret, body }: VendorCallback,
): Promise<boolean> {
  const fields = fieldsOf(body);
  const isHere = fields?.text('serialNumber') === terminal.settings.serialNumber;
  const { stateSecret } = terminal.settings;
  if (stateSecret !== null && isEqual(secret, stateSecret)) {
    // One webhook per account: calls about other terminals of the account belong to others here.
    if (isHere) askStateNow();
    return isHere;
  }
  const read = terminal.reads.current();
  if (read !== undefined && isEqual(secret, read.secret)) {
    if (!isHere) return true;
    if (read.calledAtMs === null) {
      await terminal.reads.put({ ...read, calledAtMs: terminal.host.nowMs() });
    }
    for (const hint of terminal.hints) hint();
    return true;
  }
  const screen = terminal.screens.current;
  if (screen !== undefined && isEqual(secret, screen.secret)) {
    const response = fields?.text('response');
    if (isHere && response !== undefined && fields?.text('screenId') === screen.id)
      await screen.pressed(response);
    return true;
  }
  return false;
}

function isEqual(sent: string, secret: string): boolean {
  const [a, b] = [Buffer.from(sent), Buffer.from(secret)];
  return a.length === b.length && timingSafeEqual(a, b);
}
