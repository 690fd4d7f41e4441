import type { AddressInfo } from 'node:net';
import { createControlServer } from './control-server.ts';
import type { Emulator, EmulatorKind } from './emulator.ts';
import { openWireLink } from './wire-link.ts';

/** An emulator that listens. */
export interface RunningEmulator {
  /** The address of the vendor's wire. */
  readonly url: string;
  /** The address of the page and the REST knobs. */
  readonly controlUrl: string;
  /** The emulator itself, for tests in the same process. */
  readonly emulator: Emulator;
  readonly close: () => Promise<void>;
}

/** Where an emulator listens; port 0 is any free one. */
export interface EmulatorPlace {
  readonly host: string;
  readonly port: number;
  readonly controlPort: number;
}

/** Starts a vendor's emulator. Rejects when a port is taken. The action `reboot` also cuts every connection. */
export async function startEmulator(
  kind: EmulatorKind,
  { host, port, controlPort }: EmulatorPlace,
): Promise<RunningEmulator> {
  const made = kind.create();
  const link = await openWireLink(made.server, made.knobs, host, port);
  const { reboot } = made.actions;
  const emulator: Emulator =
    reboot === undefined
      ? made
      : {
          ...made,
          actions: {
            ...made.actions,
            reboot: {
              ...reboot,
              run: async (body) => {
                await reboot.run(body);
                link.cut();
              },
            },
          },
        };
  const control = createControlServer(kind.name, emulator);
  try {
    await new Promise<void>((resolve, reject) => {
      control.once('error', reject);
      control.listen(controlPort, host, () => resolve());
    });
  } catch (cause) {
    await link.close();
    throw cause;
  }
  const bracketed = host.includes(':') ? `[${host}]` : host;
  return {
    url: `${kind.scheme}://${bracketed}:${link.port}`,
    controlUrl: `http://${bracketed}:${(control.address() as AddressInfo).port}`,
    emulator,
    close: async () => {
      emulator.stop();
      await link.close();
      await new Promise<void>((resolve) => {
        control.close(() => resolve());
        control.closeAllConnections();
      });
    },
  };
}
