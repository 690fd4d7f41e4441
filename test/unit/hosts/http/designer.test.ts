import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startServer, type TestServer } from './fake-engine.ts';
import { rawRequest } from './raw-request.ts';

const designerDir = mkdtempSync(join(tmpdir(), 'forecourt-designer-'));
const html = { accept: 'text/html,application/xhtml+xml' };
let server: TestServer;
beforeAll(async () => {
  mkdirSync(join(designerDir, 'assets'));
  writeFileSync(join(designerDir, 'index.html'), '<html><head><title>D</title></head></html>');
  writeFileSync(join(designerDir, 'assets', 'main-1a2b.js'), 'export {};');
  writeFileSync(join(designerDir, '.secret'), 'x');
  writeFileSync(join(designerDir, '..', 'outside-forecourt.txt'), 'x');
  server = await startServer({ designerDir });
});
afterAll(async () => {
  await server.server.close();
  rmSync(designerDir, { recursive: true });
  rmSync(join(designerDir, '..', 'outside-forecourt.txt'));
});

describe('the designer', () => {
  it('should be served under a policy that runs nothing but its own files', async () => {
    const { status, headers, body } = await rawRequest(`${server.url}/`);
    const policy = String(headers['content-security-policy']);
    expect([status, headers['content-type']]).toEqual([200, 'text/html; charset=utf-8']);
    expect(body).toContain('<title>D</title>');
    expect(policy).toContain("script-src 'self';");
    expect(policy).toContain("frame-ancestors 'none'");
    expect(policy).not.toContain('unsafe-');
    expect(policy).not.toContain('blob:');
    expect(headers['x-content-type-options']).toBe('nosniff');
    expect(headers['referrer-policy']).toBe('no-referrer');
    expect(headers['cache-control']).toBe('no-cache');
  });

  it('should let browsers keep files with a hash in their name', async () => {
    const { status, headers } = await rawRequest(`${server.url}/assets/main-1a2b.js`);
    expect([status, headers['cache-control']]).toEqual([
      200,
      'public, max-age=31536000, immutable',
    ]);
    expect(headers['content-type']).toContain('javascript');
    expect(headers['content-security-policy']).toBeDefined();
  });

  it('should give its page for the paths that the page knows, with files found from the top', async () => {
    const { status, body } = await rawRequest(`${server.url}/flows/card-first`, html);
    expect(status).toBe(200);
    expect(body).toContain('<head><base href="/"><title>');
  });

  it('should not give its page for a missing file or a path of the API', async () => {
    for (const path of [
      '/assets/gone.js',
      '/assets/',
      '/.secret',
      '/../outside-forecourt.txt',
      '/%2e%2e/outside-forecourt.txt',
    ]) {
      expect((await rawRequest(`${server.url}${path}`)).status).toBeGreaterThanOrEqual(400);
    }
    expect((await rawRequest(`${server.url}/api/gone`, html)).status).toBe(404);
  });

  it('should have a page that says how to build it when it is missing', async () => {
    for (const over of [{}, { designerDir: join(designerDir, 'nothing-here') }]) {
      const bare = await startServer(over);
      const { status, body } = await rawRequest(`${bare.url}/`, html);
      await bare.server.close();
      expect(status).toBe(200);
      expect(body).toContain('npm run build');
    }
  });
});
