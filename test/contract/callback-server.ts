import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { VendorCallback } from '../../engine/contracts/device-adapter.ts';
import type { Json } from '../../engine/contracts/json.ts';

/** Takes vendors' calls as the engine's HTTP server does, for adapters without an engine. */
export async function createCallbackServer(
  take: (callback: VendorCallback) => Promise<boolean> | undefined,
): Promise<{ readonly url: string; readonly close: () => Promise<void> }> {
  const server = createServer(async (request, response) => {
    const chunks: Buffer[] = [];
    for await (const chunk of request as AsyncIterable<Buffer>) chunks.push(chunk);
    const body = JSON.parse(Buffer.concat(chunks).toString()) as Json;
    await take({ secret: (request.url ?? '').split('/').at(-1) ?? '', body });
    response.writeHead(204).end();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
