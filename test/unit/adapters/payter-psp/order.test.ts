import { expect, it } from 'vitest';
import { createPayterPspAdapter } from '../../../../adapters/terminals/payter-psp/index.ts';
import { readSettings } from '../../../../adapters/terminals/payter-psp/read-settings.ts';
import type { OpenLink } from '../../../../adapters/terminals/payter-psp/transport/byte-link.ts';
import { BlockReader, block } from '../../../../emulators/payter-psp/block.ts';
import { createMemoryAdapterHost } from '../../../contract/memory-adapter-host.ts';
import { neverAborted, operationCall } from '../../../contract/operation-call.ts';
import { until } from '../../../contract/until.ts';
import { bytes, toHost } from './golden-frames.ts';

/**
 * A terminal that stopped waiting by itself just before it hears Cancel Session: it has said Session Cancelled already,
 * and refuses the cancel 30 ms later. It answers in order.
 */
const crossing: OpenLink = async (listener) => {
  const reader = new BlockReader();
  let state = 1;
  let last = Promise.resolve();
  const say = (what: Buffer, afterMs = 0) => {
    last = last
      .then(() => new Promise((resolve) => setTimeout(resolve, afterMs)))
      .then(() => listener.onBytes(what));
  };
  const answer = (header: number) => {
    switch (header) {
      case 0x24:
        return say(bytes(toHost.synchronize));
      case 0x13:
        return say(bytes(toHost.protocol));
      case 0x12:
        state = 8;
        return say(bytes(toHost.resultOk));
      case 0x26:
        return say(block(0x26, Buffer.from([state, 0]), false));
      case 0x34:
        state = 16;
        return;
      case 0x37:
        state = 8;
        say(bytes(toHost.cancelled));
        return say(bytes(toHost.resultNotOk), 30);
      default:
        return say(bytes(toHost.resultOk));
    }
  };
  return {
    write: (sent) => {
      for (const { header } of reader.read(Buffer.from(sent))) answer(header);
      return true;
    },
    close: () => listener.onEnd('closed'),
  };
};

it('should not take the late refusal of a cancel for the answer to a commit', async () => {
  const settings = readSettings({
    family: 'apollo',
    transport: 'tcp',
    host: '127.0.0.1',
    setupTimeoutS: 172_800,
    setupAction: 0,
  });
  const host = createMemoryAdapterHost();
  const adapter = createPayterPspAdapter('t1', settings, crossing);
  await adapter.start(host);
  await until('online', () => host.of('terminal.online').length === 1);
  await host.memory.put('hold/h', {
    holdId: 'h',
    reference: 's-1/0/2',
    status: 'reserved',
    requestedMinor: 500,
    authorizedMinor: 500,
    sessionId: 11,
    atMs: Date.now(),
    close: null,
  });
  const address = { family: 'terminal', terminalId: 't1' } as const;
  const abort = new AbortController();
  const wish = { purpose: 'pay', amountMinor: 500, waitMs: 5000 };
  const read = adapter.execute(operationCall('terminal.readCard', address, wish), abort.signal);
  await new Promise((resolve) => setTimeout(resolve, 50));
  abort.abort();
  // As the engine does: a settlement may be asked for at any moment of a read.
  await new Promise((resolve) => setTimeout(resolve, 5));
  const commit = { holdId: 'h', amountMinor: 120 };
  const closed = await adapter.execute(
    operationCall('terminal.commit', address, commit),
    neverAborted,
  );
  expect(closed).toEqual({ kind: 'outcome', output: { outcome: 'handedOver' } });
  await read;
  await adapter.stop();
});
