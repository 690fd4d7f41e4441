import type { OutboxRecord } from './store.ts';

/** The reservation that an acquire raises, or undefined when the acquire opens one of its own. */
export function raisedHoldOf({ money, input }: OutboxRecord): string | undefined {
  const holdId = input['holdId'];
  return money === 'acquire' && typeof holdId === 'string' ? holdId : undefined;
}
