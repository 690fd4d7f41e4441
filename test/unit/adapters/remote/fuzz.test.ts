// Proves that no message of a program, over either wire, crashes the adapter, ends a call that it does not answer, or tells the
// engine what the contract does not have. FUZZ_MESSAGES makes it go on longer, SEED repeats a run.
import { expect, it } from 'vitest';
import { parsedJson } from '../../../../adapters/kit/parsed-json.ts';
import { createOverHttp } from '../../../../adapters/terminals/remote/over-http.ts';
import { createOverWebSocket } from '../../../../adapters/terminals/remote/over-web-socket.ts';
import { readReply } from '../../../../adapters/terminals/remote/read-result.ts';
import type { OperationResult } from '../../../../engine/contracts/device-adapter.ts';
import type { Json, JsonObject } from '../../../../engine/contracts/json.ts';
import { operationDefinition } from '../../../../engine/core/flow/contract-catalogue.ts';
import { checkRecord } from '../../../../engine/core/schema/check-value.ts';
import { checkResult } from '../../../../engine/hosts/kit/check-result.ts';
import { createMemoryAdapterHost } from '../../../contract/memory-adapter-host.ts';
import { neverAborted, operationCall } from '../../../contract/operation-call.ts';
import { seededRandom, seedOfRun } from '../../../flows/seeded-random.ts';
import { mutateJson, mutateText } from '../payter-cps/mutate-message.ts';

const messages = Number(process.env['FUZZ_MESSAGES'] ?? 5_000);
const timeoutMs = 60_000 + messages * 10;
const pan = '5123450000001234';
const address = { family: 'terminal', terminalId: 't1' } as const;
const answers: readonly [string, JsonObject][] = [
  ['terminal.authorize', { outcome: 'approved', authorizedMinor: 500, cardKey: 'c' }],
  ['terminal.authorize', { outcome: 'declined', reason: 'other' }],
  ['terminal.commit', { outcome: 'done', committedMinor: 5 }],
  ['terminal.commit', { outcome: 'alreadyClosed', closedAs: 'committed' }],
  ['terminal.readCard', { outcome: 'card', cardKey: 'c', kind: 'bank' }],
];
const event: JsonObject = { eventId: 'e', type: 'terminal.touched', payload: {}, atMs: 5 };

/** What the host makes of a result fits the contract. */
function expectInContract(operation: string, raw: OperationResult): string {
  const result = checkResult(operation, raw);
  if (result.kind === 'failure') return result.error.code;
  const { outcome, ...fields } = result.output;
  const answer = operationDefinition(operation)?.answers[outcome];
  expect(answer, `${operation} ${outcome}`).toBeDefined();
  if (answer !== undefined) expect(checkRecord(fields, answer.output)).toEqual([]);
  return outcome;
}

const isRecord = (value: unknown): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

it(
  `should take ${messages} mutated messages over a WebSocket, and only answers for answers`,
  async () => {
    const random = seededRandom(seedOfRun());
    const host = createMemoryAdapterHost();
    const adapter = createOverWebSocket({
      terminalId: 't1',
      admits: () => true,
      reconnectMs: 60_000,
    });
    await adapter.start(host);
    const sent: JsonObject[] = [];
    const listener = adapter.dialIn?.take({
      close: () => undefined,
      send: (text) => {
        sent.push(JSON.parse(text));
        return true;
      },
    });
    if (listener === undefined) throw new Error('nobody can dial in');
    const ends = new Map<string, number>();
    let wellFormedEvents = 0;
    for (let round = 0; round < messages; round += 1) {
      const [operation, output] = random.pick(answers);
      let result: OperationResult | undefined;
      sent.length = 0;
      void adapter.execute(operationCall(operation, address), neverAborted).then((told) => {
        result = told;
      });
      await Promise.resolve();
      const callId = Number(sent[0]?.['callId']);
      const clean: JsonObject = random.chance(75)
        ? { message: 'result', callId, result: { kind: 'outcome', output } }
        : { message: 'event', event: { ...event, eventId: `e${round % 1000}` } };
      const text = random.chance(20)
        ? mutateText(JSON.stringify(clean), random)
        : JSON.stringify(mutateJson(clean, random, pan));
      listener.message(text);
      await new Promise((resolve) => setImmediate(resolve));
      const what = `SEED=${seedOfRun()} round ${round}: ${text.slice(0, 300)}`;
      const said = parsedJson(text);
      if (result !== undefined) {
        expect(isRecord(said) && said['message'], what).toBe('result');
        expect(isRecord(said) && said['callId'], what).toBe(callId);
        const end = expectInContract(operation, result);
        ends.set(end, (ends.get(end) ?? 0) + 1);
      } else listener.message(JSON.stringify({ message: 'result', callId, result: {} }));
      if (isRecord(said) && said['message'] === 'event' && isRecord(said['event']))
        wellFormedEvents += 1;
    }
    // Otherwise the mutants would say nothing about the ways that lead somewhere.
    for (const name of ['approved', 'done', 'card', 'unknown'])
      expect(ends.get(name) ?? 0, name).toBeGreaterThan(messages / 200);
    expect(host.events.length).toBeLessThanOrEqual(wellFormedEvents);
    for (const { type, address: from } of host.events) {
      expect(type.startsWith('terminal.')).toBe(true);
      expect(from).toEqual(address);
    }
    expect(JSON.stringify(host.lines)).not.toContain(pan);
    // A flood of nonsense does not fill the log, nor the memory of the engine.
    expect(host.lines.length).toBeLessThan(10 + timeoutMs / 10_000);
    expect(host.everStored()).toBe('');
    await adapter.stop();
  },
  timeoutMs,
);

it(
  `should take ${messages} mutated answers and events over HTTP`,
  async () => {
    const random = seededRandom(seedOfRun() + 1);
    const host = createMemoryAdapterHost();
    const adapter = createOverHttp({
      terminalId: 't1',
      url: 'http://127.0.0.1:9',
      token: undefined,
      isEventSecret: (sent) => sent === 'right',
      pollMs: 600_000,
    });
    await adapter.start(host);
    const ends = new Map<string, number>();
    let complaints = 0;
    for (let round = 0; round < messages; round += 1) {
      const [operation, output] = random.pick(answers);
      const text = JSON.stringify({ kind: 'outcome', output });
      const body = random.chance(20)
        ? parsedJson(mutateText(text, random))
        : mutateJson({ kind: 'outcome', output }, random, pan);
      const status = random.chance(80) ? 200 : random.pick([204, 404, 500]);
      const result = readReply({ kind: 'answer', status, body }, () => {
        complaints += 1;
      });
      if (status !== 200) expect(result).toEqual({ kind: 'failure', error: { code: 'unknown' } });
      const end = expectInContract(operation, result);
      ends.set(end, (ends.get(end) ?? 0) + 1);
      const told: Json = mutateJson({ ...event, eventId: `e${round % 1000}` }, random, pan);
      const secret = random.pick(['right', 'wrong']);
      const before = host.events.length;
      expect(await adapter.receive?.({ secret, body: told })).toBe(secret === 'right');
      if (host.events.length > before) {
        expect(secret).toBe('right');
        expect(isRecord(told) && typeof told['type']).toBe('string');
      }
    }
    for (const name of ['approved', 'done', 'card', 'unknown'])
      expect(ends.get(name) ?? 0, name).toBeGreaterThan(messages / 200);
    expect(complaints).toBeGreaterThan(messages / 200);
    expect(JSON.stringify(host.lines)).not.toContain(pan);
    await adapter.stop();
  },
  timeoutMs,
);
