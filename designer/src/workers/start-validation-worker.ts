import type { WorkerPort } from './flow-validator.ts';

/** Starts the worker that checks flows. */
export function startValidationWorker(): WorkerPort {
  const worker = new Worker(new URL('./validation-worker.ts', import.meta.url), { type: 'module' });
  const port: WorkerPort = {
    onmessage: null,
    onerror: null,
    postMessage: (request) => worker.postMessage(request),
    terminate: () => worker.terminate(),
  };
  worker.onmessage = (event) => port.onmessage?.(event);
  worker.onerror = (event) => port.onerror?.(event as never);
  return port;
}
