import { SerialPortMock } from 'serialport';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { createPayterPspAdapter } from '../../../../adapters/terminals/payter-psp/index.ts';
import { readSettings } from '../../../../adapters/terminals/payter-psp/read-settings.ts';
import {
  openSerial,
  type SerialLibrary,
} from '../../../../adapters/terminals/payter-psp/transport/open-serial.ts';

import { createMemoryAdapterHost } from '../../../contract/memory-adapter-host.ts';
import { until } from '../../../contract/until.ts';
import { bytes, toHost, toTerminal } from './golden-frames.ts';

const path = '/dev/mock';
const { binding } = SerialPortMock;
const library = async () => ({ SerialPort: SerialPortMock }) as unknown as SerialLibrary;

/** The port that the adapter opened last, at the terminal's end. */
let opened: SerialPortMock | undefined;
const tracking = async () => {
  class Tracked extends SerialPortMock {
    constructor(options: ConstructorParameters<typeof SerialPortMock>[0]) {
      super(options);
      opened = this;
    }
  }
  return { SerialPort: Tracked } as unknown as SerialLibrary;
};

afterEach(() => binding.reset());

describe('a terminal on a serial port', () => {
  it('should be opened with 8 data bits, no parity, 1 stop bit and the speed of the settings', async () => {
    binding.createPort(path);
    const link = await openSerial(path, 57_600, tracking)({ onBytes: () => {}, onEnd: () => {} });
    expect(opened?.port?.openOptions).toMatchObject({
      path,
      baudRate: 57_600,
      dataBits: 8,
      stopBits: 1,
      parity: 'none',
    });
    link.close();
  });

  it('should be set up with the published frames, and end when the port does', async () => {
    binding.createPort(path, { record: true });
    const host = createMemoryAdapterHost();
    const settings = readSettings({
      family: 'p6x',
      transport: 'serial',
      path,
      setupTimeoutS: 172_800,
      setupAction: 0,
    });
    const adapter = createPayterPspAdapter('t1', settings, openSerial(path, 115_200, tracking));
    await adapter.start(host);
    const sent = () => opened?.port?.recording ?? Buffer.alloc(0);
    const expected: Buffer[] = [];
    for (const [request, answer] of [
      [toTerminal.synchronize, `00 FF ${toHost.synchronize}`],
      [toTerminal.protocol, toHost.protocol],
      [toTerminal.setup, toHost.resultOk],
      [toTerminal.enable, toHost.resultOk],
    ] as const) {
      expected.push(bytes(request));
      const all = Buffer.concat(expected);
      await until(request, () => sent().length >= all.length);
      expect(sent()).toEqual(all);
      opened?.port?.emitData(bytes(answer));
    }
    await until('online', () => host.of('terminal.online').length === 1);
    opened?.close();
    await until('offline', () => host.of('terminal.offline').length === 1);
    await adapter.stop();
  });

  it('should reject when there is no such port', async () => {
    const listener = { onBytes: () => {}, onEnd: () => {} };
    await expect(openSerial('/dev/none', 9600, library)(listener)).rejects.toThrow();
  });
});

describe('the package for serial ports', () => {
  afterEach(() => {
    vi.doUnmock('serialport');
    vi.resetModules();
  });

  it('should be said to be missing when a terminal needs it and it does not load', async () => {
    vi.resetModules();
    vi.doMock('serialport', () => {
      throw new Error('No native build was found');
    });
    const { payterPsp } = await import('../../../../adapters/terminals/payter-psp/index.ts');
    const adapter = payterPsp.create({
      siteId: 's',
      terminalId: 't1',
      settings: { family: 'p6x', transport: 'serial', path, setupTimeoutS: 7200, setupAction: 0 },
      secret: () => '',
      currency: { code: 'EUR', digits: 2 },
      language: 'en',
      render: () => [],
    });
    const start = adapter.start(createMemoryAdapterHost());
    await expect(start).rejects.toMatchObject({ code: 'TERMINAL_NO_SERIAL' });
  });

  it('should not be loaded for a terminal that is reached otherwise', async () => {
    vi.resetModules();
    let isLoaded = false;
    vi.doMock('serialport', () => {
      isLoaded = true;
      return {};
    });
    const { createPayterPspAdapter: create } = await import(
      '../../../../adapters/terminals/payter-psp/index.ts'
    );
    const settings = readSettings({
      family: 'apollo',
      transport: 'tcp',
      host: '127.0.0.1',
      port: 9,
      setupTimeoutS: 7200,
      setupAction: 0,
    });
    const adapter = create('t1', settings);
    const host = createMemoryAdapterHost();
    await adapter.start(host);
    await until('dialled', () => host.of('terminal.offline').length > 0);
    await adapter.stop();
    expect(isLoaded).toBe(false);
  });
});
