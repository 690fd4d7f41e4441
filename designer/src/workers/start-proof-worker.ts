import { asWorkerPort } from './as-worker-port.ts';
import type { ProofPort } from './flow-prover.ts';

/** Starts the worker that proves flows. */
export function startProofWorker(): ProofPort {
  return asWorkerPort(
    new Worker(new URL('./proof-worker.ts', import.meta.url), { type: 'module' }),
  );
}
