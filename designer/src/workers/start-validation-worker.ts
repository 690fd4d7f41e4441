import { asWorkerPort } from './as-worker-port.ts';
import type { ValidationPort } from './flow-validator.ts';

/** Starts the worker that checks flows. */
export function startValidationWorker(): ValidationPort {
  return asWorkerPort(
    new Worker(new URL('./validation-worker.ts', import.meta.url), { type: 'module' }),
  );
}
