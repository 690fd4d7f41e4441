import type { Station } from '../station.ts';
import { isCharge } from '../station.ts';
import type { StartAttempt } from '../store/attempt-store.ts';
import type { Transaction } from '../store/transaction-store.ts';

/** What is known of the charges of one session at one station. */
export interface SessionCharges {
  /** Start requests under which nothing has begun so far. */
  readonly waiting: readonly StartAttempt[];
  readonly running: readonly Transaction[];
  readonly ended: readonly Transaction[];
}

/** Reads the start requests of a session and what became of them. */
export async function chargesOf(station: Station, sessionId: string): Promise<SessionCharges> {
  const attempts = (await station.attempts.ofSession(sessionId)).filter(
    ({ chargerId }) => chargerId === station.chargerId,
  );
  const waiting: StartAttempt[] = [];
  const begun: Transaction[] = [];
  for (const attempt of attempts) {
    const transaction =
      attempt.transactionId === null
        ? undefined
        : await station.transactions.get(attempt.transactionId);
    if (transaction === undefined) waiting.push(attempt);
    else if (isCharge(transaction)) begun.push(transaction);
  }
  return {
    waiting,
    running: begun.filter(({ ended }) => ended === null),
    ended: begun.filter(({ ended }) => ended !== null),
  };
}
