import { describe, expect, it } from 'vitest';
import { compileFlow } from '../../engine/core/compile/compile-flow.ts';
import { operationDefinition } from '../../engine/core/flow/contract-catalogue.ts';
import type { FlowFile } from '../../engine/core/flow/flow-file.ts';
import { playScenario } from '../../engine/core/simulate/play-scenario.ts';
import { readScenario } from '../../engine/core/simulate/read-scenario.ts';
import { flowFolders } from './flow-folders.ts';

const totals = {
  type: 'charger.totals',
  energyWh: 1200,
  totalMinor: 54,
  atLimit: false,
  source: 'engine',
};
const settled = [
  { expect: { in: 'stop.confirming', asks: ['charger.ensureStopped'], hold: 'reserved' } },
  { answer: { to: 'charger.ensureStopped', outcome: 'ended', reason: 'remote' } },
  {
    answer: {
      to: 'site.readTotals',
      outcome: 'priced',
      energyWh: 1200,
      totalMinor: 54,
      final: true,
      source: 'engine',
    },
  },
  { answer: { to: 'terminal.commit', outcome: 'done' } },
  { answer: { to: 'site.issueReceipt', outcome: 'issued', receiptId: 'receipt-1' } },
  { wait: 'PT15S' },
];

/** The flow with one expression replaced by one that faults. */
function broken(file: FlowFile, right: string, wrong: string): FlowFile {
  const text = JSON.stringify(file);
  expect(text).toContain(JSON.stringify(right));
  return JSON.parse(text.replaceAll(JSON.stringify(right), JSON.stringify(wrong))) as FlowFile;
}

/** A flow without money has none to settle. */
const paying = flowFolders().filter(({ file }) =>
  JSON.stringify(file).includes('terminal.authorize'),
);

describe.each(paying)('a fault in flow $id', ({ id, file }) => {
  const isPlugFirst = id === 'plug-first';
  const toCharging = [
    ...(isPlugFirst
      ? [{ answer: { to: 'terminal.readCard', outcome: 'card', cardKey: 'card-a', kind: 'bank' } }]
      : []),
    { answer: { to: 'terminal.authorize', outcome: 'approved', authorizedMinor: 5000 } },
    ...(isPlugFirst
      ? []
      : [{ answer: { to: 'site.bindConnector', outcome: 'bound', connector: 'Left' } }]),
    { answer: { to: 'charger.start', outcome: 'accepted' } },
    { event: { type: 'charger.started' } },
  ];
  const trigger = isPlugFirst
    ? { type: 'charger.pluggedIn' }
    : { type: 'terminal.cardPresented', cardKey: 'card-a', kind: 'bank' };

  it.each([
    ['overflows', 'event.totalMinor', 'event.totalMinor * 9007199254740991'],
    ['leaves its range', 'event.totalMinor', '0 - event.totalMinor'],
    ['reads what is absent', 'event.totalMinor', 'event.price + 1'],
    ['fails in a guard', 'event.atLimit', 'event.price > 1'],
  ])('should settle the money of a charge when an expression %s', (_, right, wrong) => {
    const scenario = readScenario({
      id: 'broken',
      title: { en: 'An expression faults while charging.' },
      trigger,
      steps: [...toCharging, { event: totals }, ...settled],
      ends: { ending: 'paid', hold: 'confirmed', end: 'commit', committedMinor: 54 },
    });
    const compiled = compileFlow(broken(file, right, wrong), operationDefinition);
    const run = playScenario(compiled, scenario);
    expect(run.failure).toBeUndefined();
    expect(playScenario(compiled, scenario, { throughJson: true })).toEqual(run);
    const faulted = run.story.findIndex(
      ({ say }) => say.en === 'the flow meets an error of its own',
    );
    expect(run.story[faulted - 1]).toMatchObject({
      effects: [],
      activePaths: ['charging', 'charging.delivering'],
    });
  });
});
