// Proves that everything the player offers can happen, that it can be taken back, and that what it saves plays.
import { describe, expect, it } from 'vitest';
import type { Json } from '../../../../engine/contracts/json.ts';
import { compileFlow } from '../../../../engine/core/compile/compile-flow.ts';
import { operationDefinition } from '../../../../engine/core/flow/contract-catalogue.ts';
import { FlowPlayer } from '../../../../engine/core/simulate/flow-player.ts';
import { formatScenario } from '../../../../engine/core/simulate/format-scenario.ts';
import { playScenario } from '../../../../engine/core/simulate/play-scenario.ts';
import { readScenario } from '../../../../engine/core/simulate/read-scenario.ts';
import type { ScenarioMove } from '../../../../engine/core/simulate/scenario.ts';
import { withFields } from '../../../../engine/core/simulate/with-fields.ts';
import { shippedFlow } from '../../../fixtures/flows/shipped-flow.ts';
import { seededRandom } from '../../../flows/seeded-random.ts';

const flowOf = (id: string) => compileFlow(shippedFlow(id).file, operationDefinition);
const plugFirst = flowOf('plug-first');
const title = { en: 'Played', nl: 'Gespeeld' };

function take(player: FlowPlayer, ...names: readonly string[]): FlowPlayer {
  for (const name of names) {
    const choice = player.choices().find((one) => one.name === name);
    if (choice === undefined) throw new Error(`${name} cannot happen`);
    player.take(choice.move);
  }
  return player;
}

const toCharging = [
  'terminal.readCard → card',
  'terminal.authorize → approved',
  'charger.start → accepted',
  'charger.started',
];

describe('a player', () => {
  it('should offer the answers, the silences, the events and the next timer, and no others', () => {
    const player = take(new FlowPlayer(plugFirst), ...toCharging, 'charger.linkLost');
    expect(player.choices().map(({ name, say }) => [name, say.en])).toEqual([
      ['charger.unplugged', 'the cable is pulled out'],
      ['charger.totals', 'the meter goes on'],
      ['charger.ended', 'charging ends'],
      ['charger.linkBack', 'the charger is back'],
      ['charger.faulted', 'the charger reports a fault'],
      ['site.ownerTapped', 'the driver taps the same card again'],
      ['flow.fault', 'the flow meets an error of its own'],
      ['linkGrace', '10 min pass'],
    ]);
    expect(player.choices().at(-1)?.move).toEqual({ wait: 'PT10M' });
  });

  it('should let the meter rise from one value to the next, and the bank approve what was asked', () => {
    const player = take(
      new FlowPlayer(plugFirst),
      ...toCharging,
      'charger.totals',
      'charger.totals',
    );
    expect(player.moves[1]).toMatchObject({ answer: { authorizedMinor: 5000 } });
    expect(player.moves.at(-1)).toMatchObject({ event: { energyWh: 2000, totalMinor: 90 } });
  });

  it('should go back to exactly where it was', () => {
    const player = take(new FlowPlayer(plugFirst), ...toCharging);
    const before = [player.session.state, [...player.session.story], player.choices()];
    take(player, 'charger.linkLost', 'linkGrace');
    expect([player.back(), player.back()]).toEqual([true, true]);
    expect([player.session.state, player.session.story, player.choices()]).toEqual(before);
    const fresh = new FlowPlayer(plugFirst);
    expect(fresh.back()).toBe(false);
  });

  it('should offer the late answer to a reservation that the flow had left', () => {
    const player = take(new FlowPlayer(plugFirst), 'terminal.readCard → card');
    take(player, 'flow.fault');
    take(player, 'terminal.authorize → approved');
    expect(player.session.holds.at(-1)).toMatchObject({ phase: 'closing', end: 'cancel' });
  });

  it.each(['plug-first', 'card-first'])(
    'should save any way through %s as a test case that goes as written',
    (id) => {
      const flow = flowOf(id);
      for (let seed = 1; seed <= 40; seed += 1) {
        const random = seededRandom(seed);
        const player = new FlowPlayer(flow);
        for (let at = 0; at < 25; at += 1) {
          const choices = player.choices();
          if (choices.length > 0) player.take(random.pick(choices).move);
        }
        const text = formatScenario(player.scenario({ id: 'played', title }));
        const scenario = readScenario(JSON.parse(text) as Json);
        const run = playScenario(flow, scenario);
        expect(run.failure, `seed ${seed}`).toBeUndefined();
        expect(run.story).toEqual(player.session.story);
      }
    },
  );

  it('should refuse what cannot happen, and stay where it is', () => {
    const player = new FlowPlayer(plugFirst);
    const move: ScenarioMove = { answer: { to: 'terminal.commit', outcome: 'done' } };
    expect(() => player.take(move)).toThrow(expect.objectContaining({ code: 'SCENARIO_FAILED' }));
    expect(player.moves).toEqual([]);
  });
});

describe('fields that a person typed', () => {
  const approved: ScenarioMove = {
    answer: { to: 'terminal.authorize', outcome: 'approved', authorizedMinor: 5000 },
  };

  it('should be taken as the contract wants them', () => {
    expect(withFields(approved, { authorizedMinor: '400', reference: '77' })).toEqual({
      answer: {
        to: 'terminal.authorize',
        outcome: 'approved',
        authorizedMinor: 400,
        reference: '77',
      },
    });
    const totals = {
      event: {
        type: 'charger.totals',
        energyWh: 1,
        totalMinor: 1,
        atLimit: false,
        source: 'engine',
      },
    };
    expect(withFields(totals, { atLimit: 'true' })).toEqual({
      event: { ...totals.event, atLimit: true },
    });
  });

  it.each<[ScenarioMove, Record<string, string>]>([
    [approved, { authorizedMinor: 'much' }],
    [approved, { authorizedMinor: '-1' }],
    [approved, { colour: 'red' }],
    [{ wait: 'PT5S' }, { authorizedMinor: '1' }],
  ])('should be refused when they do not fit: %j %j', (move, typed) => {
    expect(() => withFields(move, typed)).toThrow(
      expect.objectContaining({ code: 'SCENARIO_SHAPE' }),
    );
  });
});
