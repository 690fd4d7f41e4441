import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createFlowProver, type ProofPort } from '../../../designer/src/workers/flow-prover.ts';
import type { ProofAnswer, ProofRequest } from '../../../designer/src/workers/proof-messages.ts';

const source = { flowText: '{}', texts: {} };
const answer: ProofAnswer = { findings: [], report: null, certificate: null, stories: [] };
const progress = { run: 'drawing', found: 2048, done: 100 } as const;

class Port implements ProofPort {
  onmessage: ProofPort['onmessage'] = null;
  onerror: ProofPort['onerror'] = null;
  readonly asked: ProofRequest[] = [];
  isEnded = false;
  postMessage(request: ProofRequest): void {
    this.asked.push(request);
  }
  terminate(): void {
    this.isEnded = true;
  }
}

function rig() {
  const ports: Port[] = [];
  const prover = createFlowProver(() => {
    const port = new Port();
    ports.push(port);
    return port;
  });
  return { ports, prover };
}

describe('the flow prover', () => {
  beforeEach(() => {
    vi.useFakeTimers();
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  it('should give the answer, and how far it is until then', async () => {
    const { ports, prover } = rig();
    const told: unknown[] = [];
    const proved = prover.prove({ source, onProgress: (now) => told.push(now) });
    ports[0]?.onmessage?.({ data: { kind: 'progress', id: 1, progress } });
    ports[0]?.onmessage?.({ data: { kind: 'answer', id: 1, answer } });
    await expect(proved).resolves.toBe(answer);
    expect(told).toEqual([progress]);
  });

  it('should stop an older proof for a newer one, and take nothing more from it', async () => {
    const { ports, prover } = rig();
    const older = prover.prove({ source });
    const newer = prover.prove({ source });
    await expect(older).resolves.toBeNull();
    const [port] = ports;
    expect(port?.asked.map(({ kind, id }) => `${kind} ${id}`)).toEqual([
      'prove 1',
      'cancel 1',
      'prove 2',
    ]);
    port?.onmessage?.({ data: { kind: 'answer', id: 1, answer } });
    const second = { ...answer, stories: [] };
    port?.onmessage?.({ data: { kind: 'answer', id: 2, answer: second } });
    await expect(newer).resolves.toBe(second);
    expect(ports).toHaveLength(1);
  });

  it('should end a worker that says nothing for too long, and begin with a fresh one', async () => {
    const { ports, prover } = rig();
    const proved = prover.prove({ source });
    const rejected = expect(proved).rejects.toThrow('silence');
    vi.advanceTimersByTime(15_000);
    ports[0]?.onmessage?.({ data: { kind: 'progress', id: 1, progress } });
    vi.advanceTimersByTime(15_000);
    expect(ports[0]?.isEnded).toBe(false);
    vi.advanceTimersByTime(10_000);
    await rejected;
    expect(ports[0]?.isEnded).toBe(true);
    void prover.prove({ source });
    expect(ports).toHaveLength(2);
    prover.close();
    expect(ports[1]?.isEnded).toBe(true);
  });
});
