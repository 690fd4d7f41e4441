// Proves that the newest request wins: what is older is not run, or its answer is not given, and a worker that hangs or
// fails is replaced.
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import {
  createFlowValidator,
  type ValidationPort,
} from '../../../designer/src/workers/flow-validator.ts';
import type { ValidationRequest } from '../../../designer/src/workers/validation-messages.ts';
import type { FlowSource } from '../../../engine/core/flow/load-flow.ts';

class FakeWorker implements ValidationPort {
  onmessage: ValidationPort['onmessage'] = null;
  onerror: ValidationPort['onerror'] = null;
  readonly asked: ValidationRequest[] = [];
  isEnded = false;

  postMessage(request: ValidationRequest): void {
    this.asked.push(request);
  }

  terminate(): void {
    this.isEnded = true;
  }

  /** Answers the last request with its own text as the hash. */
  answer(): void {
    const request = this.asked.at(-1);
    if (request === undefined) throw new Error('nothing was asked');
    const { id, source } = request;
    this.onmessage?.({
      data: { id, validation: { findings: [], behaviourHash: source.flowText } },
    });
  }
}

const flow = (flowText: string): FlowSource => ({ flowText, texts: {} });

describe('the validator of the designer', () => {
  const workers: FakeWorker[] = [];
  const start = () => {
    const worker = new FakeWorker();
    workers.push(worker);
    return worker;
  };
  const textsAsked = () =>
    workers.flatMap(({ asked }) => asked.map(({ source }) => source.flowText));

  beforeEach(() => {
    workers.length = 0;
    vi.useFakeTimers();
  });
  afterEach(() => vi.useRealTimers());

  it('should answer what was asked, with one worker', async () => {
    const validator = createFlowValidator(start);
    for (const text of ['a', 'b']) {
      const answer = validator.check(flow(text));
      workers[0]?.answer();
      expect((await answer)?.behaviourHash).toBe(text);
    }
    expect(workers.length).toBe(1);
  });

  it('should give null for what a newer request overtook, and not run what waited', async () => {
    const validator = createFlowValidator(start);
    const answers = ['a', 'b', 'c', 'd'].map((text) => validator.check(flow(text)));
    expect(textsAsked()).toEqual(['a']);
    workers[0]?.answer();
    expect(textsAsked()).toEqual(['a', 'd']);
    workers[0]?.answer();
    const hashes = (await Promise.all(answers)).map((answer) => answer?.behaviourHash ?? null);
    expect(hashes).toEqual([null, null, null, 'd']);
  });

  it('should end a worker that does not answer, and ask a fresh one what waits', async () => {
    const validator = createFlowValidator(start);
    const hung = validator.check(flow('a'));
    const next = validator.check(flow('b'));
    const refused = expect(hung).rejects.toThrow('deadline');
    await vi.advanceTimersByTimeAsync(5_000);
    await refused;
    expect(workers.map(({ isEnded }) => isEnded)).toEqual([true, false]);
    workers[1]?.answer();
    expect((await next)?.behaviourHash).toBe('b');
    await vi.advanceTimersByTimeAsync(60_000);
    expect(workers.length).toBe(2);
  });

  it('should tell that a worker failed, and go on with another', async () => {
    const validator = createFlowValidator(start);
    const failed = validator.check(flow('a'));
    workers[0]?.onerror?.(undefined as never);
    await expect(failed).rejects.toThrow('error');
    const answer = validator.check(flow('b'));
    workers[1]?.answer();
    expect((await answer)?.behaviourHash).toBe('b');
  });

  it('should answer null and end the worker when it is closed', async () => {
    const validator = createFlowValidator(start);
    const answers = ['a', 'b'].map((text) => validator.check(flow(text)));
    validator.close();
    expect(await Promise.all(answers)).toEqual([null, null]);
    expect(workers[0]?.isEnded).toBe(true);
  });
});
