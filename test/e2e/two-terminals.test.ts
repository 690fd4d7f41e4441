// Two terminals with two connectors each, over HTTP and real WebSockets: who pays for which car, and who is asked when.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { composeEngine, type RunningEngine } from '../../engine/bin/compose-engine.ts';
import type { Hold } from '../../engine/contracts/hold.ts';
import type { SessionView, SiteView, TerminalView } from '../../engine/contracts/views.ts';

const SITE = 'demo-two-terminals';
/** A prompt may wait for the texts of others, a few seconds each. */
const wait = { timeout: 30_000, interval: 50 };

let dataDir: string;
let engine: RunningEngine;

const start = () =>
  composeEngine({
    sitePaths: [`sites/${SITE}.json`],
    dataDir,
    host: '127.0.0.1',
    port: 0,
    virtualChargers: true,
    log: () => undefined,
  });

beforeEach(async () => {
  dataDir = mkdtempSync(join(tmpdir(), 'forecourt-e2e-'));
  engine = await start();
  const areOnline = async () => (await site()).chargers.every(({ online }) => online);
  await expect.poll(areOnline, wait).toBe(true);
});

afterEach(async () => {
  await engine.stop();
  rmSync(dataDir, { recursive: true, force: true });
});

async function get<T>(path: string): Promise<T> {
  return (await (await fetch(`${engine.url}${path}`)).json()) as T;
}

async function act(name: string, body: object): Promise<void> {
  const response = await fetch(`${engine.url}/api/sites/${SITE}/virtual/${name}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });
  if (!response.ok) throw new Error(await response.text());
}

const site = () => get<SiteView>(`/api/sites/${SITE}`);
const holds = () => get<readonly Hold[]>('/api/holds');

async function terminal(terminalId: string): Promise<TerminalView> {
  const found = (await site()).terminals.find((one) => one.terminalId === terminalId);
  if (found === undefined) throw new Error(`There is no terminal ${terminalId}.`);
  return found;
}

async function charging(): Promise<readonly (string | null)[]> {
  const sessions = await get<readonly SessionView[]>('/api/sessions');
  return sessions
    .filter(({ activePaths }) => activePaths.includes('charging.delivering'))
    .map(({ connectorTitle }) => connectorTitle)
    .sort();
}

const plug = (chargerId: string, connectorId: number) => act('plug', { chargerId, connectorId });
const unplug = (chargerId: string, connectorId: number) =>
  act('unplug', { chargerId, connectorId });
const says = (terminalId: string) => async () => (await terminal(terminalId)).screen.lines[0];
const offers = (terminalId: string) => async () =>
  (await terminal(terminalId)).choices.map(({ label }) => label);

async function tap(terminalId: string, cardKey: string): Promise<void> {
  await expect.poll(async () => (await terminal(terminalId)).reading, wait).not.toBe('no');
  await act('tap', { terminalId, cardKey, kind: 'bank' });
}

async function choose(terminalId: string, label: string): Promise<void> {
  await expect.poll(offers(terminalId), wait).toContain(label);
  const choice = (await terminal(terminalId)).choices.find((one) => one.label === label);
  await act('choose', { terminalId, item: choice?.item });
}

test('two drivers at two terminals at once, then a second pair: each pays for his own car', async () => {
  await Promise.all([plug('services-1', 1), plug('services-2', 1)]);
  await expect.poll(says('north'), wait).toMatch(/^North 1: Present/);
  await expect.poll(says('south'), wait).toMatch(/^South 1: Present/);
  await Promise.all([tap('north', 'card-north-1'), tap('south', 'card-south-1')]);
  await expect.poll(charging, wait).toEqual(['North 1', 'South 1']);

  await Promise.all([plug('services-1', 2), plug('services-2', 2)]);
  await expect.poll(says('north'), wait).toMatch(/^North 2: Present/);
  await expect.poll(says('south'), wait).toMatch(/^South 2: Present/);
  // The bay before is done while the terminal asks the next driver: its amount waits for the screen.
  await unplug('services-1', 1);
  await expect.poll(async () => (await holds())[0]?.phase, wait).toBe('confirmed');
  expect(await says('north')()).toMatch(/^North 2: Present/);
  await Promise.all([tap('north', 'card-north-2'), tap('south', 'card-south-2')]);
  await expect.poll(says('north'), wait).toMatch(/^North 1: (You paid|Nothing is charged)/);
  await expect.poll(charging, wait).toEqual(['North 2', 'South 1', 'South 2']);
});

test('one card for two cars: the screen asks whether to stop or to pay, and later which one to stop', async () => {
  await plug('services-2', 1);
  await expect.poll(says('south'), wait).toMatch(/^South 1: Present/);
  await tap('south', 'card-fleet');
  await expect.poll(charging, wait).toEqual(['South 1']);
  await plug('services-2', 2);
  await expect.poll(says('south'), wait).toMatch(/^South 2: Present/);
  await tap('south', 'card-fleet');
  await expect.poll(offers('south'), wait).toEqual(['Stop South 1', 'Pay for South 2']);
  await choose('south', 'Pay for South 2');
  await expect.poll(says('south'), wait).toMatch(/^South 2: Present/);
  await tap('south', 'card-fleet');
  await expect.poll(charging, wait).toEqual(['South 1', 'South 2']);

  await expect.poll(async () => (await terminal('south')).reading, wait).toBe('scan');
  await tap('south', 'card-fleet');
  await choose('south', 'Stop South 2');
  await expect.poll(charging, wait).toEqual(['South 1']);
  const open = async () => (await holds()).map(({ phase }) => phase).sort();
  await expect.poll(open, wait).toEqual(['confirmed', 'reserved']);
});

test('a car that is plugged in while the bank is asked belongs to the card that came first: one visit, one reservation', async () => {
  await tap('north', 'card-first');
  await plug('services-1', 1);
  await expect.poll(charging, wait).toEqual(['North 1']);
  const all = await get<readonly SessionView[]>('/api/sessions');
  expect(all).toHaveLength(1);
  expect(all[0]).toMatchObject({ flowId: 'card-first', terminalId: 'north' });
});

test('a restart with one driver asked and one waiting: both pay for their own cars', async () => {
  await plug('services-1', 1);
  await expect.poll(says('north'), wait).toMatch(/^North 1: Present/);
  await plug('services-1', 2);
  await expect.poll(async () => (await terminal('north')).queueLength, wait).toBe(1);
  await engine.stop();
  engine = await start();
  await expect.poll(says('north'), wait).toMatch(/^North 1: Present/);
  await tap('north', 'card-one');
  await expect.poll(says('north'), wait).toMatch(/^North 2: Present/);
  await tap('north', 'card-two');
  await expect.poll(charging, wait).toEqual(['North 1', 'North 2']);
  const paying = (await holds()).map(({ phase }) => phase);
  expect(paying).toEqual(['reserved', 'reserved']);
});
