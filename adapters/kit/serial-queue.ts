/** Runs tasks one after the other, in the order in which they were handed in. */
export interface SerialQueue {
  /** Resolves or rejects with the task. Rejects with `QueueFull` when too many are waiting. */
  readonly run: <T>(task: () => Promise<T>) => Promise<T>;
  /** Tasks that run or wait. */
  readonly length: () => number;
}

/** The task was not taken: it certainly did not run and will not. */
export class QueueFull extends Error {
  constructor(lengthMax: number) {
    super(`More than ${lengthMax} tasks are waiting.`);
    this.name = 'QueueFull';
  }
}

/**
 * Makes a queue for one device. Devices answer in order and expect order from us; a bound keeps a
 * device that floods us from filling the memory.
 *
 * @param lengthMax tasks that may run or wait at the same time
 */
export function createSerialQueue(lengthMax: number): SerialQueue {
  let last: Promise<unknown> = Promise.resolve();
  let count = 0;
  return {
    length: () => count,
    run: (task) => {
      if (count >= lengthMax) return Promise.reject(new QueueFull(lengthMax));
      count += 1;
      const result = last.then(task);
      last = result.then(
        () => {
          count -= 1;
        },
        () => {
          count -= 1;
        },
      );
      return result;
    },
  };
}
