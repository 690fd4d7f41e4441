import type {
  AbortPort,
  DeviceAdapter,
  OperationCall,
  OperationResult,
} from '../../contracts/device-adapter.ts';

/** Asks a device; also what an adapter throws at once becomes a rejection, so that nobody else is hit by it. */
export async function askDevice(
  adapter: DeviceAdapter,
  call: OperationCall,
  signal: AbortPort,
): Promise<OperationResult> {
  return adapter.execute(call, signal);
}
