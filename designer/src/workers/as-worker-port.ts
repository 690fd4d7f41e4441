import type { WorkerPort } from './worker-port.ts';

/** A worker as a port whose messages have their types. */
export function asWorkerPort<Request, Reply>(worker: Worker): WorkerPort<Request, Reply> {
  const port: WorkerPort<Request, Reply> = {
    onmessage: null,
    onerror: null,
    postMessage: (request) => worker.postMessage(request),
    terminate: () => worker.terminate(),
  };
  worker.onmessage = (event) => port.onmessage?.(event);
  worker.onerror = (event) => port.onerror?.(event as never);
  return port;
}
