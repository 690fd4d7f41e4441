import { afterEach, describe, expect, it } from 'vitest';
import type { ForecourtError } from '../../../../engine/contracts/forecourt-error.ts';
import { startServer, type TestServer } from './fake-engine.ts';
import { rawRequest, upgradeHeaders } from './raw-request.ts';

const running: TestServer[] = [];
const start = async (over: Parameters<typeof startServer>[0] = {}) => {
  const server = await startServer(over);
  running.push(server);
  return server;
};
afterEach(() => Promise.all(running.splice(0).map(({ server }) => server.close())));

const codeOf = (body: string) => (JSON.parse(body) as { code: string }).code;

describe('Host and Origin', () => {
  it('should let in the names of this machine only', async () => {
    const { url, port } = await start();
    const statusFor = async (headers: Record<string, string>) =>
      (await rawRequest(`${url}/api/sites`, headers)).status;
    for (const host of [
      `localhost:${port}`,
      `127.0.0.1:${port}`,
      `[::1]:${port}`,
      `LOCALHOST:${port}`,
    ]) {
      expect(await statusFor({ host })).toBe(200);
      expect(await statusFor({ host, origin: `http://${host}` })).toBe(200);
    }
    for (const host of [
      'evil.example',
      `evil.example:${port}`,
      'localhost',
      `localhost:${port + 1}`,
      `localhost:${port}.evil.example`,
      `user@localhost:${port}`,
    ]) {
      expect(await statusFor({ host })).toBe(403);
    }
  });

  it('should refuse a page of another site, also when it made its name point here', async () => {
    const { url, port, acts } = await start();
    const path = `${url}/api/sites/demo/virtual/touch`;
    const options = { method: 'POST', body: '{"terminalId":"T1"}' };
    const json = { 'content-type': 'application/json' };
    const crossSite = await rawRequest(path, { ...json, origin: 'http://evil.example' }, options);
    const rebound = { host: `evil.example:${port}`, origin: `http://evil.example:${port}` };
    const rebinding = await rawRequest(path, { ...json, ...rebound }, options);
    const sandboxed = await rawRequest(path, { ...json, origin: 'null' }, options);
    for (const answer of [crossSite, rebinding, sandboxed]) {
      expect([answer.status, codeOf(answer.body)]).toEqual([403, 'HOST_ORIGIN_REFUSED']);
      expect(answer.headers['access-control-allow-origin']).toBeUndefined();
    }
    expect(acts).toEqual([]);
  });

  it('should guard pages, health and unknown paths alike', async () => {
    const { url } = await start();
    for (const path of ['/', '/healthz', '/api/stream', '/nothing', '/api/openapi.json']) {
      expect((await rawRequest(`${url}${path}`, { host: 'evil.example' })).status).toBe(403);
    }
  });

  it('should let in the hosts of the settings', async () => {
    const { url } = await start({ allowedHosts: ['pay.example', 'box.example:8080'] });
    const statusFor = async (host: string) => (await rawRequest(`${url}/healthz`, { host })).status;
    expect(await statusFor('pay.example')).toBe(200);
    expect(await statusFor('pay.example:8443')).toBe(200);
    expect(await statusFor('box.example:8080')).toBe(200);
    expect(await statusFor('box.example')).toBe(403);
    expect(await statusFor('sub.pay.example')).toBe(403);
  });
});

describe('the token', () => {
  it('should let a page in that logged in, with a cookie that scripts cannot read', async () => {
    const { url } = await start({ token: 'a-long-token' });
    const post = { method: 'POST', body: '{"token":"a-long-token"}' };
    const json = { 'content-type': 'application/json' };
    const wrong = await rawRequest(`${url}/api/login`, json, { ...post, body: '{"token":"a"}' });
    expect([wrong.status, codeOf(wrong.body)]).toEqual([401, 'HOST_UNAUTHORIZED']);
    expect(wrong.headers['set-cookie']).toBeUndefined();
    const { headers, status } = await rawRequest(`${url}/api/login`, json, post);
    const cookie = String(headers['set-cookie']);
    expect([status, cookie]).toEqual([204, expect.stringMatching(/HttpOnly; SameSite=Strict$/)]);
    const sent = { cookie: cookie.split(';')[0] ?? '' };
    expect((await rawRequest(`${url}/api/sites`, sent)).status).toBe(200);
    expect((await rawRequest(`${url}/api/sites`, { cookie: 'forecourt_token=a' })).status).toBe(
      401,
    );
  });

  it('should be needed to listen beyond this machine', async () => {
    for (const host of ['0.0.0.0', '::', '192.168.1.2']) {
      await expect(start({ host })).rejects.toMatchObject({ code: 'HOST_ADDRESS_REFUSED' });
      await expect(start({ host, token: '' })).rejects.toMatchObject({
        code: 'HOST_ADDRESS_REFUSED',
      });
    }
    const { url } = await start({ host: '0.0.0.0', token: 's3cret' });
    expect(url).toMatch(/^http:\/\/127\.0\.0\.1:\d+$/);
    expect((await fetch(`${url}/healthz`)).status).toBe(200);
  });

  it('should be asked for on the API and nowhere else', async () => {
    const { url } = await start({ token: 's3cret' });
    const withHeader = (path: string, authorization?: string) =>
      rawRequest(`${url}${path}`, authorization === undefined ? {} : { authorization });
    for (const header of [
      undefined,
      's3cret',
      'Bearer',
      'Bearer s3cre',
      'Bearer s3cret2',
      'Basic s3cret',
    ]) {
      const answer = await withHeader('/api/sites', header);
      expect([answer.status, codeOf(answer.body)]).toEqual([401, 'HOST_UNAUTHORIZED']);
      expect(answer.headers['www-authenticate']).toBe('Bearer');
    }
    expect((await withHeader('/api/stream')).status).toBe(401);
    expect((await withHeader('/api/sites', 'Bearer s3cret')).status).toBe(200);
    expect((await withHeader('/healthz')).status).toBe(200);
    expect((await withHeader('/')).status).toBe(200);
  });
});

describe('listening', () => {
  it('should say that the port is taken', async () => {
    const { port } = await start();
    const error = await start({ port }).catch((reason: ForecourtError) => reason);
    expect(error).toMatchObject({ code: 'HOST_PORT_IN_USE', details: { port } });
  });

  it('should say that the address is not of this machine', async () => {
    const wrong = start({ host: '192.0.2.1', token: 't' });
    await expect(wrong).rejects.toMatchObject({
      code: 'HOST_LISTEN',
      details: { reason: 'EADDRNOTAVAIL' },
    });
  });
});

describe('upgrades', () => {
  const asked: string[] = [];
  const accepting = () =>
    start({
      onUpgrade: (request, socket) => {
        asked.push(request.url ?? '');
        if (request.url === '/ocpp/unknown') return false;
        socket.write(
          'HTTP/1.1 101 Switching Protocols\r\nupgrade: websocket\r\nconnection: Upgrade\r\n\r\n',
        );
        return true;
      },
    });

  it('should hand a charge point over whatever name it dialled', async () => {
    const { url } = await accepting();
    asked.length = 0;
    const answer = await rawRequest(`${url}/ocpp/C1`, { ...upgradeHeaders, host: 'csms.example' });
    expect(answer.status).toBe(101);
    expect(asked).toEqual(['/ocpp/C1']);
  });

  it('should refuse pages of other sites, other paths and unknown charge points', async () => {
    const { url, port } = await accepting();
    asked.length = 0;
    const statusFor = async (path: string, headers: Record<string, string>) =>
      (await rawRequest(`${url}${path}`, { ...upgradeHeaders, ...headers })).status;
    expect(await statusFor('/ocpp/C1', { origin: 'http://evil.example' })).toBe(403);
    expect(
      await statusFor('/ocpp/C1', {
        host: `evil.example:${port}`,
        origin: `http://evil.example:${port}`,
      }),
    ).toBe(403);
    expect(await statusFor('/other', { host: 'evil.example' })).toBe(403);
    expect(await statusFor('/other', {})).toBe(404);
    expect(await statusFor('/ocpp/', {})).toBe(404);
    expect(asked).toEqual([]);
    expect(await statusFor('/ocpp/unknown', {})).toBe(404);
    expect(await statusFor('/ocpp/C1', { origin: `http://127.0.0.1:${port}` })).toBe(101);
  });

  it('should refuse every one when nobody takes them', async () => {
    const { url } = await start();
    expect((await rawRequest(`${url}/ocpp/C1`, upgradeHeaders)).status).toBe(404);
  });
});
