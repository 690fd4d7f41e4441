// Proves that the emulated CCV terminal answers as CCV's manuals say, written down here from the manuals and not from the
// adapter.
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { ccv } from '../../../emulators/ccv/index.ts';
import { type RunningEmulator, startEmulator } from '../../../emulators/kit/start-emulator.ts';

let running: RunningEmulator;
beforeEach(async () => {
  running = await startEmulator(ccv, { host: '127.0.0.1', port: 0, controlPort: 0 });
});
afterEach(() => running.close());

type Answer = { readonly status: number; readonly body: Record<string, unknown> };

const terminal = { terminalOperatingEnvironment: 'UNATTENDED', terminalAccessProtocol: 'OPI_NL' };

async function post(path: string, body: object): Promise<Answer> {
  const response = await fetch(`${running.url}/terminal/${path}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });
  return { status: response.status, body: (await response.json()) as Record<string, unknown> };
}

const authoriseBody = {
  paymentType: 'AUTHORISE',
  requestId: 400_000_017,
  amount: 60.0,
  currency: 'EUR',
  minimumCaptureAmount: 0.0,
  tokenType: 'card',
  terminalLanguage: 'ENG',
  ...terminal,
};

const state = () => (running.emulator.view() as { state: string }).state;
const reads = () => expect.poll(state).toBe('READING');
const act = async (action: string, body = {}) => running.emulator.actions[action]?.run(body);

async function authorise(more: object = {}): Promise<Answer> {
  const answer = post('payment', { ...authoriseBody, ...more });
  await reads();
  await act('tap');
  return answer;
}

const capture = (approved: Answer, amount: number, requestId = 400_000_018) =>
  post('payment', {
    paymentType: 'CAPTURE',
    requestId,
    amount,
    currency: 'EUR',
    authReference: approved.body['authReference'],
    authReferenceVersion: approved.body['authReferenceVersion'],
    terminalEnvironment: 'EVCHARGING',
    captureCancellationReasonCode: amount === 0 ? 'AMOUNT_ZERO_OR_NO_VOLUME' : 'NO_ERROR',
    ...terminal,
  });

const recover = (requestId: number) =>
  post('recoverPayment', { paymentRequestId: String(requestId), ...terminal });

describe('the emulated CCV terminal', () => {
  it('should approve a reservation with token, reference and receipts as texts of lists', async () => {
    const { status, body } = await authorise();
    expect(status).toBe(200);
    expect(body).toMatchObject({ status: 'SUCCESS', requestId: 400_000_017, currency: 'EUR' });
    expect(Number(body['amount'])).toBe(60);
    expect(body['token']).toMatch(/^99\d{16}$/);
    expect(body['stan']).toMatch(/^\d{8}$/);
    expect(String(body['authReference'])).toMatch(/^H4sI/);
    expect(JSON.parse(String(body['customerReceipt']))).toContain('EUR 60.00');
  });

  it('should capture a part once, and release with zero', async () => {
    const approved = await authorise();
    expect((await capture(approved, 12.34)).body).toMatchObject({ status: 'SUCCESS' });
    expect((await capture(approved, 12.34, 5)).body).toMatchObject({ status: 'FAILED' });
    const other = await authorise({ requestId: 400_000_030 });
    expect((await capture(other, 0, 6)).body).toMatchObject({ status: 'SUCCESS' });
    const { reservations } = running.emulator.view() as { reservations: object[] };
    expect(reservations).toMatchObject([
      { state: 'CAPTURED', captured: 1234 },
      { state: 'RELEASED', reasonCode: 'AMOUNT_ZERO_OR_NO_VOLUME' },
    ]);
  });

  it('should not capture more than was reserved, nor what it does not know', async () => {
    const approved = await authorise();
    expect((await capture(approved, 60.01)).body).toMatchObject({ status: 'FAILED' });
    const unknown = { status: 200, body: { authReference: 'nobody' } };
    expect((await capture(unknown, 1)).body).toMatchObject({ status: 'FAILED' });
  });

  it('should tell of its last payment to a recovery, and that another one was stopped early', async () => {
    const approved = await authorise();
    expect((await recover(400_000_017)).body).toEqual(approved.body);
    expect((await recover(1)).body).toMatchObject({ status: 'FAILED', requestId: 1 });
  });

  it('should do one thing at a time, and say that it is busy', async () => {
    const first = post('payment', authoriseBody);
    await reads();
    expect(await post('payment', { ...authoriseBody, requestId: 3 })).toEqual({
      status: 409,
      body: { type: 'TERMINAL_BUSY' },
    });
    expect((await recover(400_000_017)).status).toBe(409);
    expect((await post('status', terminal)).body).toMatchObject({ terminalState: 'BUSY' });
    await act('stop');
    expect((await first).body).toMatchObject({ status: 'FAILED' });
    expect((await post('status', terminal)).body).toMatchObject({
      status: 'SUCCESS',
      terminalAction: 'OK',
      terminalState: 'READY',
    });
  });

  it('should have stopped a payment early after it restarted', async () => {
    const asked = post('payment', authoriseBody).catch(() => 'lost');
    await reads();
    await act('reboot');
    expect(await asked).toBe('lost');
    expect((await recover(400_000_017)).body).toMatchObject({ status: 'FAILED' });
  });

  it.each([
    { requestId: 1_000_000_001 },
    { requestId: -1 },
    { requestId: 'x' },
    { amount: 1.005 },
    { amount: 0 },
    { currency: 'eur' },
    { paymentType: 'RESERVE' },
    { minimumCaptureAmount: 61 },
    { terminalAccessProtocol: undefined },
    { terminalOperatingEnvironment: 'GARDEN' },
  ])('should refuse a request that the manuals do not allow: %j', async (more) => {
    expect((await post('payment', { ...authoriseBody, ...more })).status).toBe(400);
    expect(state()).toBe('IDLE');
  });

  it('should show what the terminal says to the driver', async () => {
    const asked = post('payment', authoriseBody);
    await reads();
    const answer = await fetch(`${running.url}/terminal/lastDisplayMessage`);
    expect(await answer.json()).toMatchObject({ textId: 'C1345', languageCode: 'ENG' });
    await act('stop');
    await asked;
  });
});
