// Proves that an adapter that goes outside its contract is caught and reported, for each way in which it can, and that what it
// said is told to nobody.
import { describe, expect, it } from 'vitest';
import type {
  DeviceAdapter,
  OperationResult,
} from '../../../../engine/contracts/device-adapter.ts';
import type { JsonObject } from '../../../../engine/contracts/json.ts';
import { watchAdapters } from '../../../../engine/hosts/kit/contract-monitor.ts';
import type { EngineParts } from '../../../../engine/hosts/kit/engine-parts.ts';
import { createMemoryAdapterHost } from '../../../contract/memory-adapter-host.ts';
import { neverAborted, operationCall } from '../../../contract/operation-call.ts';
import { failure, outcome } from '../../../fixtures/host/answers.ts';
import { startBench } from '../../../fixtures/host/host-bench.ts';
import { settle } from '../../../fixtures/host/settle.ts';

const address = { family: 'terminal', terminalId: 't1' } as const;
const PAN = '4111111111111111';

/** An adapter that answers with this, watched; and what was reported. */
function watching(answer: () => Promise<OperationResult>) {
  const reports: JsonObject[] = [];
  const counts: string[] = [];
  let nowMs = 0;
  let emit: ((type: string, payload: JsonObject) => Promise<void>) | undefined;
  const adapter: DeviceAdapter = {
    profile: {
      id: 'p',
      family: 'terminal',
      capabilities: [],
      never: { 'terminal.readCard': ['deferred'] },
    },
    start: async (host) => {
      emit = (type, payload) => host.emit({ eventId: 'e', address, type, payload, atMs: 0 });
    },
    execute: answer,
    stop: async () => undefined,
  };
  const set = watchAdapters({
    adapters: { all: [{ name: 'a', adapter }], forAddress: () => adapter },
    clock: { nowMs: () => nowMs },
    log: (_level: string, _message: string, details: JsonObject) => reports.push(details),
    observer: { breached: (what: string, kind: string) => counts.push(`${what} ${kind}`) },
  } as unknown as EngineParts);
  const watched = set.forAddress(address);
  if (watched === undefined) throw new Error('no adapter');
  return {
    reports,
    counts,
    laterBy: (ms: number) => {
      nowMs += ms;
    },
    ask: (operation: string) =>
      watched.execute(operationCall(`terminal.${operation}`, address), neverAborted),
    tell: async (type: string, payload: JsonObject) => {
      await set.all[0]?.adapter.start(createMemoryAdapterHost());
      await emit?.(type, payload);
    },
  };
}

const approved = (fields: JsonObject) => outcome('approved', { authorizedMinor: 5, ...fields });

describe('an answer', () => {
  it.each<[string, string, OperationResult, string, string | undefined]>([
    ['no answer of the contract', 'commit', outcome('paid'), 'unknownAnswer', undefined],
    ['a name from the prototype', 'commit', outcome('toString'), 'unknownAnswer', undefined],
    ['no failure', 'commit', failure('declined' as 'failed'), 'unknownFailure', undefined],
    ['not in the profile', 'readCard', outcome('deferred'), 'notInProfile', 'deferred'],
    [
      'without an amount',
      'authorize',
      outcome('approved'),
      'wrongFields',
      '/authorizedMinor is missing',
    ],
    [
      'with half a cent',
      'authorize',
      outcome('approved', { authorizedMinor: 0.5 }),
      'wrongFields',
      '/authorizedMinor must be a whole number',
    ],
    [
      'with a text as amount',
      'commit',
      outcome('done', { committedMinor: '5' }),
      'wrongFields',
      '/committedMinor must be a whole number',
    ],
    ['with a field of its own', 'authorize', approved({ x: 1 }), 'wrongFields', 'is not declared'],
    [
      'with a word of its own',
      'commit',
      outcome('alreadyClosed', { closedAs: 'paid' }),
      'wrongFields',
      '/closedAs must be one of committed, released, unknown',
    ],
    ['with a card number', 'authorize', approved({ reference: PAN }), 'cardNumber', undefined],
  ])('should be reported that is %s', async (_, operation, result, type, reason) => {
    const { ask, reports, counts } = watching(async () => result);
    // What may be believed of it others decide.
    expect(await ask(operation)).toBe(result);
    const expected = { code: 'ADAPTER_CONTRACT', terminalId: 't1', type };
    expect(reports).toContainEqual({
      ...expected,
      operation: `terminal.${operation}`,
      ...(reason === undefined ? {} : { reason }),
    });
    expect(counts).toContain(`terminal.${operation} ${type}`);
    expect(JSON.stringify(reports)).not.toMatch(/4111|paid/);
  });

  it('should be reported that is an exception, which goes on', async () => {
    const { ask, reports } = watching(() => Promise.reject(new Error(PAN)));
    await expect(ask('commit')).rejects.toThrow(PAN);
    expect(reports).toMatchObject([{ type: 'threw', operation: 'terminal.commit' }]);
  });

  it.each<[string, OperationResult]>([
    ['authorize', approved({ cardKey: 'card-a' })],
    ['authorize', { kind: 'failure', error: { code: 'unknown', reference: 'ref-1' } }],
    ['readCard', outcome('timeout')],
    ['commit', failure('notSent')],
  ])('should not be reported that keeps the contract: %s', async (operation, result) => {
    const { ask, counts } = watching(async () => result);
    await ask(operation);
    expect(counts).toEqual([]);
  });

  it('should be logged once a minute and counted each time', async () => {
    const { ask, reports, counts, laterBy } = watching(async () => outcome('paid'));
    await ask('commit');
    await ask('commit');
    await ask('cancel');
    expect(reports).toHaveLength(2);
    laterBy(60_000);
    await ask('commit');
    expect(reports).toHaveLength(3);
    expect(counts).toHaveLength(4);
  });
});

describe('an event', () => {
  it.each<[string, string, JsonObject, string | undefined]>([
    ['of no contract', 'terminal.exploded', {}, 'unknownEvent'],
    ['of another family', 'charger.ended', {}, 'otherFamily'],
    ['without what it needs', 'terminal.settledByTerminal', {}, 'wrongFields'],
    ['with a field of its own', 'terminal.touched', { x: PAN }, 'cardNumber'],
    ['that keeps the contract', 'terminal.touched', {}, undefined],
  ])('should be reported as it deserves: %s', async (_, type, payload, kind) => {
    const { tell, counts, reports } = watching(async () => outcome('done'));
    await tell(type, payload);
    if (kind === undefined) expect(counts).toEqual([]);
    else expect(counts).toContain(`event ${kind}`);
    expect(JSON.stringify(reports)).not.toContain(PAN);
  });
});

it('should watch the adapters of an engine: what is reported is not believed, whatever word it is', async () => {
  const bench = await startBench();
  bench.terminal.scripts.next('terminal.authorize', () => outcome('toString'));
  await bench.plug(1);
  await settle();
  await bench.advance(5_000);
  await bench.tap('card-a');
  await settle();
  const lines = bench.logLines.filter((line) => line.includes('ADAPTER_CONTRACT'));
  expect(lines).toHaveLength(1);
  expect(lines[0]).toContain('"operation":"terminal.authorize","type":"unknownAnswer"');
  expect(bench.holds()).toMatchObject([{ phase: 'requested' }]);
});
