import type { AdapterProfile } from '../../../engine/contracts/device-adapter.ts';
import type { FlowSource } from '../../../engine/core/flow/load-flow.ts';
import type { ProofProgress } from '../../../engine/core/prove/prove-flow.ts';
import type { ProofAnswer, ProofReply, ProofRequest } from './proof-messages.ts';
import type { WorkerPort } from './worker-port.ts';

/** The worker, as it is spoken to. */
export type ProofPort = WorkerPort<ProofRequest, ProofReply>;

/** What is proved, and who is told how far it is. */
export interface ProofOrder {
  readonly source: FlowSource;
  readonly profiles?: readonly AdapterProfile[];
  readonly onProgress?: (progress: ProofProgress) => void;
}

/** Proves flows in a worker while somebody draws. */
export interface FlowProver {
  /**
   * What the proof of a flow comes to; null when it was cancelled or a newer one was asked for. Rejects when the worker
   * fails or says nothing for too long; the next request gets a fresh worker.
   */
  readonly prove: (order: ProofOrder) => Promise<ProofAnswer | null>;
  /** Stops the proof that is at work, if there is one. */
  readonly cancel: () => void;
  /** Ends the worker. */
  readonly close: () => void;
}

/** A worker that is silent for so long is ended; at work it tells how far it is several times a second. */
const SILENCE_MS = 20_000;

interface Work extends ProofOrder {
  readonly id: number;
  readonly resolve: (answer: ProofAnswer | null) => void;
  readonly reject: (reason: Error) => void;
}

/** Makes a prover. Only the newest request is at work. */
export function createFlowProver(start: () => ProofPort): FlowProver {
  let worker: ProofPort | undefined;
  let atWork: Work | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let count = 0;

  const listen = () => {
    clearTimeout(timer);
    if (atWork !== undefined) timer = setTimeout(() => fail('silence'), SILENCE_MS);
  };
  const end = () => {
    worker?.terminate();
    worker = undefined;
  };
  const fail = (reason: string) => {
    end();
    const failed = atWork;
    atWork = undefined;
    listen();
    failed?.reject(new Error(`proof worker: ${reason}`));
  };
  const cancel = () => {
    if (atWork === undefined) return;
    const { id, resolve } = atWork;
    atWork = undefined;
    listen();
    worker?.postMessage({ kind: 'cancel', id });
    resolve(null);
  };
  const started = (): ProofPort => {
    const port = start();
    port.onmessage = ({ data }) => {
      if (data.id !== atWork?.id) return;
      if (data.kind === 'progress') {
        listen();
        atWork.onProgress?.(data.progress);
        return;
      }
      const { resolve } = atWork;
      atWork = undefined;
      listen();
      resolve(data.answer);
    };
    port.onerror = () => fail('error');
    return port;
  };
  return {
    prove: (order) =>
      new Promise((resolve, reject) => {
        cancel();
        count += 1;
        atWork = { ...order, id: count, resolve, reject };
        worker ??= started();
        const { source, profiles = [] } = order;
        worker.postMessage({ kind: 'prove', id: count, source, profiles });
        listen();
      }),
    cancel,
    close: () => {
      cancel();
      end();
    },
  };
}
