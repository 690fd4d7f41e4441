// Proves that a site with a Payter terminal over PSP is taken when it fits, and refused with a place and a sentence when
// it does not.
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { packageRoot } from '../../../engine/bin/package-root.ts';
import type { JsonObject } from '../../../engine/contracts/json.ts';
import { runLine } from './run-line.ts';

const folder = mkdtempSync(join(tmpdir(), 'forecourt-psp-site-'));
afterAll(() => rmSync(folder, { recursive: true }));

const settings = {
  family: 'apollo',
  transport: 'tcp',
  host: '127.0.0.1',
  setupTimeoutS: 172_800,
  setupAction: 0,
};

const validate = (terminal: JsonObject) => run(['validate', 'plug-first'], terminal);

/** Runs a command with a site whose terminal is this one. */
function run(command: readonly string[], terminal: JsonObject) {
  const site = JSON.parse(
    readFileSync(join(packageRoot(), 'test', 'e2e', 'ocpp-site.json'), 'utf8'),
  ) as JsonObject;
  const file = join(folder, 'site.json');
  const terminals = [{ id: 't1', adapter: 'payter-psp', textsElsewhere: true, ...terminal }];
  writeFileSync(file, JSON.stringify({ ...site, terminals }, null, 2));
  return runLine([...command, '--site', file]);
}

describe('a site with a Payter terminal over PSP', () => {
  it('should be served where drivers read elsewhere what to do', async () => {
    for (const family of ['apollo', 'p6x']) {
      const { code, out } = await validate({ settings: { ...settings, family } });
      expect([code, out]).toEqual([0, expect.stringContaining('ok')]);
    }
  });

  it('should refuse a flow that shows texts where nobody said how drivers read them', async () => {
    const { code, out } = await validate({ textsElsewhere: false, settings });
    expect(code).toBe(1);
    expect(out).toMatch(/SITE_CAPABILITY/);
    expect(out).toContain('needs "screen" (for terminal.show)');
  });

  it('should refuse a flow that may take longer than the terminal waits (R-18)', async () => {
    const { code, out } = await validate({ settings: { ...settings, setupTimeoutS: 7200 } });
    expect(code).toBe(1);
    expect(out).toMatch(/SITE_CLOSES_EARLY/);
    expect(out).toContain('finishes reservations by itself after 2 h');
  });

  it('should have its flow proved for what such a terminal can do', async () => {
    const { code, out } = await run(['prove', 'plug-first', '--json'], { settings });
    const { flows } = JSON.parse(out) as {
      readonly flows: readonly { readonly profiles: unknown; readonly verdict: string }[];
    };
    const ours = flows.filter(({ profiles }) =>
      JSON.stringify(profiles).includes('payter-psp-apollo'),
    );
    expect([code, ours.map(({ verdict }) => verdict)]).toEqual([0, ['proved']]);
  }, 120_000);

  it.each([
    ['the time-out of Setup', 'setupTimeoutS', { setupTimeoutS: undefined }],
    ['what the terminal does then', 'setupAction', { setupAction: undefined }],
    ['whom to trust over TLS', 'fingerprint256', { transport: 'tls' }],
    ['the serial port', 'path', { transport: 'serial' }],
    ['the address', 'host', { host: undefined }],
  ])('should be refused without %s', async (_what, field, change) => {
    const given = JSON.parse(JSON.stringify({ ...settings, ...change })) as JsonObject;
    const { code, out, err } = await validate({ settings: given });
    expect(code).toBe(1);
    expect(out + err).toMatch(/SITE_SETTINGS/);
    expect(out + err).toContain(field);
  });
});
