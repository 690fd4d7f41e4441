import { describe, expect, test } from 'vitest';
import type { MemberCards } from '../../../../engine/hosts/kit/member-cards.ts';
import { demoSite, type HostBench, startBench } from '../../../fixtures/host/host-bench.ts';

const MEMBER = { kind: 'member' };
const flows = [{ flow: 'rfid-cug' }];
const site = { ...demoSite(flows), members: ['member-a', 'member-b'] };

/** Everything that any adapter was asked about money. */
const money = (bench: HostBench) =>
  ['authorize', 'increase', 'commit', 'cancel'].flatMap((name) =>
    bench.terminal.of(`terminal.${name}`),
  );

async function tap(bench: HostBench, cardKey: string): Promise<void> {
  await bench.tap(cardKey, MEMBER);
}

/** Taps, plugs in and charges. */
async function charge(bench: HostBench, cardKey: string): Promise<string> {
  await tap(bench, cardKey);
  await bench.plug(1);
  return bench.sessionAt(1).sessionId;
}

describe('a member card', () => {
  test('that is accepted charges and stops by itself; nothing is reserved, charged or released', async () => {
    const bench = await startBench({ site });
    await tap(bench, 'member-a');
    expect(bench.screen()).toContain('Card accepted');
    await bench.plug(1);
    const { sessionId } = bench.sessionAt(1);
    expect(bench.path(sessionId)).toBe('charging.delivering');
    await bench.charger.meter(1, 4_000);
    expect(bench.screen()).toContain('4.00 kWh');
    await tap(bench, 'member-a');
    expect(bench.charger.of('charger.stop')).toHaveLength(1);
    expect(bench.screen()).toContain('You charged 4.00 kWh');
    await bench.advance(15_000);
    expect(bench.session(sessionId)).toMatchObject({
      status: 'ended',
      output: { ending: 'charged' },
    });
    expect([money(bench), bench.holds()]).toEqual([[], []]);
    expect(bench.store.receipts.get(sessionId)).toBeDefined();
  });

  test('is stopped by pulling the cable', async () => {
    const bench = await startBench({ site });
    const sessionId = await charge(bench, 'member-a');
    await bench.charger.meter(1, 2_000);
    await bench.unplug(1);
    expect(bench.screen()).toContain('You charged 2.00 kWh');
    await bench.advance(15_000);
    expect(bench.session(sessionId).status).toBe('ended');
    expect(money(bench)).toEqual([]);
  });

  test('that the site does not know is refused on the screen, and no charger is asked (R-26)', async () => {
    const bench = await startBench({ site });
    await bench.plug(1);
    await tap(bench, 'stranger');
    expect(bench.screen()).toContain('Card not accepted');
    await bench.advance(5_000);
    expect(bench.sessions().map(({ status }) => status)).toEqual(['ended']);
    expect([bench.charger.of('charger.start'), money(bench)]).toEqual([[], []]);
  });

  test('that nobody can judge now is asked to come again (R-26)', async () => {
    const members: MemberCards = { check: async () => 'unknown', mayStop: () => false };
    const bench = await startBench({ site, planted: { members } });
    await tap(bench, 'member-a');
    expect(bench.screen()).toContain('Card cannot be checked now');
    expect(bench.charger.of('charger.start')).toEqual([]);
  });

  test('of somebody else does not stop the charge', async () => {
    const bench = await startBench({ site });
    const sessionId = await charge(bench, 'member-a');
    await bench.textSeen();
    await tap(bench, 'stranger');
    expect(bench.path(sessionId)).toBe('charging.delivering');
    await bench.advance(10_000);
    await tap(bench, 'member-b');
    expect(bench.path(sessionId)).toBe('charging.delivering');
    expect(bench.charger.of('charger.stop')).toEqual([]);
  });

  test('of the same group stops the charge where the group lets it, unless it can begin its own', async () => {
    const members: MemberCards = {
      check: async () => 'accepted',
      mayStop: (_, cardKey, starterKey) => cardKey === 'member-b' && starterKey === 'member-a',
    };
    const [charger] = site.chargers;
    if (charger === undefined) throw new Error('the demo site has no charger');
    const oneBay = { ...charger, connectors: charger.connectors.slice(0, 1) };
    const bench = await startBench({ site: { ...site, chargers: [oneBay] }, planted: { members } });
    const sessionId = await charge(bench, 'member-a');
    await tap(bench, 'member-c');
    expect(bench.path(sessionId)).toBe('charging.delivering');
    await bench.advance(10_000);
    await tap(bench, 'member-b');
    expect(bench.charger.of('charger.stop')).toHaveLength(1);
    // With a free connector the same card means to charge itself.
    const shared = await startBench({ site, planted: { members } });
    const first = await charge(shared, 'member-a');
    await tap(shared, 'member-b');
    expect(shared.path(first)).toBe('charging.delivering');
    expect(shared.sessions()).toHaveLength(2);
  });

  test('begins nothing at a site that only takes bank cards, nor a bank card where only members charge', async () => {
    const bench = await startBench({ site });
    await bench.tap('card-a');
    expect(bench.sessions()).toEqual([]);
    expect(bench.screen()).toContain('did not start a charge here');
  });

  test('has a flow of its own beside that of bank cards (R-21)', async () => {
    const both = { ...site, flows: [{ flow: 'card-first' }, ...flows] };
    const bench = await startBench({ site: both });
    await tap(bench, 'member-a');
    expect(bench.sessions().map(({ flowId }) => flowId)).toEqual(['rfid-cug']);
    await bench.plug(1);
    await bench.textSeen();
    await bench.tap('card-a');
    expect(bench.sessions().map(({ flowId }) => flowId)).toEqual(['rfid-cug', 'card-first']);
    expect(money(bench)).toHaveLength(1);
  });

  test('stops its own charge also after a restart', async () => {
    const bench = await startBench({ site });
    const sessionId = await charge(bench, 'member-a');
    await bench.restart();
    await bench.textSeen();
    await tap(bench, 'member-a');
    expect(bench.path(sessionId)).not.toBe('charging.delivering');
  });
});
