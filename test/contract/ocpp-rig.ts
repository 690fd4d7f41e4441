import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import {
  createOcppChargerAdapter,
  type OcppChargerAdapter,
  type StationSettings,
} from '../../adapters/chargers/ocpp/index.ts';
import type { MemoryAdapterHost } from './memory-adapter-host.ts';
import { createMemoryAdapterHost } from './memory-adapter-host.ts';

/** An OCPP adapter behind a real HTTP server on the loopback. */
export interface OcppServerRig {
  readonly host: MemoryAdapterHost;
  readonly port: number;
  /** What charge points dial, without the id. */
  readonly url: string;
  readonly adapter: () => OcppChargerAdapter;
  /** Stops the adapter and makes it anew over the same memory, as a restart of the engine does. */
  readonly restart: () => Promise<void>;
  readonly close: () => Promise<void>;
}

/** Waits that fit a test. */
const timings = {
  callTimeoutMs: 400,
  stopRepeatMs: 100,
  linkLostAfterMs: 60_000,
  pingIntervalMs: 1000,
  meterSampleS: 1,
};

export async function createOcppServerRig(
  chargers: readonly StationSettings[],
  more: Partial<typeof timings> = {},
): Promise<OcppServerRig> {
  const host = createMemoryAdapterHost();
  const make = () => createOcppChargerAdapter({ chargers, timings: { ...timings, ...more } });
  let adapter = make();
  await adapter.start(host);
  const server = createServer();
  server.on('upgrade', (request, socket, head) => adapter.handleUpgrade(request, socket, head));
  const port = await listen(server);
  return {
    host,
    port,
    url: `ws://127.0.0.1:${port}/ocpp`,
    adapter: () => adapter,
    restart: async () => {
      await adapter.stop();
      adapter = make();
      await adapter.start(host);
    },
    close: async () => {
      await adapter.stop();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

function listen(server: Server): Promise<number> {
  return new Promise((resolve) => {
    server.listen(0, '127.0.0.1', () => resolve((server.address() as AddressInfo).port));
  });
}
