import { ForecourtError } from '../../../../engine/contracts/forecourt-error.ts';
import type { ByteLink, OpenLink } from './byte-link.ts';

/** The part of the package `serialport` that is used. */
export interface SerialLibrary {
  readonly SerialPort: new (options: {
    readonly path: string;
    readonly baudRate: number;
    readonly dataBits: 8;
    readonly stopBits: 1;
    readonly parity: 'none';
    readonly autoOpen: false;
  }) => SerialPort;
}

interface SerialPort {
  readonly isOpen: boolean;
  readonly open: (done: (error: Error | null) => void) => void;
  readonly close: () => void;
  readonly write: (bytes: Uint8Array) => boolean;
  readonly on: {
    (event: 'data', listener: (bytes: Buffer) => void): unknown;
    (event: 'close', listener: () => void): unknown;
    (event: 'error', listener: (error: Error) => void): unknown;
  };
}

/** Loads the package; it is optional, and nobody without a serial terminal needs it. @throws TERMINAL_NO_SERIAL */
export async function loadSerial(): Promise<SerialLibrary> {
  try {
    return (await import('serialport')) as unknown as SerialLibrary;
  } catch (cause) {
    throw new ForecourtError('TERMINAL_NO_SERIAL', {
      error: cause instanceof Error ? cause.message : String(cause),
    });
  }
}

/** Opens a serial port: 8 data bits, no parity, 1 stop bit. */
export function openSerial(
  path: string,
  baudRate: number,
  load: () => Promise<SerialLibrary> = loadSerial,
): OpenLink {
  return async (listener) => {
    const { SerialPort } = await load();
    const port = new SerialPort({
      path,
      baudRate,
      dataBits: 8,
      stopBits: 1,
      parity: 'none',
      autoOpen: false,
    });
    let lastError = 'the port was closed';
    port.on('error', (error) => {
      lastError = error.message;
    });
    await new Promise<void>((resolve, reject) => {
      port.open((error) => (error === null || error === undefined ? resolve() : reject(error)));
    });
    port.on('data', listener.onBytes);
    port.on('close', () => listener.onEnd(lastError));
    return serialLink(port);
  };
}

function serialLink(port: SerialPort): ByteLink {
  return {
    write: (bytes) => {
      if (!port.isOpen) return false;
      port.write(bytes);
      return true;
    },
    close: () => {
      if (port.isOpen) port.close();
    },
  };
}
