import { describe, expect, test } from 'vitest';
import { failure, outcome, type Script } from '../../../fixtures/host/answers.ts';
import { demoSite, startBench } from '../../../fixtures/host/host-bench.ts';
import { settle } from '../../../fixtures/host/settle.ts';

const site = demoSite([{ flow: 'card-first' }]);

/** How a visit that begins with a card can go; all of them come to an end. */
const endings: readonly (readonly [string, string, Script])[] = [
  ['declined', 'terminal.authorize', () => outcome('declined')],
  ['card in use', 'terminal.authorize', () => outcome('cardInUse')],
  ['other way needed', 'terminal.authorize', () => outcome('pinRequired')],
  ['called off at the terminal', 'terminal.authorize', () => outcome('cancelledByDriver')],
  ['never sent', 'terminal.authorize', () => failure('notSent')],
  ['no answer of the bank', 'terminal.authorize', () => failure('unknown')],
  ['an adapter that never answers', 'terminal.authorize', () => new Promise(() => undefined)],
  ['an adapter that breaks', 'terminal.authorize', () => Promise.reject(new Error('broken'))],
  ['a start that is refused', 'charger.start', () => outcome('refused')],
  ['a capture that fails', 'terminal.commit', () => outcome('captureFailed')],
  ['a commit without answer', 'terminal.commit', () => new Promise(() => undefined)],
];

describe('a terminal that waits for cards is armed again (R-28)', () => {
  test.each(endings)('after: %s', async (_what, operation, script) => {
    const bench = await startBench({ site });
    bench.terminal.scripts.next(operation, script);
    bench.charger.scripts.next(operation, script);
    bench.terminal.inFlight.clear();
    await bench.tap('card-a');
    await bench.plug(1);
    await bench.charger.meter(1, 4_000);
    await bench.unplug(1);
    bench.terminal.inFlight.clear();
    await bench.advance(30 * 60_000);
    expect(bench.sessions().map(({ status }) => status)).toEqual(['ended']);
    expect(bench.terminal.reading()).toMatchObject({ purpose: 'pay', amountMinor: 5000 });
    expect(bench.screen()).toContain('Present your card');
    await bench.tap('card-b');
    expect(bench.sessions()).toHaveLength(2);
  });

  test('after a read that an adapter never ended, although nobody waits for it any more', async () => {
    const bench = await startBench();
    await bench.charge(1, 'card-a');
    bench.terminal.scripts.next('terminal.readCard', () => new Promise(() => undefined));
    await bench.terminal.tell('terminal.offline');
    await bench.terminal.tell('terminal.online');
    await bench.advance(10_000);
    await bench.plug(2);
    await bench.advance(20_000);
    expect(bench.terminal.reading()).toMatchObject({ purpose: 'pay' });
    await bench.tap('card-b');
    expect(bench.path(bench.sessionAt(2).sessionId)).toBe('charging.delivering');
  });

  test('after a scan that an adapter lets run on for ever', async () => {
    const bench = await startBench({ site });
    bench.terminal.scripts.next('terminal.readCard', () => new Promise(() => undefined));
    await bench.terminal.tell('terminal.offline');
    await bench.terminal.tell('terminal.online');
    await settle();
    expect(bench.terminal.reading()).toBeUndefined();
    await bench.advance(11 * 60_000);
    expect(bench.terminal.reading()).toMatchObject({ purpose: 'pay' });
  });

  test('when it started anew and nobody noticed that it was gone', async () => {
    const bench = await startBench({ site });
    bench.terminal.reboot();
    expect(bench.terminal.reading()).toBeUndefined();
    await bench.terminal.tell('terminal.online');
    await settle();
    expect(bench.terminal.reading()).toMatchObject({ purpose: 'pay' });
    expect(bench.screen()).toContain('Present your card');
  });

  test('for the driver who was being asked, when it started anew: his time goes on', async () => {
    const bench = await startBench();
    await bench.plug(1);
    await bench.advance(30_000);
    bench.terminal.reboot();
    await bench.terminal.tell('terminal.online');
    await settle();
    expect(bench.terminal.reading()).toMatchObject({ purpose: 'pay' });
    expect(bench.screen()).toContain('Present your card');
    await bench.tap('card-a');
    expect(bench.path(bench.sessionAt(1).sessionId)).toBe('charging.delivering');
  });

  test('but not for longer than his minute', async () => {
    const bench = await startBench();
    await bench.plug(1);
    await bench.advance(30_000);
    bench.terminal.reboot();
    await bench.terminal.tell('terminal.online');
    await bench.advance(41_000);
    expect(bench.path(bench.sessionAt(1).sessionId)).not.toBe('card.reading');
  });

  test('after a restart of the engine, idle or in a visit', async () => {
    const bench = await startBench({ site });
    await bench.restart();
    expect(bench.terminal.reading()).toMatchObject({ purpose: 'pay' });
    await bench.tap('card-a');
    await bench.restart();
    expect(bench.terminal.reading()).toMatchObject({ purpose: 'identify' });
    await bench.plug(1);
    await bench.restart();
    await bench.tap('card-a');
    expect(bench.hold()).toMatchObject({ phase: 'confirmed' });
  });

  test('a card that comes late, when nobody waits for that read any more, is still taken', async () => {
    const bench = await startBench();
    await bench.charge(1, 'card-a');
    await bench.charger.meter(1, 4_000);
    let give: (cardKey: string) => void = () => undefined;
    bench.terminal.scripts.next(
      'terminal.readCard',
      () =>
        new Promise((resolve) => {
          give = (cardKey) => resolve(outcome('card', { cardKey, kind: 'bank' }));
        }),
    );
    await bench.terminal.tell('terminal.offline');
    await bench.terminal.tell('terminal.online');
    await bench.advance(11 * 60_000);
    give('card-a');
    await settle();
    expect(bench.hold()).toMatchObject({ phase: 'confirmed', committedMinor: 180 });
  });
});

describe('a terminal that reads cards only while it reserves', () => {
  test('is asked for no card while a car charges, and for the next driver as ever', async () => {
    const bench = await startBench();
    bench.terminal.capabilities = ['screen', 'lookUp'];
    await bench.charge(1, 'card-a');
    const asked = bench.terminal.of('terminal.readCard').length;
    await bench.advance(5 * 60_000);
    expect(bench.terminal.of('terminal.readCard')).toHaveLength(asked);
    await bench.plug(2);
    await bench.advance(10_000);
    expect(bench.terminal.reading()).toMatchObject({ purpose: 'pay' });
  });
});
