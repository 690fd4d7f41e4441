// Proves that a site with a CCV terminal takes the flows that can run there, and says why it refuses the others.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { runLine } from './run-line.ts';

const folder = mkdtempSync(join(tmpdir(), 'forecourt-ccv-'));
afterAll(() => rmSync(folder, { recursive: true }));

const siteOf = (terminal: object, flow: string): string => {
  const file = join(folder, 'site.json');
  const settings = { transport: 'pay-proxy', url: 'http://127.0.0.1:9' };
  const site = {
    id: 'street',
    title: 'Street',
    currency: 'EUR',
    language: 'en',
    terminals: [{ id: 't1', adapter: 'ccv', textsElsewhere: true, settings, ...terminal }],
    chargers: [
      { id: 'post-1', adapter: 'ocpp', connectors: [{ id: 1, title: 'Left', terminal: 't1' }] },
    ],
    tariff: { energyMicroPerKwh: 450_000, sessionFeeMinor: 0 },
    flows: [{ flow }],
  };
  writeFileSync(file, JSON.stringify(site));
  return file;
};
const validate = (flow: string, terminal: object = {}) =>
  runLine(['validate', flow, '--site', siteOf(terminal, flow)]);

it('should take a flow that begins with the plug', async () => {
  expect(await validate('plug-first')).toMatchObject({ code: 0 });
});

it('should refuse a flow that begins with a card, since the terminal reads none before it reserves', async () => {
  const { code, out } = await validate('card-first');
  expect(code).toBe(1);
  expect(out).toContain(
    'The flow "card-first" needs "readFirst" (to begin with terminal.cardPresented), which the terminal "t1" (ccv-im30) cannot do.',
  );
});

it('should refuse texts that drivers could read nowhere', async () => {
  const { code, out } = await validate('plug-first', { textsElsewhere: false });
  expect(code).toBe(1);
  expect(out).toContain('needs "screen" (for terminal.show)');
});

it('should refuse settings that are not there', async () => {
  const settings = { transport: 'pay-proxy', url: 'http://127.0.0.1:9', tokens: 'card' };
  const { code, out } = await validate('plug-first', { settings });
  expect(code).toBe(1);
  expect(out).toContain('tokens');
});
