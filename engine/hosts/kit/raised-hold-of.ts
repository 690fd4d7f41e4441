import type { Hold } from '../../contracts/hold.ts';
import type { OutboxRecord } from './store.ts';

/** The reservation that an acquire raises, or undefined when the acquire opens one of its own. */
export function raisedHoldOf({ money, input }: OutboxRecord): string | undefined {
  const holdId = input['holdId'];
  return money === 'acquire' && typeof holdId === 'string' ? holdId : undefined;
}

/** Whether a vendor may have raised a hold to this total by a request whose flow did not hear so. */
export function mayHaveRaised(
  record: OutboxRecord,
  { holdId, authorizedMinor }: Hold,
  totalMinor: number,
): boolean {
  if (raisedHoldOf(record) !== holdId || record.attempts === 0) return false;
  const { result, input } = record;
  const isRefused =
    result?.kind === 'failure'
      ? result.error.code !== 'unknown'
      : result?.output.outcome === 'declined';
  return !isRefused && totalMinor > authorizedMinor && totalMinor <= Number(input['totalMinor']);
}
