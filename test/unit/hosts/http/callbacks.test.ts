// Proves that vendors can call `/callbacks/<adapter>/<secret>` and nobody else gains by it.
import { afterEach, describe, expect, it } from 'vitest';
import type { VendorCallback } from '../../../../engine/contracts/device-adapter.ts';
import { ForecourtError } from '../../../../engine/contracts/forecourt-error.ts';
import { startServer, type TestServer } from './fake-engine.ts';
import { rawRequest } from './raw-request.ts';

const running: TestServer[] = [];
const calls: (VendorCallback & { readonly adapter: string })[] = [];
const json = { 'content-type': 'application/json' };

async function start(over: Parameters<typeof startServer>[0] = {}): Promise<string> {
  calls.length = 0;
  const server = await startServer({
    onCallback: async (adapter, callback) => {
      calls.push({ adapter, ...callback });
    },
    ...over,
  });
  running.push(server);
  return server.url;
}

const post = (url: string, body: string, headers: Record<string, string> = json) =>
  rawRequest(url, headers, { method: 'POST', body });

afterEach(() => Promise.all(running.splice(0).map(({ server }) => server.close())));

describe("a vendor's call", () => {
  it('should be handed on and answered without a word, under whatever host name and without a token', async () => {
    const url = await start({ token: 'a-token-of-some-length' });
    const headers = { ...json, host: 'charge.example.com' };
    const answer = await post(`${url}/callbacks/vendor-a/s3cret`, '{"state":"IDLE"}', headers);
    expect([answer.status, answer.body]).toEqual([204, '']);
    expect(calls).toEqual([{ adapter: 'vendor-a', secret: 's3cret', body: { state: 'IDLE' } }]);
  });

  it('should not be answered as done when it could not be stored', async () => {
    const url = await start({
      onCallback: () => Promise.reject(new ForecourtError('HOST_STORE')),
    });
    expect((await post(`${url}/callbacks/vendor-a/s3cret`, '{}')).status).toBe(503);
  });

  it('should be refused when it is too large, no JSON, or comes from a page', async () => {
    const url = await start();
    const path = `${url}/callbacks/vendor-a/s3cret`;
    expect((await post(path, JSON.stringify('x'.repeat(17_000)))).status).toBe(413);
    expect((await post(path, '{"state":')).status).toBe(400);
    expect((await post(path, 'state=IDLE', { 'content-type': 'text/plain' })).status).toBe(415);
    expect((await post(path, '{}', { ...json, origin: 'http://evil.example' })).status).toBe(403);
    expect((await rawRequest(path)).status).not.toBe(204);
    expect(calls).toEqual([]);
  });

  it('should be taken and ignored when its secret is longer than any', async () => {
    const url = await start();
    expect((await post(`${url}/callbacks/vendor-a/${'s'.repeat(300)}`, '{}')).status).toBe(204);
    expect(calls).toEqual([]);
  });

  it('should not open the rest of the engine: the path decides, not how it begins', async () => {
    const url = await start({ token: 'a-token-of-some-length' });
    const evil = { host: 'evil.example' };
    for (const path of ['/callbacks/../api/sites', '/callbacks/%2e%2e/api/sites', '/api/sites']) {
      expect((await rawRequest(`${url}${path}`, evil)).status).toBeGreaterThanOrEqual(400);
    }
  });
});
