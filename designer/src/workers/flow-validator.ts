import type { FlowSource } from '../../../engine/core/flow/load-flow.ts';
import type { Validation, ValidationReply, ValidationRequest } from './validation-messages.ts';
import type { WorkerPort } from './worker-port.ts';

/** The worker, as it is spoken to. */
export type ValidationPort = WorkerPort<ValidationRequest, ValidationReply>;

/** Checks flows in a worker while somebody draws. */
export interface FlowValidator {
  /**
   * What is wrong with a flow; null when a newer request came before this one was answered. Rejects when the worker fails
   * or does not answer in time; the next request gets a fresh worker.
   */
  readonly check: (source: FlowSource) => Promise<Validation | null>;
  /** Ends the worker; open requests are answered with null. */
  readonly close: () => void;
}

/** A flow takes some hundredths of a second; a worker that takes so long is ended. */
const DEADLINE_MS = 5_000;

interface Request extends ValidationRequest {
  readonly resolve: (validation: Validation | null) => void;
  readonly reject: (reason: Error) => void;
}

/**
 * Makes a validator. At most one request is at the worker and one waits: a newer one takes the place of the one that
 * waits, and makes the answer to the one at work worth nothing.
 */
export function createFlowValidator(start: () => ValidationPort): FlowValidator {
  let worker: ValidationPort | undefined;
  let atWork: Request | undefined;
  let waiting: Request | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let count = 0;

  const end = () => {
    clearTimeout(timer);
    worker?.terminate();
    worker = undefined;
  };
  const next = () => {
    clearTimeout(timer);
    atWork = waiting;
    waiting = undefined;
    if (atWork === undefined) return;
    worker ??= listenTo(start());
    timer = setTimeout(() => fail('deadline'), DEADLINE_MS);
    worker.postMessage({ id: atWork.id, source: atWork.source });
  };
  const fail = (reason: string) => {
    end();
    atWork?.reject(new Error(`validation worker: ${reason}`));
    next();
  };
  const listenTo = (port: ValidationPort): ValidationPort => {
    port.onmessage = ({ data: { id, validation } }) => {
      if (id !== atWork?.id) return;
      atWork.resolve(waiting === undefined ? validation : null);
      next();
    };
    port.onerror = () => fail('error');
    return port;
  };
  return {
    check: (source) =>
      new Promise((resolve, reject) => {
        waiting?.resolve(null);
        waiting = { id: ++count, source, resolve, reject };
        if (atWork === undefined) next();
      }),
    close: () => {
      end();
      for (const request of [atWork, waiting]) request?.resolve(null);
      atWork = waiting = undefined;
    },
  };
}
