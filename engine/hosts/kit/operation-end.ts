import type { OperationResult } from '../../contracts/device-adapter.ts';
import type { OutboxRecord, Store } from './store.ts';

/** Gives a flow the answer to its request. */
export type TellFlow = (record: OutboxRecord, result: OperationResult) => void;

/** Ends operations. All methods are called inside a unit of work. */
export class OperationEnd {
  readonly #store: Store;
  readonly #tell: TellFlow;

  constructor(parts: { store: Store; tell: TellFlow }) {
    this.#store = parts.store;
    this.#tell = parts.tell;
  }

  /** The end is known, and no flow waits for it. */
  settle(record: OutboxRecord, result: OperationResult): void {
    this.#store.outbox.put({ ...record, status: 'settled', told: true, result });
  }

  /** The end is known; a flow that still waits is told. */
  finish(record: OutboxRecord, result: OperationResult): void {
    this.settle(record, result);
    if (!record.told) this.#tell(record, result);
  }
}
