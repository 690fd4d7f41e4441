// Proves how lists of member cards are taken in and how cards are judged by them; and that no number of a chip is ever stored.
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createMemberCards } from '../../../engine/bin/members/create-member-cards.ts';
import { createMemberKeys } from '../../../engine/bin/members/member-keys.ts';
import type { SiteFile } from '../../../engine/contracts/site-file.ts';
import { demoSite } from '../../fixtures/host/host-bench.ts';
import { runLine } from './run-line.ts';

const KEY = 'a-key-of-more-than-thirty-two-characters';
const NOW = Date.UTC(2026, 10, 24);
const never = new AbortController().signal;

let dir = '';
let server: Server | undefined;
beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'forecourt-members-'));
});
afterEach(() => {
  server?.closeAllConnections();
  server?.close();
  server = undefined;
  rmSync(dir, { recursive: true, force: true });
});

async function importList(
  text: string,
  env: Record<string, string> = { FORECOURT_MEMBER_KEY: KEY },
) {
  const file = join(dir, 'list');
  writeFileSync(file, text);
  return runLine(['tokens', 'import', file, '--site', 'demo', '--data', dir], env);
}

function cards(nowMs = () => NOW) {
  const keys = createMemberKeys(KEY, nowMs);
  return { keys, members: createMemberCards({ dataDir: dir, keys, env: {}, nowMs }) };
}

async function judged(uid: string, site: SiteFile = demoSite()) {
  const { keys, members } = cards();
  return members.check(site, keys.keyOf(uid), never);
}

/** A service that answers with these, one after the other; null: never. */
async function service(...answers: readonly (readonly [number, string] | null)[]) {
  const asked: unknown[] = [];
  const started = createServer((request, response) => {
    let body = '';
    request.on('data', (part) => {
      body += part;
    });
    request.on('end', () => {
      const answer = answers[asked.length];
      asked.push({ ...JSON.parse(body), authorization: request.headers.authorization });
      if (answer) response.writeHead(answer[0]).end(answer[1]);
    });
  });
  server = started;
  await new Promise<void>((resolve) => started.listen(0, '127.0.0.1', resolve));
  return { url: `http://127.0.0.1:${(started.address() as AddressInfo).port}/`, asked };
}

describe('a list of member cards', () => {
  it('should be taken in from CSV, and decide until another one takes its place', async () => {
    const csv =
      'uid,group,until,blocked\n04:a2:1f:5c,fleet,,\n04A21F5D,,2026-01-01,\n04A21F5E,,,yes\n';
    expect(await importList(csv)).toMatchObject({
      code: 0,
      out: 'demo: 3 cards, 1 of them blocked.\n',
    });
    expect(
      await Promise.all(['04a21f5c', '04A21F5D', '04A21F5E', '04A21F5F'].map((uid) => judged(uid))),
    ).toEqual(['accepted', 'refused', 'refused', 'refused']);
    const { keys, members } = cards();
    const known = keys.keyOf('04A21F5C');
    expect(await members.check(demoSite(), known, never)).toBe('accepted');
    await importList('uid\n04A21F5F\n');
    expect(await members.check(demoSite(), known, never)).toBe('refused');
    expect(await judged('04A21F5F')).toBe('accepted');
  });

  it.each([
    ['JSON', '[{ "uid": "04A2", "group": "fleet" }, { "uid": "04A3", "blocked": true }]'],
    [
      'tokens of OCPI',
      '{ "data": [{ "uid": "04A2", "type": "RFID", "valid": true, "group_id": "g" }, { "uid": "04A3", "type": "APP_USER", "valid": true }] }',
    ],
    [
      'the local list of OCPP',
      '{ "localAuthorizationList": [{ "idTag": "04A2", "idTagInfo": { "status": "Accepted" } }, { "idTag": "04A3", "idTagInfo": { "status": "Blocked" } }] }',
    ],
  ])('should be taken in from %s', async (_, text) => {
    expect((await importList(text)).out).toBe('demo: 2 cards, 1 of them blocked.\n');
    expect([await judged('04A2'), await judged('04A3')]).toEqual(['accepted', 'refused']);
  });

  it.each([
    ['a card twice', 'uid\n04A2\n04-a2\n', 'the same card as entry 1'],
    ['no number', 'uid,group\n,fleet\n', 'it has no \\"uid\\"'],
    [
      'the number of a bank card',
      'uid\n4111111111111111\n',
      'looks like the number of a bank card',
    ],
    ['a day that is none', 'uid,until\n04A2,tomorrow\n', 'is no day'],
    ['a word for blocked', 'uid,blocked\n04A2,perhaps\n', 'neither yes nor no'],
    ['broken JSON', '[{', 'the JSON is broken'],
    ['no list', '{ "cards": 1 }', 'no list of cards'],
    ['a broken line', 'uid,group\n04A2\n', 'not readable'],
  ])('should be refused with %s, and change nothing', async (_, text, reason) => {
    await importList('uid\n04A9\n');
    const { code, err } = await importList(text);
    expect(code).toBe(1);
    expect(err).toContain('MEMBER_LIST');
    expect(err).toContain(reason);
    expect(err).not.toContain('4111');
    expect(await judged('04A9')).toBe('accepted');
  });

  it('should need a key that nobody can guess, and never hold the number of a chip', async () => {
    expect(await importList('uid\n04A21F5C\n', {})).toMatchObject({ code: 2 });
    expect(await importList('uid\n04A21F5C\n', { FORECOURT_MEMBER_KEY: 'short' })).toMatchObject({
      code: 1,
    });
    await importList('uid\n04A21F5C\n');
    const written = readdirSync(join(dir, 'members')).map((name) =>
      readFileSync(join(dir, 'members', name), 'utf8'),
    );
    expect(written.join('')).not.toMatch(/04A21F5C/i);
    // With another key the same list means nothing.
    const other = createMemberKeys(`${KEY}!`, () => NOW);
    expect(await cards().members.check(demoSite(), other.keyOf('04A21F5C'), never)).toBe('refused');
  });
});

describe('a service that knows the cards', () => {
  const withLookUp = (url: string, whenSilent: 'refuse' | 'list', timeoutMs = 500): SiteFile => ({
    ...demoSite(),
    memberCards: { lookUp: { url, timeoutMs, whenSilent } },
  });

  it('should decide, whatever the list says', async () => {
    await importList('uid\n04A2\n');
    const { url, asked } = await service([200, '{"accepted":false}'], [200, '{"accepted":true}']);
    expect(await judged('04A2', withLookUp(url, 'list'))).toBe('refused');
    expect(await judged('04A3', withLookUp(url, 'list'))).toBe('accepted');
    expect(asked).toEqual([
      { site: 'demo', uid: '04A2' },
      { site: 'demo', uid: '04A3' },
    ]);
  });

  it.each([
    ['does not answer', null],
    ['has a fault', [500, '{"accepted":true}'] as const],
    ['answers something else', [200, '{"accepted":"yes"}'] as const],
    ['answers no JSON', [200, 'yes'] as const],
  ])('should leave it to the list, or to nobody, when it %s', async (_, answer) => {
    await importList('uid\n04A2\n');
    const { url } = await service(answer, answer, answer);
    expect(await judged('04A2', withLookUp(url, 'list'))).toBe('accepted');
    expect(await judged('04A3', withLookUp(url, 'list'))).toBe('refused');
    expect(await judged('04A2', withLookUp(url, 'refuse'))).toBe('unknown');
  });

  it('should not be asked about a card whose number nobody knows any more', async () => {
    const { url, asked } = await service([200, '{"accepted":true}']);
    let nowMs = NOW;
    const { keys, members } = cards(() => nowMs);
    const cardKey = keys.keyOf('04A2');
    nowMs += 11 * 60_000;
    expect(await members.check(withLookUp(url, 'refuse'), cardKey, never)).toBe('unknown');
    expect(asked).toEqual([]);
  });
});

describe('cards of a group', () => {
  it('should stop the charges that the rules of the group name, and no others', async () => {
    await importList(
      'uid,group,blocked\n0001,fleet,\n0002,fleet,\n0003,staff,\n0004,,\n0005,fleet,yes\n',
    );
    const { keys, members } = cards();
    const site = (stoppedBy: readonly string[]): SiteFile => ({
      ...demoSite(),
      memberCards: { groups: [{ name: 'fleet', stoppedBy }] },
    });
    const stops = (uid: string, starter: string, by: readonly string[]) =>
      members.mayStop(site(by), keys.keyOf(uid), keys.keyOf(starter));
    expect(stops('0002', '0001', ['fleet'])).toBe(true);
    expect(stops('0003', '0001', ['fleet', 'staff'])).toBe(true);
    expect(stops('0003', '0001', ['fleet'])).toBe(false);
    expect(stops('0001', '0003', ['fleet', 'staff'])).toBe(false);
    expect(stops('0004', '0001', ['fleet'])).toBe(false);
    expect(stops('0005', '0001', ['fleet'])).toBe(false);
    expect(stops('0002', '0001', [])).toBe(false);
  });
});
