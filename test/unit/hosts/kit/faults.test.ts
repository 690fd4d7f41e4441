import { describe, expect, test } from 'vitest';
import type { JsonObject } from '../../../../engine/contracts/json.ts';
import type { FlowSource } from '../../../../engine/core/flow/load-flow.ts';
import { isFaultLimitReached } from '../../../../engine/hosts/kit/fault-limit.ts';
import type { JournalRecord } from '../../../../engine/hosts/kit/store.ts';
import { failure, holdCall, outcome } from '../../../fixtures/host/answers.ts';
import {
  demoSite,
  flowSource,
  type HostBench,
  startBench,
} from '../../../fixtures/host/host-bench.ts';
import { settle } from '../../../fixtures/host/settle.ts';

const FAULTY = 'floorDiv(1, context.attempts - context.attempts)';

/** plug-first with other words in its file. */
function mutated(...changes: readonly (readonly [from: string, to: string])[]): FlowSource {
  const { flowText, ...others } = flowSource('plug-first');
  const text = changes.reduce((now, [from, to]) => {
    if (!now.includes(from)) throw new Error(`plug-first has no ${from}`);
    return now.replace(from, to);
  }, flowText);
  return { ...others, flowText: text };
}

/** Meets an error of its own when the meter tells. */
const faultyTotals: readonly [string, string] = [
  '"energyWh": { "$expr": "event.energyWh" }, "totalMinor": { "$expr": "event.totalMinor" } } },\n                { "type": "terminal.show"',
  `"attempts": { "$expr": "${FAULTY}" }, "totalMinor": { "$expr": "event.totalMinor" } } },\n                { "type": "terminal.show"`,
];
/** Meets an error of its own when the cable is pulled while the bank is asked. */
const faultyUnplugging: readonly [string, string] = [
  '"charger.unplugged": { "actions": [{ "type": "assign", "params": { "unplugged": true } }] }',
  `"charger.unplugged": { "actions": [{ "type": "assign", "params": { "attempts": { "$expr": "${FAULTY}" } } }] }`,
];
/** And again while it handles that, wherever it does. */
const handled = '"flow.fault": { "target": "#plug-first.stop.confirming" }';
const notHandled = `"flow.fault": { "guard": { "type": "when", "params": { "$expr": "${FAULTY} > 0" } }, "target": "#plug-first.stop.confirming" }`;
const faultyHandler: readonly (readonly [string, string])[] = [
  [handled, notHandled],
  [handled, notHandled],
  [
    '"guard": { "type": "when", "params": { "$expr": "event.openHold" } }, "target": ".help.unresolved"',
    `"guard": { "type": "when", "params": { "$expr": "event.openHold && ${FAULTY} > 0" } }, "target": ".help.unresolved"`,
  ],
];

/** Meets one when the charger drops out before energy flows. */
const faultyStart: readonly [string, string] = [
  '"charger.faulted": { "target": "#plug-first.stop.confirming" },\n          "site.ownerTapped"',
  `"charger.linkLost": { "actions": [{ "type": "assign", "params": { "attempts": { "$expr": "${FAULTY}" } } }] },\n          "site.ownerTapped"`,
];
/** Meets one when the charger drops out while it charges. */
const faultyLink: readonly [string, string] = [
  '"charger.linkLost": "outOfReach"',
  `"charger.linkLost": { "actions": [{ "type": "assign", "params": { "attempts": { "$expr": "${FAULTY}" } } }] }`,
];

/** The same with other words in its fragment settle. */
function settling(
  source: FlowSource,
  ...changes: readonly (readonly [from: string, to: string])[]
): FlowSource {
  const { settle: fragment } = source.fragments ?? {};
  if (fragment === undefined) throw new Error('There is no fragment settle.');
  const fragmentText = changes.reduce((now, [from, to]) => {
    if (!now.includes(from)) throw new Error(`settle has no ${from}`);
    return now.replace(from, to);
  }, fragment.fragmentText);
  return { ...source, fragments: { ...source.fragments, settle: { ...fragment, fragmentText } } };
}

/** Where settle handles an error. */
const settleHandler = '"on": { "flow.fault": ".person" }';

/** Meets one whenever it reads the price, and reads it again. */
function faultySettling(): FlowSource {
  return settling(
    mutated(),
    [
      '"energyWh": { "$expr": "event.output.energyWh" }',
      '"energyWh": { "$expr": "floorDiv(event.output.energyWh, context.nothingUsed ? 1 : 0)" }',
    ],
    [settleHandler, '"on": { "flow.fault": ".pricing" }'],
  );
}

function line(sequence: number, input: JsonObject, faulted = false): JournalRecord {
  const inputId = `i${sequence}`;
  return {
    sessionId: 's1',
    sequence,
    inputId,
    atMs: 0,
    input,
    activePaths: [],
    faulted,
    effects: [],
  };
}

describe('a flow that meets an error of its own', () => {
  test('is told so, stops the charge and charges what was used', async () => {
    const bench = await startBench({ flows: [mutated(faultyTotals)] });
    const { sessionId } = await bench.charge(1, 'card-a');
    await bench.charger.meter(1, 10_000);
    expect(bench.story(sessionId)).toContain('flow.fault');
    expect(bench.hold()).toMatchObject({ phase: 'confirmed', end: 'commit', committedMinor: 450 });
    expect(bench.logLines.join()).toContain('a flow met an error of its own');
  });

  test('while it waits for the bank: the approval that comes later is released by the engine', async () => {
    const bench = await startBench({ flows: [mutated(faultyUnplugging)] });
    const bank = holdCall();
    bench.terminal.scripts.next('terminal.authorize', bank.script);
    const { sessionId } = await bench.charge(1, 'card-a');
    await bench.unplug(1);
    expect(bench.hold()).toMatchObject({ phase: 'requested', orphaned: true });
    await bank.usual();
    await settle();
    expect(bench.hold()).toMatchObject({ phase: 'confirmed', end: 'cancel', orphaned: true });
    expect(bench.story(sessionId)).toContain('undo');
    expect([...bench.terminal.bank.values()]).toMatchObject([{ state: 'released' }]);
  });

  test('twice: it is stuck, and the engine stops the car and charges what was used', async () => {
    const bench = await startBench({ flows: [mutated(faultyTotals, ...faultyHandler)] });
    const { sessionId } = await bench.charge(1, 'card-a');
    await bench.charger.meter(1, 10_000);
    expect(bench.session(sessionId)).toMatchObject({ status: 'stuck' });
    expect(bench.charger.at(1).running).toBe(false);
    expect(bench.hold()).toMatchObject({ phase: 'confirmed', end: 'commit', committedMinor: 450 });
    expect(bench.hold().personReason).toBeNull();
    expect(bench.story(sessionId)).toEqual(expect.arrayContaining(['stop', 'charge']));
    // The connector and the terminal are free for others.
    await bench.unplug(1);
    await bench.plug(1);
    expect(bench.sessionAt(1).status).toBe('active');
  });

  test('twice, while it waits for the bank: the approval that comes later is released by the engine', async () => {
    const bench = await startBench({ flows: [mutated(faultyUnplugging, ...faultyHandler)] });
    const bank = holdCall();
    bench.terminal.scripts.next('terminal.authorize', bank.script);
    const { sessionId } = await bench.charge(1, 'card-a');
    await bench.unplug(1);
    expect(bench.session(sessionId)).toMatchObject({ status: 'stuck' });
    await bank.usual();
    await settle();
    expect(bench.hold()).toMatchObject({ phase: 'confirmed', end: 'cancel' });
  });

  test('twice, while it settles: the ladder goes on', async () => {
    // Only the states that settle leave the cable to the root.
    const atRoot: readonly [string, string] = [
      '"flow.fault": [',
      `"charger.unplugged": { "actions": [{ "type": "assign", "params": { "attempts": { "$expr": "${FAULTY}" } } }] },\n      "flow.fault": [`,
    ];
    const flow = settling(mutated(atRoot, ...faultyHandler), [
      settleHandler,
      '"on": { "flow.fault": { "guard": { "type": "when", "params": { "$expr": "floorDiv(1, context.nothingUsed ? 1 : 0) > 0" } }, "target": ".person" } }',
    ]);
    const bench = await startBench({ flows: [flow] });
    const { sessionId } = await bench.charge(1, 'card-a');
    await bench.charger.meter(1, 10_000);
    bench.terminal.scripts.next('terminal.commit', () => failure('unknown'));
    await bench.unplug(1);
    expect(bench.session(sessionId)).toMatchObject({ status: 'stuck' });
    await bench.advance(2 * 60_000);
    expect(bench.hold()).toMatchObject({ phase: 'confirmed', committedMinor: 450 });
  });
});

describe('a stuck session whose car charges', () => {
  async function stuck(prepare: (bench: HostBench) => void): Promise<HostBench> {
    const bench = await startBench({ flows: [mutated(faultyTotals, ...faultyHandler)] });
    const { sessionId } = await bench.charge(1, 'card-a');
    prepare(bench);
    await bench.charger.meter(1, 10_000);
    expect(bench.session(sessionId)).toMatchObject({ status: 'stuck' });
    return bench;
  }

  test('is asked about again until the charger is sure, also after a restart', async () => {
    const bench = await stuck(({ charger }) =>
      charger.scripts.next(
        'charger.ensureStopped',
        () => outcome('notConfirmed'),
        () => failure('unknown'),
      ),
    );
    expect(bench.hold()).toMatchObject({ phase: 'reserved', personReason: null });
    await bench.restart();
    await bench.advance(2 * 60_000);
    expect(bench.charger.at(1).running).toBe(false);
    expect(bench.hold()).toMatchObject({ phase: 'confirmed', committedMinor: 450 });
  });

  test('goes to a person when nobody can tell within an hour', async () => {
    const bench = await stuck(({ charger }) =>
      charger.scripts.always('charger.ensureStopped', () => failure('unknown')),
    );
    await bench.advance(3_600_000);
    expect(bench.hold()).toMatchObject({ phase: 'reserved', personReason: 'notClosedInTime' });
  });

  test('never pays more than was approved', async () => {
    const bench = await stuck(({ charger }) =>
      charger.scripts.next('charger.ensureStopped', () => outcome('notConfirmed')),
    );
    bench.store.holds.put({ ...bench.hold(), authorizedMinor: 300 });
    await bench.restart();
    await bench.advance(2 * 60_000);
    expect(bench.hold()).toMatchObject({ phase: 'confirmed', committedMinor: 300 });
  });

  test('and did not take any energy gets the reservation back', async () => {
    const bench = await startBench({ flows: [mutated(faultyStart, ...faultyHandler)] });
    bench.charger.startsAtOnce = false;
    const { sessionId } = await bench.charge(1, 'card-a');
    await bench.charger.tell(1, 'charger.linkLost');
    expect(bench.session(sessionId)).toMatchObject({ status: 'stuck' });
    expect(bench.hold()).toMatchObject({ phase: 'confirmed', end: 'cancel', personReason: null });
  });

  test('goes to a person when the charger ended it and does not tell how much it gave', async () => {
    const bench = await startBench({ flows: [mutated(faultyLink, ...faultyHandler)] });
    await bench.charge(1, 'card-a');
    bench.charger.scripts.next('charger.ensureStopped', () =>
      outcome('ended', { reason: 'other' }),
    );
    await bench.charger.tell(1, 'charger.linkLost');
    expect(bench.hold()).toMatchObject({ phase: 'reserved', personReason: 'energyUnknown' });
  });
});

describe('a flow that meets the same error again and again', () => {
  test('is stuck at the second time, when only its own requests were answered since', async () => {
    const bench = await startBench({ flows: [faultySettling()] });
    const { sessionId } = await bench.charge(1, 'card-a');
    await bench.charger.meter(1, 10_000);
    await bench.unplug(1);
    expect(bench.session(sessionId)).toMatchObject({ status: 'stuck' });
    expect(bench.story(sessionId).filter((name) => name === 'flow.fault')).toHaveLength(1);
    expect(bench.hold()).toMatchObject({ phase: 'confirmed', committedMinor: 450 });
  });

  test('is stuck at the fifth time, whatever happens in between', () => {
    const fault = (sequence: number, pointer: string) =>
      line(sequence, { kind: 'timer', fault: { pointer } }, true);
    const event = (sequence: number) => line(sequence, { kind: 'event', event: { type: 'e' } });
    const lines = [1, 3, 5].flatMap((at) => [fault(at, '/a'), event(at + 1)]);
    expect(isFaultLimitReached(lines, '/a')).toBe(false);
    expect(isFaultLimitReached([...lines, fault(7, '/a'), event(8)], '/a')).toBe(true);
    expect(isFaultLimitReached([...lines, fault(7, '/a')], '/b')).toBe(true);
    expect(isFaultLimitReached([fault(1, '/a')], '/b')).toBe(false);
    expect(isFaultLimitReached([fault(1, '/a')], '/a')).toBe(true);
  });
});

describe('a session whose state cannot be read', () => {
  test('is stuck and closed by the engine; the engine and all other sessions run on', async () => {
    const bench = await startBench();
    const { sessionId } = await bench.charge(1, 'card-a');
    await bench.charge(2, 'card-b');
    bench.kill();
    const record = bench.store.sessions.get(sessionId);
    if (record === undefined) throw new Error('no session');
    const state = { ...record.state, value: { nowhere: 'at-all' } };
    bench.store.sessions.put({ ...record, state });
    await bench.start();
    expect(bench.charger.at(1).running).toBe(false);
    await bench.charger.meter(2, 10_000);
    await bench.unplug(2);
    expect(bench.hold(1)).toMatchObject({ phase: 'confirmed', committedMinor: 450 });
    // Its longest charge is over: the timer must not bring the process down.
    await bench.advance(13 * 3_600_000);
    expect(bench.session(sessionId)).toMatchObject({ status: 'stuck' });
    expect(bench.hold(0)).toMatchObject({ phase: 'confirmed', end: 'cancel', personReason: null });
  });

  test('the same when its flow cannot be loaded any more', async () => {
    const bench = await startBench();
    const { sessionId, bundleHash } = await bench.charge(1, 'card-a');
    bench.kill();
    const flow = bench.store.flows.get(bundleHash);
    if (flow === undefined) throw new Error('no flow');
    bench.store.flows.put({ ...flow, flowText: '{}' });
    bench.flows = [mutated(['"cardAttempts"', '"cardAttempts"'], ['"default": 3', '"default": 2'])];
    await bench.start();
    await bench.unplug(1);
    expect(bench.session(sessionId)).toMatchObject({ status: 'stuck' });
    expect(bench.story(sessionId)).toContain('stuck');
    expect(bench.hold(0)).toMatchObject({ phase: 'confirmed', personReason: null });
    await bench.advance(13 * 3_600_000);
    await bench.charge(1, 'card-b');
    expect(bench.sessionAt(1).activePaths.at(-1)).toBe('charging.delivering');
  });
});

describe('flows on the shelf', () => {
  test('a broken flow never replaces a good one', async () => {
    const bench = await startBench();
    const before = bench.now.engine.views.flow('plug-first').bundleHash;
    const findings = bench.now.shelf.put(mutated(['"terminal.authorize"', '"terminal.authorise"']));
    expect(findings.some(({ severity }) => severity === 'error')).toBe(true);
    expect(bench.now.engine.views.flow('plug-first').bundleHash).toBe(before);
    await bench.charge(1, 'card-a');
    expect(bench.hold()).toMatchObject({ phase: 'reserved' });
  });

  test('a session goes on with the flow that it was started with, also after a restart', async () => {
    const bench = await startBench();
    const first = await bench.charge(1, 'card-a');
    const other = mutated(['"default": 5000', '"default": 7000']);
    expect(bench.now.shelf.put(other).filter(({ severity }) => severity === 'error')).toEqual([]);
    const second = await bench.charge(2, 'card-b');
    expect(second.bundleHash).not.toBe(first.bundleHash);
    expect(
      bench.terminal.of('terminal.authorize').map(({ input }) => input['amountMinor']),
    ).toEqual([5000, 7000]);
    bench.flows = [other];
    await bench.restart();
    await bench.charger.meter(1, 10_000);
    await bench.unplug(1);
    expect(bench.session(first.sessionId)).toMatchObject({ bundleHash: first.bundleHash });
    expect(bench.hold()).toMatchObject({ phase: 'confirmed', committedMinor: 450 });
  });

  test('and with the fragments that it was started with', async () => {
    const bench = await startBench();
    const first = await bench.charge(1, 'card-a');
    const { fragments = {}, ...flow } = flowSource('plug-first');
    const { settle: shared } = fragments;
    if (shared === undefined) throw new Error('plug-first has no settle');
    // Nobody is asked for anything any more: the ladder would have to do it.
    const fragmentText = shared.fragmentText.replace('"initial": "pricing"', '"initial": "person"');
    bench.flows = [{ ...flow, fragments: { ...fragments, settle: { ...shared, fragmentText } } }];
    await bench.restart();
    expect(bench.now.shelf.current('plug-first').loaded.bundleHash).not.toBe(first.bundleHash);
    await bench.charger.meter(1, 10_000);
    await bench.unplug(1);
    expect(bench.session(first.sessionId)).toMatchObject({ status: 'active' });
    expect(bench.hold()).toMatchObject({ phase: 'confirmed', committedMinor: 450 });
  });

  test('a site may ask for another amount', async () => {
    const site = demoSite([{ flow: 'plug-first', params: { holdAmountMinor: 2500 } }]);
    const bench = await startBench({ site });
    await bench.plug(1);
    expect(bench.terminal.reading()).toMatchObject({ amountMinor: 2500 });
  });
});
