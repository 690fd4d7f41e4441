import type { DeviceAdapter, DeviceAddress } from '../../contracts/device-adapter.ts';

/** Which adapter drives which device; a composition root fills it. */
export interface AdapterSet {
  readonly forAddress: (address: DeviceAddress) => DeviceAdapter | undefined;
  readonly all: readonly { readonly name: string; readonly adapter: DeviceAdapter }[];
}
