import type { OutboxRecord } from './store.ts';

/** The reservation that a request about money is about: the one that it names, else its own. */
export function holdOf({ operationId, input }: OutboxRecord): string {
  const named = input['holdId'];
  return typeof named === 'string' ? named : operationId;
}
