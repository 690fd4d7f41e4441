import { connect } from 'node:net';
import { Ajv } from 'ajv';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { viewSchemas } from '../../../../engine/hosts/http/view-schemas.ts';
import { aHold } from '../../../contract/store-records.ts';
import { flow, flowFiles, session, site, startServer, type TestServer } from './fake-engine.ts';
import { rawRequest } from './raw-request.ts';

let server: TestServer;
beforeAll(async () => {
  server = await startServer();
});
afterAll(() => server.server.close());
beforeEach(() => {
  server.acts.length = 0;
  server.queries.length = 0;
});

const get = async (path: string) => {
  const response = await fetch(`${server.url}${path}`);
  return {
    status: response.status,
    body: (await response.json()) as unknown,
    headers: response.headers,
  };
};
const post = async (path: string, body: unknown, type = 'application/json') => {
  const text = typeof body === 'string' ? body : JSON.stringify(body);
  const response = await fetch(`${server.url}${path}`, {
    method: 'POST',
    headers: { 'content-type': type },
    body: text,
  });
  const answer = await response.text();
  return {
    status: response.status,
    body: answer === '' ? undefined : (JSON.parse(answer) as unknown),
  };
};
const refused = (status: number, code: string) => ({
  status,
  body: expect.objectContaining({ code }),
});

describe('the API', () => {
  it('should tell its health', async () => {
    const { status, body } = await get('/healthz');
    expect({ status, body }).toEqual({
      status: 200,
      body: { status: 'ok', version: '1.2.3', sessions: 1, openHolds: 1 },
    });
    expect((await rawRequest(`${server.url}/healthz`, {}, { method: 'HEAD' })).status).toBe(200);
  });

  it('should give flows, sites, sessions, journals and holds whole', async () => {
    const { findings, flow: file, texts, ...summary } = flow;
    expect((await get('/api/flows')).body).toEqual([{ ...summary, findings, flow: file, texts }]);
    expect((await get('/api/flows/card-first')).body).toEqual(flow);
    expect((await get('/api/flows/card-first/files')).body).toEqual(flowFiles);
    expect((await get('/api/sites')).body).toEqual([site('demo'), site('real')]);
    expect((await get('/api/sites/demo')).body).toEqual(site('demo'));
    expect((await get('/api/sessions')).body).toEqual([session]);
    expect((await get(`/api/sessions/${encodeURIComponent(session.sessionId)}`)).body).toEqual(
      session,
    );
    expect(
      (await get(`/api/sessions/${encodeURIComponent(session.sessionId)}/journal`)).body,
    ).toHaveLength(1);
    expect(
      (await get(`/api/sessions/${encodeURIComponent(session.sessionId)}/scenario`)).body,
    ).toEqual(server.views.scenario(session.sessionId));
    expect((await get('/api/holds?open=true')).body).toEqual([aHold()]);
    expect((await get('/api/holds')).body).toHaveLength(2);
  });

  it('should pass the query of sessions on as values', async () => {
    await get('/api/sessions?siteId=demo&status=stuck&limit=7');
    expect(server.queries).toEqual([{ siteId: 'demo', status: 'stuck', limit: 7 }]);
  });

  it.each([
    ['/api/sessions?limit=0', 400, 'HOST_REQUEST'],
    ['/api/sessions?limit=501', 400, 'HOST_REQUEST'],
    ['/api/sessions?status=asleep', 400, 'HOST_REQUEST'],
    ['/api/sessions/nobody', 404, 'HOST_SESSION_NOT_FOUND'],
    ['/api/sessions/nobody/journal', 404, 'HOST_SESSION_NOT_FOUND'],
    ['/api/sessions/nobody/scenario', 404, 'HOST_SESSION_NOT_FOUND'],
    ['/api/flows/nothing', 404, 'FLOW_NOT_FOUND'],
    ['/api/sites/nowhere', 404, 'SITE_NOT_FOUND'],
    ['/api/stream?siteId=nowhere', 404, 'SITE_NOT_FOUND'],
    ['/api/nothing', 404, 'HOST_REQUEST'],
    ['/api', 404, 'HOST_REQUEST'],
    ['/api/flows/%zz', 400, 'HOST_REQUEST'],
  ])('should refuse %s', async (path, status, code) => {
    expect(await get(path)).toMatchObject(refused(status, code));
  });

  it('should refuse a path that is too long, and bytes that are not HTTP, in its own words', async () => {
    expect(await get(`/api/flows/${'x'.repeat(600)}`)).toMatchObject(refused(400, 'HOST_REQUEST'));
    const said = await new Promise<string>((resolve) => {
      const socket = connect(server.port, '127.0.0.1', () => socket.write('HELLO\r\n\r\n'));
      socket.once('data', (data) => resolve(String(data)));
    });
    expect(said).toMatch(/^HTTP\/1\.1 400 [\s\S]*"code":"HOST_REQUEST"/);
  });

  it('should keep what went wrong inside to its log', async () => {
    const { status, body } = await get('/api/flows/broken');
    expect(status).toBe(500);
    expect(body).toEqual(expect.objectContaining({ code: 'HOST_INTERNAL', details: {} }));
    expect(server.logged.join()).toContain('a secret that stays inside');
  });

  it('should check the text of a flow', async () => {
    const { body } = await post('/api/flows/validate', { text: '{' });
    expect(body).toEqual({
      findings: [expect.objectContaining({ code: 'FLOW_JSON_SYNTAX', column: 1 })],
    });
  });
});

describe('the virtual controls', () => {
  it.each([
    [
      'tap',
      { terminalId: 'T1', cardKey: 'k', kind: 'bank', maskedPan: '****1234' },
      ['tap', 'T1', { cardKey: 'k', kind: 'bank', maskedPan: '****1234' }],
    ],
    ['tap', { terminalId: 'T1', cardKey: 'k' }, ['tap', 'T1', { cardKey: 'k' }]],
    ['touch', { terminalId: 'T1' }, ['touch', 'T1']],
    ['choose', { terminalId: 'T1', item: 'bay-1' }, ['choose', 'T1', 'bay-1']],
    ['plug', { chargerId: 'C1', connectorId: 1 }, ['plug', 'C1', 1]],
    ['unplug', { chargerId: 'C1', connectorId: 1 }, ['unplug', 'C1', 1]],
    ['link', { chargerId: 'C1', up: false }, ['link', 'C1', false]],
    ['power', { chargerId: 'C1', connectorId: 1, powerW: 0 }, ['power', 'C1', 1, 0]],
    [
      'knob',
      { terminalId: 'T1', operation: 'terminal.authorize', next: null },
      ['knob', 'T1', 'terminal.authorize', null],
    ],
  ])('should %s', async (name, body, act) => {
    expect(await post(`/api/sites/demo/virtual/${name}`, body)).toEqual({
      status: 204,
      body: undefined,
    });
    expect(server.acts).toEqual([act]);
  });

  it('should show the knobs of a terminal', async () => {
    const { body } = await get('/api/sites/demo/virtual/terminals/T1/knobs');
    expect(body).toEqual([
      expect.objectContaining({ operation: 'terminal.authorize', next: null }),
    ]);
  });

  it.each([
    [
      'a terminal that is not there',
      'demo',
      'tap',
      { terminalId: 'T9', cardKey: 'k' },
      404,
      'TERMINAL_UNKNOWN',
    ],
    ['a site that is not there', 'nowhere', 'touch', { terminalId: 'T1' }, 404, 'SITE_NOT_FOUND'],
    ['a site with real devices', 'real', 'touch', { terminalId: 'T1' }, 400, 'HOST_REQUEST'],
    ['a missing field', 'demo', 'plug', { chargerId: 'C1' }, 400, 'HOST_REQUEST'],
    [
      'a number as text',
      'demo',
      'plug',
      { chargerId: 'C1', connectorId: '1' },
      400,
      'HOST_REQUEST',
    ],
    [
      'an unknown field',
      'demo',
      'tap',
      { terminalId: 'T1', cardKey: 'k', pan: '4111111111111111' },
      400,
      'HOST_REQUEST',
    ],
    [
      'negative power',
      'demo',
      'power',
      { chargerId: 'C1', connectorId: 1, powerW: -1 },
      400,
      'HOST_REQUEST',
    ],
  ])('should refuse %s', async (_name, siteId, control, body, status, code) => {
    const answer = await post(`/api/sites/${siteId}/virtual/${control}`, body);
    expect(answer).toMatchObject(refused(status, code));
    expect(JSON.stringify(answer.body)).not.toContain('4111');
    expect(server.acts).toEqual([]);
  });
});

describe('a request body', () => {
  it('should be JSON, and say so', async () => {
    const path = '/api/sites/demo/virtual/touch';
    expect(await post(path, '{"terminalId":"T1"', 'application/json')).toMatchObject(
      refused(400, 'HOST_REQUEST'),
    );
    expect(await post(path, '', 'application/json')).toMatchObject(refused(400, 'HOST_REQUEST'));
    for (const type of ['text/plain', 'application/x-www-form-urlencoded', 'application/jsonp']) {
      expect(await post(path, '{"terminalId":"T1"}', type)).toMatchObject(
        refused(415, 'HOST_CONTENT_TYPE'),
      );
    }
    const bare = await rawRequest(`${server.url}${path}`, {}, { method: 'POST' });
    expect(bare.status).toBe(415);
    expect(server.acts).toEqual([]);
    expect(
      (await post(path, '{"terminalId":"T1"}', 'Application/JSON; charset=utf-8')).status,
    ).toBe(204);
  });

  it('should not be larger than 256 kB', async () => {
    expect((await post('/api/flows/validate', { text: 'x'.repeat(200_000) })).status).toBe(200);
    expect(await post('/api/flows/validate', { text: 'x'.repeat(300_000) })).toMatchObject(
      refused(413, 'HOST_REQUEST'),
    );
  });
});

describe('the OpenAPI document', () => {
  it('should describe every route with words, and the answers should fit it', async () => {
    const { body } = await get('/api/openapi.json');
    const document = body as {
      openapi: string;
      paths: Record<string, Record<string, { summary?: string }>>;
    };
    expect(document.openapi).toBe('3.1.0');
    expect(Object.keys(document.paths).sort()).toEqual([
      '/api/captures',
      '/api/flows',
      '/api/flows/validate',
      '/api/flows/{flowId}',
      '/api/flows/{flowId}/files',
      '/api/holds',
      '/api/login',
      '/api/reconciliation',
      '/api/sessions',
      '/api/sessions/{sessionId}',
      '/api/sessions/{sessionId}/journal',
      '/api/sessions/{sessionId}/scenario',
      '/api/sites',
      '/api/sites/{siteId}',
      '/api/sites/{siteId}/virtual/choose',
      '/api/sites/{siteId}/virtual/knob',
      '/api/sites/{siteId}/virtual/link',
      '/api/sites/{siteId}/virtual/plug',
      '/api/sites/{siteId}/virtual/power',
      '/api/sites/{siteId}/virtual/tap',
      '/api/sites/{siteId}/virtual/terminals/{terminalId}/knobs',
      '/api/sites/{siteId}/virtual/touch',
      '/api/sites/{siteId}/virtual/unplug',
      '/api/stray-holds',
      '/api/stream',
      '/healthz',
    ]);
    for (const methods of Object.values(document.paths)) {
      for (const route of Object.values(methods)) expect(route.summary).toMatch(/\.$/);
    }
    expect(JSON.stringify(document)).not.toContain('"$ref":"#/components/schemas/def-');
    const ajv = new Ajv({ allowUnionTypes: true });
    for (const schema of viewSchemas) ajv.addSchema(schema);
    const check = (name: string, value: unknown) => {
      ajv.validate(`${name}#`, value);
      expect(ajv.errors).toBeNull();
    };
    check('Flow', flow);
    check('Site', site('demo'));
    check('Session', session);
    check('JournalLine', server.views.journal(session.sessionId)[0]);
    check('Hold', aHold());
    check('Error', (await get('/api/flows/nothing')).body);
    check('Knob', ((await get('/api/sites/demo/virtual/terminals/T1/knobs')).body as unknown[])[0]);
  });
});
