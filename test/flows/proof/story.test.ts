import { describe, expect, it } from 'vitest';
import { compileFlow } from '../../../engine/core/compile/compile-flow.ts';
import { contracts, operationDefinition } from '../../../engine/core/flow/contract-catalogue.ts';
import { contractIndex } from '../../../engine/core/flow/contract-index.ts';
import { counterexampleOf } from '../../../engine/core/prove/story/counterexample.ts';
import { formatCounterexample } from '../../../engine/core/prove/story/format-counterexample.ts';
import { scenarioMoves } from '../../../engine/core/prove/story/scenario-moves.ts';
import { wayToHit } from '../../../engine/core/prove/story/way-to.ts';
import { writeScenario } from '../../../engine/core/simulate/write-scenario.ts';
import { changedFlow, proofOf } from '../../fixtures/proof/proof-of.ts';
import { setAt } from '../../fixtures/proof/set-at.ts';

const index = contractIndex(contracts);

/** A flow that forgets a reservation which is too small to start for. */
const leaking = changedFlow('plug-first', (flow) =>
  setAt(
    flow,
    '/machine/states/reserve/states/authorizing/invoke/onDone/1/target',
    '#plug-first.ended',
  ),
);

function leakFound() {
  const [drawing] = proofOf(leaking);
  const hit = drawing?.hits.find(({ property }) => property === 'M1');
  if (drawing === undefined || hit === undefined) throw new Error('the leak was not found');
  return { explored: drawing.explored, hit };
}

describe('a story', () => {
  it('should tell the shortest way to a forgotten reservation, in both languages', () => {
    const { explored, hit } = leakFound();
    const told = counterexampleOf(explored, hit, 'drawing', leaking, index);
    expect(formatCounterexample(told, 'en').split('\n')).toEqual([
      'M1: A visit never ends while money is still reserved on the card and nobody was asked to charge or release it.',
      '   1  the driver plugs in',
      '       → card.reading; asks terminal.readCard',
      '   2  the driver presents a card',
      '      card.reading → reserve.authorizing; asks terminal.authorize',
      '   3  the bank approves and the amount is reserved',
      '      reserve.authorizing → ended  [none → reserved]',
      "      BROKEN: the visit ended while the driver's money is still reserved",
      '      Who can mend it: the drawing.',
    ]);
    expect(formatCounterexample(told, 'nl')).toContain('de bestuurder steekt de stekker in');
  });

  it('should become a test case that plays', () => {
    const { explored, hit } = leakFound();
    const flow = compileFlow(leaking, operationDefinition);
    const way = scenarioMoves(explored, wayToHit(explored, hit), flow);
    expect(way?.moves).toHaveLength(2);
    const title = { en: 'leak', nl: 'lek' };
    const scenario = writeScenario(flow, { id: 'leak', title, ...(way ?? fail()) });
    expect(scenario.ends).toMatchObject({ hold: 'reserved', person: 'sessionEndedWithOpenHold' });
  });
});

function fail(): never {
  throw new Error('no values lead along the story');
}
