import { describe, expect, test } from 'vitest';
import { holdCall, outcome } from '../../../fixtures/host/answers.ts';
import { startBench, twoTerminalSite } from '../../../fixtures/host/host-bench.ts';
import { settle } from '../../../fixtures/host/settle.ts';

const cardFirst = twoTerminalSite([{ flow: 'card-first' }]);
const both = twoTerminalSite([{ flow: 'plug-first' }, { flow: 'card-first' }]);
const choosing = ['screen', 'identify', 'lookUp', 'choose'];

describe('a card that comes before the cable', () => {
  test('gets the first plug-in at its own terminal', async () => {
    const bench = await startBench({ site: cardFirst });
    await bench.tap('card-a');
    await bench.plug(3);
    await bench.plug(2);
    expect(bench.sessions()).toHaveLength(1);
    expect(bench.sessionAt(2)).toMatchObject({ terminalId: 't1' });
    expect(bench.path(bench.sessionAt(2).sessionId)).toBe('charging.delivering');
  });

  test('where two drivers were approved, the first gets the first cable', async () => {
    const bench = await startBench({ site: cardFirst });
    await bench.tap('card-a');
    await bench.tap('card-b');
    await bench.plug(2);
    await bench.plug(1);
    const paid = [2, 1].map((bay) => bench.hold(bay === 2 ? 0 : 1).sessionId);
    expect([bench.sessionAt(2).sessionId, bench.sessionAt(1).sessionId]).toEqual(paid);
  });

  test('keeps that order when the engine dies while both wait', async () => {
    const bench = await startBench({ site: cardFirst });
    await bench.tap('card-a');
    await bench.tap('card-b');
    await bench.restart();
    await bench.plug(2);
    expect(bench.sessionAt(2).sessionId).toBe(bench.hold(0).sessionId);
  });

  test('where the screen can ask, the second driver says which connector is his', async () => {
    const bench = await startBench({ site: cardFirst });
    bench.terminal.capabilities = choosing;
    await bench.tap('card-a');
    await bench.tap('card-b');
    expect(bench.screen()).toContain('Which bay');
    expect(bench.choices()).toEqual(['Bay 1', 'Bay 2']);
    await bench.choose('Bay 1');
    await bench.plug(1);
    expect(bench.sessionAt(1).sessionId).toBe(bench.hold(1).sessionId);
    await bench.plug(2);
    expect(bench.sessionAt(2).sessionId).toBe(bench.hold(0).sessionId);
  });
});

describe('a card that comes when several cars are plugged in', () => {
  test('is asked which one it pays for', async () => {
    const bench = await startBench({ site: cardFirst });
    bench.terminal.capabilities = choosing;
    await bench.plug(1);
    await bench.plug(2);
    await bench.tap('card-a');
    expect(bench.screen()).toContain('Which bay');
    expect(bench.choices()).toEqual(['Bay 1', 'Bay 2']);
    await bench.choose('Bay 2');
    expect(bench.path(bench.sessionAt(2).sessionId)).toBe('charging.delivering');
    expect(bench.screen()).toMatch(/^Bay 2: Charging/);
  });

  test('and nobody chooses: the next plug-in decides, else the reservation goes back', async () => {
    const bench = await startBench({ site: cardFirst });
    bench.terminal.capabilities = choosing;
    await bench.plug(1);
    await bench.plug(2);
    await bench.tap('card-a');
    await bench.advance(40_000);
    expect(bench.choices()).toEqual([]);
    expect(bench.hold()).toMatchObject({ phase: 'reserved' });
    await bench.unplug(1);
    await bench.plug(1);
    expect(bench.path(bench.sessionAt(1).sessionId)).toBe('charging.delivering');
  });

  test('and a plug-in answers before the driver does: the question goes', async () => {
    const bench = await startBench({ site: cardFirst });
    bench.terminal.capabilities = choosing;
    await bench.plug(1);
    await bench.plug(2);
    await bench.tap('card-a');
    await bench.unplug(2);
    await bench.plug(2);
    expect(bench.choices()).toEqual([]);
    expect(bench.path(bench.sessionAt(2).sessionId)).toBe('charging.delivering');
  });

  test('where the terminal cannot ask, is told to plug in again: nobody pays for a car by a guess', async () => {
    const bench = await startBench({ site: cardFirst });
    await bench.plug(1);
    await bench.plug(2);
    await bench.tap('card-a');
    expect(bench.screen()).toContain('Several cars are plugged in');
    expect(bench.charger.of('charger.start')).toHaveLength(0);
    await bench.unplug(2);
    await bench.plug(2);
    expect(bench.path(bench.sessionAt(2).sessionId)).toBe('charging.delivering');
  });
});

describe('a plug-in and a tap at the same moment, where either begins a visit', () => {
  test('the card was first: the car that is plugged in while the bank is asked is his', async () => {
    const bench = await startBench({ site: both });
    const bank = holdCall();
    bench.terminal.scripts.next('terminal.authorize', bank.script);
    await bench.tap('card-a');
    await bench.plug(1);
    expect(bench.sessions()).toHaveLength(1);
    await bank.usual();
    await settle();
    expect(bench.sessions()).toHaveLength(1);
    expect(bench.path(bench.sessionAt(1).sessionId)).toBe('charging.delivering');
  });

  test('his card is declined: the car that waited is asked for another one', async () => {
    const bench = await startBench({ site: both });
    const bank = holdCall();
    bench.terminal.scripts.next('terminal.authorize', bank.script);
    await bench.tap('card-a');
    await bench.plug(1);
    bank.give(outcome('declined'));
    await settle();
    expect(bench.screen()).toContain('Your bank did not approve');
    await bench.advance(6_000);
    expect(bench.screen()).toMatch(/^Bay 1: Present/);
    await bench.tap('card-b');
    expect(bench.path(bench.sessionAt(1).sessionId)).toBe('charging.delivering');
  });

  test('a second car meanwhile is another driver: it is asked for a card', async () => {
    const bench = await startBench({ site: both });
    const bank = holdCall();
    bench.terminal.scripts.next('terminal.authorize', bank.script);
    await bench.tap('card-a');
    await bench.plug(1);
    await bench.plug(2);
    expect(bench.sessions()).toHaveLength(2);
    await bank.usual();
    await settle();
    expect(bench.path(bench.sessionAt(1).sessionId)).toBe('charging.delivering');
    await bench.textSeen();
    expect(bench.screen()).toMatch(/^Bay 2: Present/);
  });

  test('the cable was first, and the tap fell on the scan before it: it begins no second visit', async () => {
    const bench = await startBench({ site: both });
    bench.terminal.tap('card-a');
    await bench.plug(1);
    expect(bench.sessions()).toHaveLength(1);
    expect(bench.holds()).toEqual([]);
    expect(bench.screen()).toMatch(/^Bay 1: Present/);
    await bench.tap('card-a');
    expect(bench.path(bench.sessionAt(1).sessionId)).toBe('charging.delivering');
    expect(bench.holds()).toHaveLength(1);
  });
});

describe('several cars without a visit', () => {
  test('a tap asks which one, where the screen can', async () => {
    const bench = await startBench({ site: twoTerminalSite() });
    bench.terminal.capabilities = choosing;
    await bench.plug(1);
    await bench.plug(2);
    await bench.advance(150_000);
    await bench.tap('card-a');
    expect(bench.choices()).toEqual(['Bay 1', 'Bay 2']);
    await bench.choose('Bay 2');
    expect(bench.screen()).toMatch(/^Bay 2: Present/);
    expect(bench.sessionAt(1)).toMatchObject({ status: 'ended' });
  });

  test('else both are asked, one after the other, and the screen names them', async () => {
    const bench = await startBench({ site: twoTerminalSite() });
    await bench.plug(1);
    await bench.plug(2);
    await bench.advance(150_000);
    await bench.tap('card-a');
    expect(bench.screen()).toMatch(/^Bay 1: Present/);
    await bench.advance(60_000 + 15_000);
    await bench.textSeen();
    expect(bench.screen()).toMatch(/^Bay 2: Present/);
    await bench.tap('card-a');
    expect(bench.path(bench.sessionAt(2).sessionId)).toBe('charging.delivering');
  });
});
