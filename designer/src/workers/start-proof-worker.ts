import type { ProofPort } from './flow-prover.ts';

/** Starts the worker that proves flows. */
export function startProofWorker(): ProofPort {
  const worker = new Worker(new URL('./proof-worker.ts', import.meta.url), { type: 'module' });
  const port: ProofPort = {
    onmessage: null,
    onerror: null,
    postMessage: (request) => worker.postMessage(request),
    terminate: () => worker.terminate(),
  };
  worker.onmessage = (event) => port.onmessage?.(event);
  worker.onerror = (event) => port.onerror?.(event as never);
  return port;
}
