// Proves that the same guided check runs on PSP and CCV terminals: everything as written with the emulators, a difference told.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type CheckedTerminal, checkedTerminal } from './checked-terminal.ts';

const verdicts = (terminal: CheckedTerminal) =>
  Object.fromEntries((terminal.result()?.facts ?? []).map(({ fact, verdict }) => [fact, verdict]));

describe('forecourt check-terminal with Payter PSP', () => {
  let psp: CheckedTerminal;
  beforeAll(async () => {
    psp = await checkedTerminal(
      'payter-psp',
      (url) => ({
        family: 'apollo',
        transport: 'tcp',
        host: '127.0.0.1',
        port: Number(new URL(url).port),
        setupTimeoutS: 172_800,
        setupAction: 0,
      }),
      {
        bank: {},
        wallet: { hash: 'AB'.repeat(20) },
        member: { kind: 'rfid', hash: 'CD'.repeat(20) },
      },
    );
  });
  afterAll(() => psp.close());
  const open = () =>
    (
      psp.emulator.emulator.view() as { sessions: readonly { readonly state: string }[] }
    ).sessions.filter(({ state }) => state === 'AUTHORIZED');

  it('should find everything as written and leave nothing reserved', async () => {
    psp.emulator.emulator.knobs.set('readMs', 1_500);
    psp.emulator.emulator.knobs.set('declineReason', 9);
    const { code, out, err } = await psp.check();
    psp.emulator.emulator.knobs.set('readMs', null);
    expect({ err, differs: /DIFFERS.*/.exec(out)?.[0] }).toEqual({ err: '', differs: undefined });
    expect(code).toBe(0);
    expect(open()).toEqual([]);
    expect(verdicts(psp)).toMatchObject({
      'read-card': 'holds',
      'card-hash-stable': 'holds',
      'wallet-other-hash': 'holds',
      'void-answer': 'holds',
      'update-length': 'holds',
      'survives-restart': 'holds',
      'offline-seen': 'holds',
      'decline-codes': 'holds',
      'read-end': 'holds',
      'read-time': 'seen',
    });
  }, 60_000);

  it('should say that the hash of a card is another one each time', async () => {
    psp.emulator.emulator.knobs.set('cardHash', 'fresh');
    const { code, out } = await psp.check('--only', 'bank-card,bank-card-again');
    expect(code).toBe(1);
    expect(verdicts(psp)['card-hash-stable']).toBe('differs');
    expect(out).toContain('change: setting `cardKeyTags`');
  }, 30_000);
});

describe('forecourt check-terminal with CCV', () => {
  let ccv: CheckedTerminal;
  beforeAll(async () => {
    ccv = await checkedTerminal('ccv', (url) => ({ transport: 'pay-proxy', url, pollMs: 1_000 }), {
      bank: {},
      wallet: { pan: '4000000000000002' },
      member: { cardUID: '04A1B2C3' },
    });
  });
  afterAll(() => ccv.close());
  const open = () =>
    (
      ccv.emulator.emulator.view() as { reservations: readonly { readonly state: string }[] }
    ).reservations.filter(({ state }) => state === 'RESERVED');

  it('should find everything as written and leave nothing reserved', async () => {
    ccv.emulator.emulator.knobs.set('readMs', 1_500);
    const { code, out, err } = await ccv.check();
    ccv.emulator.emulator.knobs.set('readMs', null);
    expect({ err, differs: /DIFFERS.*/.exec(out)?.[0] }).toEqual({ err: '', differs: undefined });
    expect(code).toBe(0);
    expect(open()).toEqual([]);
    expect(verdicts(ccv)).toMatchObject({
      'authorise-type': 'holds',
      'answer-fields': 'holds',
      'amount-decimal': 'holds',
      'zero-capture': 'holds',
      'declined-type': 'holds',
      'stop-type': 'holds',
      'state-names': 'holds',
      'token-stable': 'holds',
      'wallet-other-token': 'holds',
      'survives-restart': 'holds',
      'offline-seen': 'holds',
      'card-wait': 'seen',
    });
  }, 60_000);

  it('should say that a token is another one each time', async () => {
    ccv.emulator.emulator.knobs.set('tokens', 'fresh');
    const { code } = await ccv.check('--only', 'bank-card,bank-card-again');
    expect(code).toBe(1);
    expect(verdicts(ccv)['token-stable']).toBe('differs');
    expect(open()).toEqual([]);
  }, 30_000);
});
