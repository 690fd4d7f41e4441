import type { VendorCallback } from '../../contracts/device-adapter.ts';
import type { VendorTerminal } from './vendor-terminals.ts';

/** Hands a vendor's call to the terminal whose secret it has; a call that is nobody's is ignored. */
export async function takeCallback(
  terminals: readonly VendorTerminal[],
  kind: string,
  callback: VendorCallback,
): Promise<void> {
  for (const { kind: name, adapter } of terminals) {
    if (name === kind && (await adapter.receive?.(callback)) === true) return;
  }
}
