import { describe, expect, it } from 'vitest';
import { shippedFlow } from '../../fixtures/flows/shipped-flow.ts';
import { brokenIn, changedFlow, proofOf } from '../../fixtures/proof/proof-of.ts';
import { setAt } from '../../fixtures/proof/set-at.ts';

const onUnknown = '/machine/states/reserve/states/authorizing/invoke/onError/1/target';
const onTooLittle = '/machine/states/reserve/states/authorizing/invoke/onDone/1/target';
const onCard = '/machine/states/card/states/reading/invoke/onDone/0/target';

/** What is changed in plug-first, and which rule must tell. */
const plants = [
  ['money is left held after a lost reply', onUnknown, '#plug-first.card.declined', 'M9'],
  ['an approved reservation is forgotten', onTooLittle, '#plug-first.ended', 'M1'],
  [
    'money is released while a start is on its way',
    '/machine/states/start/states/waiting/after/startWait',
    '#plug-first.settle.releasing',
    'E6',
  ],
  ['the charger is started before anything is reserved', onCard, '#plug-first.start', 'E3'],
  [
    'the visit ends without a word when the charge ends',
    '/machine/states/charging/on/charger.ended',
    { target: '#plug-first.ended' },
    'M5',
  ],
  ['a charge has no longest time', '/machine/states/charging/after', {}, 'T1'],
] as const;

describe('the proof', () => {
  it.each(['plug-first', 'card-first'])('should find nothing wrong with %s', (id) => {
    for (const { run, hits, explored } of proofOf(shippedFlow(id).file)) {
      expect(hits, run).toEqual([]);
      expect(explored.limit, run).toBeUndefined();
      expect(explored.states.size, run).toBeGreaterThan(1000);
    }
  });

  it.each(plants)('should tell that %s', (_, pointer, value, property) => {
    const file = changedFlow('plug-first', (flow) => setAt(flow, pointer, value));
    expect(brokenIn(file)).toContain(property);
  });

  it('should not call a flow proved when it gave up', () => {
    const [drawing] = proofOf(shippedFlow('plug-first').file, { statesMax: 100 });
    expect(drawing?.explored.limit).toBe('more than 100 situations');
  });
});
