/** Starts the worker that checks flows. */
export function startValidationWorker(): Worker {
  return new Worker(new URL('./validation-worker.ts', import.meta.url), { type: 'module' });
}
