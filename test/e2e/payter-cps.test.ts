// Proves that the shipped flows run unchanged against a Payter terminal behind CPS: a charge is paid, and whenever the engine is
// killed the money ends once and right.
import { afterEach, expect, test } from 'vitest';
import type { Hold } from '../../engine/contracts/hold.ts';
import { runLine } from '../unit/bin/run-line.ts';
import { type PayterStreet, payterStreet } from './payter-cps-street.ts';

let street: PayterStreet;
const cardId = 'FACE'.repeat(16);
const maskedPan = '512345******1234';
const card = { cardId, maskedPan };

afterEach(() => street.leave());

async function energyFlows(): Promise<void> {
  const wh = () => street.post.view().connectors[0]?.registerWh ?? 0;
  const before = wh();
  await street.until('energy flows', () => wh() > before + 100);
}

async function settled(): Promise<Hold> {
  await street.until('the hold is closed', async () => {
    const holds = await street.engine.holds();
    return holds.length > 0 && holds.every(({ phase }) => phase === 'confirmed');
  });
  const [hold, ...more] = await street.engine.holds();
  expect(more).toEqual([]);
  if (hold === undefined) throw new Error('no hold');
  return hold;
}

/** One reservation, charged once with the price of what the meter says; and nothing secret was written anywhere. */
async function expectPaid(): Promise<void> {
  const hold = await settled();
  const registerWh = street.post.view().connectors[0]?.registerWh ?? 0;
  const price = Math.ceil((Math.round(registerWh) * 45) / 1000);
  expect(hold).toMatchObject({ end: 'commit', personReason: null, committedMinor: price });
  expect(street.sessions()).toMatchObject([
    { state: 'COMMITED', authorizedAmount: 5000, finalAmount: price },
  ]);
  const written = street.written();
  for (const secret of ['emulator-key', cardId, '512345']) expect(written).not.toContain(secret);
}

test('plug-first: plugged in, tapped, charged, unplugged and paid', async () => {
  street = await payterStreet('plug-first');
  street.post.plug(1);
  await street.engine.reaches(1, 'card.reading');
  await street.tap(card);
  await street.engine.reaches(1, 'charging.delivering');
  expect(street.sessions()).toMatchObject([{ state: 'AUTHORIZED', authorizedAmount: 5000 }]);
  await energyFlows();
  street.post.unplug(1);
  await expectPaid();
  const day = (offset: number) =>
    new Date(Date.now() + offset * 86_400_000).toISOString().slice(0, 10);
  const reconciled = (terminal: string) =>
    runLine(
      [
        ...['reconcile', '--mypayter', '--from', day(-1), '--to', day(1)],
        ...['--terminal', terminal, '--url', street.engine.url],
      ],
      {
        MYPAYTER_URL: `${street.cps.url}/API`,
        MYPAYTER_USERNAME: 'emulator',
        MYPAYTER_PASSWORD: 'emulator-password',
        MYPAYTER_DOMAIN: 'emulator',
      },
    );
  const books = await reconciled('t1=P6X000001');
  expect(books.out).toContain('1 charges agree, 0 differ, 0 are missing at the vendor');
  expect(books.code).toBe(0);
  // The charges of another vendor's terminal are not missing at this one.
  expect((await reconciled('t2=P6X000002')).out).toContain(
    '0 charges agree, 0 differ, 0 are missing',
  );
});

test('plug-first: the same card tapped again ends the charge and reserves nothing', async () => {
  street = await payterStreet('plug-first');
  street.post.plug(1);
  await street.engine.reaches(1, 'card.reading');
  await street.tap(card);
  await street.engine.reaches(1, 'charging.delivering');
  await energyFlows();
  await street.tap(card);
  await street.until(
    'the charge is over',
    () => street.post.view().connectors[0]?.charging !== true,
  );
  street.post.unplug(1);
  await expectPaid();
});

test('card-first: tapped, plugged in, charged and paid', async () => {
  street = await payterStreet('card-first');
  await street.tap(card);
  await street.until('it is reserved', () => street.sessions().length > 0);
  street.post.plug(1);
  await street.engine.reaches(1, 'charging.delivering');
  await energyFlows();
  street.post.unplug(1);
  await expectPaid();
});

test('declined: told to the driver, nothing reserved, and the next tap may pay', async () => {
  street = await payterStreet('plug-first');
  street.post.plug(1);
  await street.engine.reaches(1, 'card.reading');
  await street.tap({ ...card, answer: 'declined' });
  await street.until('it is declined', async () => (await street.engine.holds()).length > 0);
  expect(street.sessions()).toEqual([]);
  await street.tap(card);
  await street.engine.reaches(1, 'charging.delivering');
  expect(street.sessions()).toHaveLength(1);
});

test('callbacks that never come: the long poll finds the card', async () => {
  street = await payterStreet('plug-first');
  street.cps.emulator.knobs.set('callback', 'never');
  street.post.plug(1);
  await street.engine.reaches(1, 'card.reading');
  await street.tap(card);
  await street.engine.reaches(1, 'charging.delivering');
});

test('killed while the terminal reads, and tapped before the engine is back', async () => {
  street = await payterStreet('plug-first');
  street.post.plug(1);
  await street.engine.reaches(1, 'card.reading');
  await street.until('the terminal reads', () => street.terminalState() === 'READING');
  await street.engine.end('SIGKILL');
  await street.tap(card);
  await street.killAndComeBack();
  await street.engine.reaches(1, 'charging.delivering');
  await energyFlows();
  street.post.unplug(1);
  await expectPaid();
});

test('killed during authorize, whose reply is late: the session is found and the charge begins', async () => {
  street = await payterStreet('plug-first');
  street.post.plug(1);
  await street.engine.reaches(1, 'card.reading');
  street.cps.emulator.knobs.set('authorizeReply', 'late');
  await street.tap(card);
  await street.until('the bank has reserved', () => street.sessions().length > 0);
  await street.killAndComeBack();
  await street.engine.reaches(1, 'charging.delivering');
  await energyFlows();
  street.post.unplug(1);
  await expectPaid();
});

test('killed during authorize, which got lost: nothing is reserved, and the driver is told', async () => {
  street = await payterStreet('plug-first');
  street.post.plug(1);
  await street.engine.reaches(1, 'card.reading');
  street.cps.emulator.knobs.set('hang', 'authorize');
  await street.tap(card);
  await street.until(
    'the request got lost',
    () => street.cps.emulator.knobs.value('hang') === 'none',
  );
  await street.killAndComeBack();
  await street.until(
    'it is certain that nothing was reserved',
    async () => (await street.engine.holds())[0]?.phase === 'void',
  );
  expect(street.sessions()).toEqual([]);
  expect((await street.engine.holds())[0]).toMatchObject({ personReason: null });
});

test('killed during commit, whose reply is lost: it is charged once', async () => {
  street = await payterStreet('plug-first');
  street.post.plug(1);
  await street.engine.reaches(1, 'card.reading');
  await street.tap(card);
  await street.engine.reaches(1, 'charging.delivering');
  await energyFlows();
  street.cps.emulator.knobs.set('commitReply', 'late');
  street.post.unplug(1);
  await street.until('CPS has charged', () => street.sessions()[0]?.state === 'COMMITED');
  await street.killAndComeBack();
  await expectPaid();
});

test('killed during commit, which got lost: it is charged after all', async () => {
  street = await payterStreet('plug-first');
  street.post.plug(1);
  await street.engine.reaches(1, 'card.reading');
  await street.tap(card);
  await street.engine.reaches(1, 'charging.delivering');
  await energyFlows();
  street.cps.emulator.knobs.set('hang', 'commit');
  street.post.unplug(1);
  await street.engine.reaches(1, 'settle.committing');
  await street.until(
    'the request got lost',
    () => street.cps.emulator.knobs.value('hang') === 'none',
  );
  await street.killAndComeBack();
  await expectPaid();
});
