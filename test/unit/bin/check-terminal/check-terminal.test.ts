// Proves that the guided check of a terminal finds what is as assumed and what differs, releases what it reserves, also
// after a kill, and writes nothing but what is allowed.
import { spawn } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { type CheckedTerminal, checkedTerminal } from './checked-terminal.ts';

const cpsCards = {
  bank: {},
  wallet: { cardId: 'ABCD'.repeat(16), maskedPan: '512345******9999' },
  member: { ifd: 'PROPRIETARY', cardId: '04A1B2C3D4' },
};
const cpsSettings = (url: string) => ({
  environment: 'emulator',
  url,
  serialNumber: 'P6X000001',
  apiKey: { env: 'PAYTER_API_KEY' },
  family: 'apollo',
  pollMs: 150,
  readCheckMs: 1_000,
  settleMs: 1_000,
});

let cps: CheckedTerminal;
beforeAll(async () => {
  cps = await checkedTerminal('payter-cps', cpsSettings, cpsCards);
});
afterAll(() => cps.close());
afterEach(() => {
  for (const { name, stays } of cps.emulator.emulator.knobs.states())
    if (stays) cps.emulator.emulator.knobs.set(name, null);
});

interface CpsView {
  readonly sessions: readonly { readonly state: string }[];
}
const openAtCps = () =>
  (cps.emulator.emulator.view() as CpsView).sessions.filter(({ state }) => state === 'AUTHORIZED');
const tapWhenItReads = async (tap: () => Promise<void> | void) => {
  try {
    await tap();
  } catch {
    // Not yet.
  }
};
const verdicts = (terminal: CheckedTerminal) =>
  Object.fromEntries((terminal.result()?.facts ?? []).map(({ fact, verdict }) => [fact, verdict]));

describe('forecourt check-terminal with Payter CPS', () => {
  it('should go through all steps, find everything as written and leave nothing reserved', async () => {
    cps.emulator.emulator.knobs.set('readMs', 1_500);
    const { code, out, err } = await cps.check();
    expect(err).toBe('');
    expect(out).not.toContain('DIFFERS');
    expect(code).toBe(0);
    expect(openAtCps()).toEqual([]);
    expect((cps.emulator.emulator.view() as CpsView).sessions.length).toBeGreaterThanOrEqual(3);
    const seen = verdicts(cps);
    const facts = JSON.parse(readFileSync('adapters/terminals/payter-cps/facts.json', 'utf8')) as {
      facts: { id: string; check: object | null }[];
    };
    const shown = facts.facts.filter(({ check }) => check !== null).map(({ id }) => id);
    // Shown only where identifyAmountMinor is 0; only where the card does not name its session.
    const elsewhere = ['zero-amount', 'second-session'];
    expect(Object.keys(seen).toSorted()).toEqual(
      shown.filter((id) => !elsewhere.includes(id)).toSorted(),
    );
    expect(seen).toMatchObject({ 'card-id-stable': 'holds', 'read-time': 'seen' });
    expect(cps.result()).toMatchObject({
      model: 'emu-x',
      firmware: '1.0',
      environment: 'emulator',
    });
  }, 60_000);

  it.each([
    ['noCardStatus', '410', 'no-card', 'no-card-answer', 'operations/await-card.ts'],
    ['cardIds', 'fresh', 'bank-card,bank-card-again', 'card-id-stable', 'nothing can be set'],
    ['clockOffsetMinutes', 60, 'reserve', 'transaction-time', 'transactionTimeOffsetMinutes'],
    ['cardSessions', 'none', 'same-card-twice', 'second-session', 'operations/authorize.ts'],
  ])(
    'should say that %s %s differs, and what to change',
    async (knob, value, steps, fact, change) => {
      cps.emulator.emulator.knobs.set(knob, value);
      const { code, out } = await cps.check('--only', steps);
      expect(code).toBe(1);
      expect(verdicts(cps)[fact]).toBe('differs');
      const [, after = ''] = out.split(`DIFFERS     ${fact}:`);
      expect(after.split('\n')[1]).toContain(change);
      expect(openAtCps()).toEqual([]);
    },
    30_000,
  );

  it('should release when an answer is lost after the reservation was made', async () => {
    cps.emulator.emulator.knobs.set('authorizeReply', 'lost');
    const { out } = await cps.check('--only', 'reserve');
    expect(out).not.toContain('may still be reserved');
    expect(openAtCps()).toEqual([]);
  }, 30_000);

  it('should write no card data and no secret, whatever the terminal sends', async () => {
    const strange = await checkedTerminal('payter-cps', cpsSettings, {
      ...cpsCards,
      bank: {
        ifd: 'CONTACTLESS4111111111111111',
        maskedPan: '411111******1111',
        cardId: '4111111111111111',
      },
    });
    const { out } = await strange.check('--only', 'bank-card,reserve');
    const result = JSON.stringify(strange.result());
    const book = readFileSync(join(strange.folder, 'check-terminal/street-t1.json'), 'utf8');
    await strange.close();
    expect(result + out + book).not.toMatch(/411111|emulator-key/);
    expect(result).toContain('"observed":"other"');
  }, 30_000);

  it('should take answers from a file, skip what is not in it, and do nothing without a start', async () => {
    const file = join(cps.folder, 'answers.json');
    writeFileSync(file, JSON.stringify({ start: 'done', 'no-card': 'done' }));
    const { code, out } = await cps.check('--answers', file);
    expect(code).toBe(0);
    expect(out).toContain('bank-card: no answer in the file, skipped');
    writeFileSync(file, '{}');
    expect((await cps.check('--answers', file)).code).toBe(1);
    writeFileSync(file, '[1]');
    expect(await cps.check('--answers', file)).toMatchObject({ code: 2 });
  }, 30_000);

  it('should refuse a production terminal unless told, and say so before it asks anything', async () => {
    const site = JSON.parse(readFileSync(cps.siteFile, 'utf8')) as {
      terminals: { settings: object }[];
    };
    const settings = { ...cpsSettings(''), environment: 'production', url: undefined };
    const production = join(cps.folder, 'production.json');
    site.terminals = [{ ...site.terminals[0], settings }];
    writeFileSync(production, JSON.stringify(site));
    const { code, out, err } = await cps.check('--site', production);
    expect({ code, out }).toEqual({ code: 1, out: '' });
    expect(err).toContain('CHECK_PRODUCTION');
    cps.answers['start'] = 'q';
    const told = await cps.check('--site', production, '--production');
    delete cps.answers['start'];
    expect(told.code).toBe(1);
    expect(told.out).toContain('real cards and real money');
  });

  it.each([
    ['SIGINT', 0],
    ['SIGKILL', 1],
  ] as const)(
    'should leave nothing reserved after %s, or release it first in the next run',
    async (signal, left) => {
      const answers = join(cps.folder, 'reserve.json');
      writeFileSync(answers, JSON.stringify({ start: 'done', reserve: 'done' }));
      const { knobs, actions } = cps.emulator.emulator;
      knobs.set('sessionsReply', 'late');
      const program = fileURLToPath(
        new URL('../../../../engine/bin/forecourt.ts', import.meta.url),
      );
      const args = ['check-terminal', '--site', cps.siteFile, '--data', cps.folder];
      const more = ['--answers', answers, '--only', 'reserve', '--seconds', '10'];
      const child = spawn(process.execPath, ['--import', 'tsx', program, ...args, ...more], {
        env: { ...process.env, PAYTER_API_KEY: 'emulator-key' },
        stdio: 'ignore',
      });
      const gone = new Promise((resolve) => child.once('exit', resolve));
      const reserved = async () => {
        await tapWhenItReads(() => actions['tap']?.run({}));
        return openAtCps().length;
      };
      await expect.poll(reserved, { timeout: 25_000, interval: 20 }).toBe(1);
      child.kill(signal);
      await gone;
      expect(openAtCps().length).toBe(left);
      const { out } = await cps.check('--only', 'driver-stops');
      expect(out.includes('An earlier run')).toBe(left === 1);
      expect(openAtCps()).toEqual([]);
    },
    60_000,
  );
});
