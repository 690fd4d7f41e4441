/** Starts the worker that proves flows. */
export function startProofWorker(): Worker {
  return new Worker(new URL('./proof-worker.ts', import.meta.url), { type: 'module' });
}
