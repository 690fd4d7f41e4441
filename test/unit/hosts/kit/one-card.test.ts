import { describe, expect, test } from 'vitest';
import type { SiteFile } from '../../../../engine/contracts/site-file.ts';
import { STOP_ACCEPTED_MS } from '../../../../engine/hosts/kit/card-desk.ts';
import { holdCall, outcome } from '../../../fixtures/host/answers.ts';
import { type HostBench, startBench, twoTerminalSite } from '../../../fixtures/host/host-bench.ts';

const plugFirst = { ...twoTerminalSite(), chargesPerCard: 2 };
const cardFirst = { ...twoTerminalSite([{ flow: 'card-first' }]), chargesPerCard: 2 };

/** A bench whose terminals let a driver choose. */
async function choosingBench(site: SiteFile = plugFirst): Promise<HostBench> {
  const bench = await startBench({ site });
  bench.terminal.capabilities = ['screen', 'identify', 'lookUp', 'choose'];
  return bench;
}

/** Two charges of one card, at bay 1 and 2. */
async function twoCharges(site: SiteFile = plugFirst): Promise<HostBench> {
  const bench = await choosingBench(site);
  await bench.charge(1, 'card-a');
  await bench.charger.meter(1, 4_000);
  await bench.plug(2);
  await bench.textSeen();
  await bench.tap('card-a');
  await bench.choose('Pay for Bay 2');
  await bench.textSeen();
  await bench.tap('card-a');
  await bench.charger.meter(2, 10_000);
  await bench.textSeen();
  return bench;
}

describe('the card of a running charge at a terminal that asks another driver', () => {
  test('asks whether it stops the one or pays for the other, where one card may have several', async () => {
    const bench = await choosingBench();
    const first = await bench.charge(1, 'card-a');
    await bench.plug(2);
    await bench.textSeen();
    await bench.tap('card-a');
    expect(bench.screen()).toContain('This card is charging here');
    expect(bench.choices()).toEqual(['Stop Bay 1', 'Pay for Bay 2']);
    expect(bench.terminal.reading()).toBeUndefined();
    expect(bench.path(first.sessionId)).toBe('charging.delivering');

    await bench.choose('Pay for Bay 2');
    await bench.advance(STOP_ACCEPTED_MS);
    expect(bench.screen()).toMatch(/^Bay 2: Present/);
    await bench.tap('card-a');
    expect(bench.path(bench.sessionAt(2).sessionId)).toBe('charging.delivering');
    expect(bench.path(first.sessionId)).toBe('charging.delivering');
  });

  test('may be tapped once more when the disk was full at the first time', async () => {
    const bench = await choosingBench();
    const first = await bench.charge(1, 'card-a');
    await bench.plug(2);
    await bench.textSeen();
    await bench.tap('card-a');
    await bench.choose('Pay for Bay 2');
    await bench.advance(STOP_ACCEPTED_MS);
    bench.now.killable.fill('commit');
    await bench.tap('card-a');
    bench.now.killable.fill(undefined);
    await bench.advance(5_000);
    expect(bench.terminal.reading()).toMatchObject({ purpose: 'pay' });
    await bench.tap('card-a');
    expect(bench.choices()).toEqual([]);
    expect(bench.path(bench.sessionAt(2).sessionId)).toBe('charging.delivering');
    expect(bench.path(first.sessionId)).toBe('charging.delivering');
  });

  test('stops the one that is chosen, and the other driver is asked again', async () => {
    const bench = await choosingBench();
    await bench.charge(1, 'card-a');
    await bench.charger.meter(1, 4_000);
    await bench.plug(2);
    await bench.textSeen();
    await bench.tap('card-a');
    await bench.choose('Stop Bay 1');
    expect(bench.hold()).toMatchObject({ phase: 'confirmed', committedMinor: 180 });
    expect(bench.holds()).toHaveLength(1);
    await bench.textSeen();
    expect(bench.screen()).toMatch(/^Bay 2: Present/);
  });

  test('costs the driver who waits none of his time', async () => {
    const bench = await choosingBench();
    await bench.charge(1, 'card-a');
    await bench.plug(2);
    await bench.textSeen();
    await bench.advance(58_000);
    await bench.tap('card-a');
    await bench.advance(20_000);
    expect(bench.path(bench.sessionAt(2).sessionId)).toBe('card.reading');
    expect(bench.choices()).toEqual([]);
    expect(bench.terminal.reading()).toMatchObject({ purpose: 'pay' });
    await bench.tap('card-b');
    expect(bench.path(bench.sessionAt(2).sessionId)).toBe('charging.delivering');
    expect(bench.path(bench.sessionAt(1).sessionId)).toBe('charging.delivering');
  });

  test('stops at once where one card may have one charge, as most sites have it', async () => {
    const bench = await choosingBench(twoTerminalSite());
    await bench.charge(1, 'card-a');
    await bench.charger.meter(1, 4_000);
    await bench.plug(2);
    await bench.textSeen();
    await bench.tap('card-a');
    expect(bench.choices()).toEqual([]);
    expect(bench.hold()).toMatchObject({ phase: 'confirmed', committedMinor: 180 });
  });

  test('that reserved before it could be told apart: the reservation goes back at once, then it asks', async () => {
    const bench = await choosingBench();
    await bench.charge(1, 'card-a');
    const reserveOn = (cardKey: string) =>
      bench.terminal.scripts.next('terminal.authorize', (call) =>
        bench.terminal.reserve({ ...call, input: { ...call.input, cardKey } }, 5000),
      );
    bench.terminal.scripts.next('terminal.readCard', () => outcome('deferred'));
    reserveOn('card-a');
    await bench.plug(2);
    await bench.advance(6_000);
    expect(bench.hold(1)).toMatchObject({ end: 'cancel', phase: 'confirmed' });
    expect(bench.choices()).toEqual(['Stop Bay 1', 'Pay for Bay 2']);
    reserveOn('card-a');
    await bench.choose('Pay for Bay 2');
    await bench.advance(STOP_ACCEPTED_MS);
    expect(bench.hold(2)).toMatchObject({ phase: 'reserved' });
    expect(bench.path(bench.sessionAt(2).sessionId)).toBe('charging.delivering');
    expect(bench.path(bench.sessionAt(1).sessionId)).toBe('charging.delivering');
  });
});

describe('a card with several charges', () => {
  test('is asked which one shall stop', async () => {
    const bench = await twoCharges();
    await bench.tap('card-a');
    expect(bench.screen()).toContain('Which charge shall end?');
    expect(bench.choices()).toEqual(['Stop Bay 1', 'Stop Bay 2']);
    await bench.choose('Stop Bay 2');
    expect(bench.path(bench.sessionAt(1).sessionId)).toBe('charging.delivering');
    expect(bench.hold(1)).toMatchObject({ phase: 'confirmed', committedMinor: 450 });
    // One is left: the next tap needs no question, unless another charge could begin.
    await bench.textSeen();
    await bench.tap('card-a');
    expect(bench.choices()).toEqual([]);
    expect(bench.hold(0)).toMatchObject({ phase: 'confirmed', committedMinor: 180 });
  });

  test('changes nothing when nobody chooses, and the terminal reads again', async () => {
    const bench = await twoCharges();
    await bench.tap('card-a');
    await bench.advance(20_000);
    expect(bench.choices()).toEqual([]);
    expect(bench.terminal.reading()).toMatchObject({ purpose: 'identify' });
    expect(bench.sessions().map(({ status }) => status)).toEqual(['active', 'active']);
  });

  test('changes nothing when the terminal drops out during the question', async () => {
    const bench = await twoCharges();
    await bench.tap('card-a');
    await bench.terminal.tell('terminal.offline');
    await bench.advance(1_000);
    await bench.terminal.tell('terminal.online');
    await bench.advance(1_000);
    expect(bench.choices()).toEqual([]);
    expect(bench.terminal.reading()).toMatchObject({ purpose: 'identify' });
    await bench.tap('card-a');
    expect(bench.choices()).toEqual(['Stop Bay 1', 'Stop Bay 2']);
  });

  test('is not asked for ever by an adapter that never answers', async () => {
    const bench = await twoCharges();
    bench.terminal.scripts.next('terminal.choose', () => new Promise(() => undefined));
    await bench.tap('card-a');
    await bench.advance(60_000);
    expect(bench.terminal.reading()).toMatchObject({ purpose: 'identify' });
  });

  test('loses nothing but the question when the engine dies during it', async () => {
    const bench = await twoCharges();
    await bench.tap('card-a');
    await bench.restart();
    await bench.textSeen();
    expect(bench.sessions().map(({ status }) => status)).toEqual(['active', 'active']);
    await bench.tap('card-a');
    await bench.choose('Stop Bay 1');
    expect(bench.hold(0)).toMatchObject({ phase: 'confirmed', committedMinor: 180 });
  });

  test('stops nothing that ended while its driver chose', async () => {
    const bench = await twoCharges();
    await bench.tap('card-a');
    await bench.unplug(1);
    await bench.choose('Stop Bay 1');
    expect(bench.path(bench.sessionAt(2).sessionId)).toBe('charging.delivering');
    expect(bench.hold(0)).toMatchObject({ phase: 'confirmed', committedMinor: 180 });
  });

  test('is told to unplug where the terminal cannot ask: no guess stops the wrong car', async () => {
    const bench = await twoCharges();
    bench.terminal.capabilities = ['screen', 'identify', 'lookUp'];
    await bench.tap('card-a');
    expect(bench.screen()).toContain('This card charges at Bay 1, Bay 2');
    expect(bench.screen()).toContain('Unplug');
    expect(bench.sessions().map(({ status }) => status)).toEqual(['active', 'active']);
    await bench.unplug(1);
    await bench.textSeen();
    await bench.tap('card-a');
    expect(bench.hold(1)).toMatchObject({ phase: 'confirmed', committedMinor: 450 });
  });

  test('does not let another card choose for it', async () => {
    const bench = await twoCharges();
    await bench.tap('card-b');
    expect(bench.choices()).toEqual([]);
    expect(bench.screen()).toContain('This card did not start a charge here');
  });
});

describe('a card that starts by itself', () => {
  test('is asked whether to stop or to start another, as long as a connector is free', async () => {
    const bench = await choosingBench(cardFirst);
    await bench.tap('card-a');
    await bench.plug(1);
    await bench.textSeen();
    await bench.tap('card-a');
    expect(bench.choices()).toEqual(['Stop Bay 1', 'Start another charge']);
    await bench.choose('Start another charge');
    expect(bench.screen()).toContain('Present your card again');
    await bench.tap('card-a');
    await bench.plug(2);
    expect(bench.path(bench.sessionAt(2).sessionId)).toBe('charging.delivering');
    // Both connectors are taken: now the question is only which one.
    await bench.textSeen();
    await bench.tap('card-a');
    expect(bench.choices()).toEqual(['Stop Bay 1', 'Stop Bay 2']);
  });
});

describe('a card whose charge is being settled', () => {
  test('pays for nobody else meanwhile', async () => {
    const bench = await startBench({ site: twoTerminalSite() });
    await bench.charge(1, 'card-a');
    await bench.charger.meter(1, 4_000);
    await bench.plug(2);
    await bench.textSeen();
    const bank = holdCall();
    bench.terminal.scripts.next('terminal.commit', bank.script);
    await bench.unplug(1);
    await bench.tap('card-a');
    expect(bench.terminal.of('terminal.authorize')).toHaveLength(1);
    expect(bench.screen()).toContain('Your payment is being completed');
    await bank.usual();
    await bench.advance(STOP_ACCEPTED_MS);
    expect(bench.screen()).toMatch(/^Bay 2: Present/);
    // Once it is paid for, the same card may pay for the next car.
    await bench.tap('card-a');
    expect(bench.path(bench.sessionAt(2).sessionId)).toBe('charging.delivering');
  });

  test('begins no second visit meanwhile', async () => {
    const bench = await startBench({ site: twoTerminalSite([{ flow: 'card-first' }]) });
    await bench.tap('card-a');
    await bench.plug(1);
    await bench.charger.meter(1, 4_000);
    bench.terminal.scripts.next('terminal.commit', holdCall().script);
    await bench.unplug(1);
    await bench.tap('card-a');
    expect(bench.sessions()).toHaveLength(1);
    expect(bench.terminal.of('terminal.authorize')).toHaveLength(1);
  });
});
