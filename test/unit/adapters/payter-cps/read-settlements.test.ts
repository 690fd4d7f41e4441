// Proves that what MyPayter settled is read whole or not at all, and compared by the command line.
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, describe, expect, it } from 'vitest';
import { readSettlements } from '../../../../adapters/terminals/payter-cps/data-api/read-settlements.ts';
import type { JsonObject } from '../../../../engine/contracts/json.ts';
import { createPayterCpsRig, type PayterCpsRig } from '../../../contract/payter-cps-rig.ts';
import { askTerminal } from '../../../contract/terminal.cases.ts';
import { runLine } from '../../bin/run-line.ts';

const day = 86_400_000;
const fromMs = Date.UTC(2026, 10, 21);
const span = { fromMs, toMs: fromMs + day, serialNumbers: [] };
const account = { username: 'emulator', password: 'emulator-password', domain: 'emulator' };

let rig: PayterCpsRig | undefined;
let server: Server | undefined;

afterEach(async () => {
  await rig?.close();
  rig = undefined;
  server?.closeAllConnections();
  await new Promise((resolve) => (server === undefined ? resolve(0) : server.close(resolve)));
  server = undefined;
});

const document = (number: number, more: JsonObject = {}): JsonObject => ({
  id: `d-${number}`,
  serialNumber: 'P6X000001',
  commitTimestamp: fromMs + number,
  committedAmount: 100 + number,
  currency: 'EUR',
  state: 'COMMITTED',
  'extra-TXN-MASKED-PAN': '512345******1234',
  complete: true,
  ingestTime: fromMs + number,
  ...more,
});

/** MyPayter with these documents; a page begins with the last document of the one before. */
async function myPayter(documents: readonly JsonObject[]): Promise<string> {
  const made = createServer(async (request, response) => {
    let text = '';
    for await (const chunk of request) text += chunk;
    const { offset, maxResults } = JSON.parse(text === '' ? '{}' : text) as Record<string, number>;
    const from = Math.max(0, (offset ?? 0) - 1);
    const answer =
      request.url === '/Auth'
        ? { tokenId: 'token-1' }
        : { documents: documents.slice(from, from + (maxResults ?? 0)) };
    response.end(JSON.stringify(answer));
  });
  server = made;
  await new Promise<void>((resolve) => made.listen(0, '127.0.0.1', resolve));
  return `http://127.0.0.1:${(made.address() as AddressInfo).port}`;
}

const read = async (documents: readonly JsonObject[], more: object = {}) =>
  readSettlements({ ...account, baseUrl: await myPayter(documents) }, { ...span, ...more });

describe('readSettlements', () => {
  it('should read every page, and a document that pages repeat once', async () => {
    const reading = await read(Array.from({ length: 2_500 }, (_, number) => document(number)));
    const lines = reading.kind === 'report' ? reading.report.lines : [];
    expect(new Set(lines.map(({ amountMinor }) => amountMinor)).size).toBe(2_500);
    expect(lines).toHaveLength(2_500);
    expect(lines[0]).toEqual({
      reference: '',
      amountMinor: 100,
      currency: 'EUR',
      atMs: fromMs,
      maskedPan: '************1234',
    });
  });

  it('should leave out what was not charged, of another day, and of a terminal that was not asked for', async () => {
    const reading = await read(
      [
        document(1),
        document(2, { state: 'CANCELLED', committedAmount: 0 }),
        document(3, { commitTimestamp: fromMs + day }),
        document(4, { serialNumber: 'P6X999999' }),
        document(5, { commitTimestamp: '2026-11-21T12:00:00Z' }),
      ],
      { serialNumbers: ['P6X000001'], referenceField: 'id' },
    );
    expect(reading).toMatchObject({
      report: { lines: [{ reference: 'd-1' }, { reference: 'd-5', amountMinor: 105 }] },
    });
  });

  it.each([
    ['an amount with a fraction', { committedAmount: 1.5 }],
    ['no amount', { committedAmount: null }],
    ['no currency', { currency: 'euro' }],
    ['no time', { commitTimestamp: 'yesterday' }],
    ['no id', { id: null }],
  ])('should refuse a report with a charge that has %s', async (_, more) => {
    expect(await read([document(1), document(2, more)])).toEqual({
      kind: 'failure',
      reason: 'answer',
    });
  });

  it('should say when the account is refused or nobody is there', async () => {
    rig = await createPayterCpsRig();
    const baseUrl = `${rig.cps.url}/API`;
    const wrong = { ...account, baseUrl, password: 'other' };
    expect(await readSettlements(wrong, span)).toEqual({ kind: 'failure', reason: 'refused' });
    const nobody = { ...account, baseUrl: 'http://127.0.0.1:9' };
    expect(await readSettlements(nobody, span)).toEqual({ kind: 'failure', reason: 'notSent' });
  });

  it('should have what was charged through CPS', async () => {
    rig = await createPayterCpsRig();
    await rig.reserve(500, 'h');
    await askTerminal(rig, 'terminal.commit', { holdId: 'h', amountMinor: 120 });
    await rig.reserve(500, 'released');
    await askTerminal(rig, 'terminal.cancel', { holdId: 'released', reason: 'nothingUsed' });
    const now = { fromMs: Date.now() - day, toMs: Date.now() + day, serialNumbers: [] };
    const reading = await readSettlements({ ...account, baseUrl: `${rig.cps.url}/API` }, now);
    expect(reading).toMatchObject({
      report: { lines: [{ amountMinor: 120, currency: 'EUR', maskedPan: '************1234' }] },
    });
  });
});

describe('forecourt reconcile --mypayter', () => {
  it('should name the variable that is missing', async () => {
    const { code, err } = await runLine(['reconcile', '--mypayter'], { MYPAYTER_USERNAME: 'u' });
    expect(code).toBe(2);
    expect(err).toContain('MYPAYTER_PASSWORD is not set');
  });

  it('should want a terminal with its serial number', async () => {
    const { code, err } = await runLine(['reconcile', '--mypayter', '--terminal', 'P6X000001']);
    expect(code).toBe(2);
    expect(err).toContain('e.g. t1=P6X000001');
  });

  it('should tell why the books cannot be read, without the password', async () => {
    const { code, err } = await runLine(['reconcile', '--mypayter'], {
      MYPAYTER_URL: 'http://127.0.0.1:9',
      MYPAYTER_USERNAME: 'u',
      MYPAYTER_PASSWORD: 'very-secret',
      MYPAYTER_DOMAIN: 'd',
    });
    expect(code).toBe(1);
    expect(err).toMatch(/SETTLEMENT_SOURCE.*notSent/);
    expect(err).not.toContain('very-secret');
  });
});
