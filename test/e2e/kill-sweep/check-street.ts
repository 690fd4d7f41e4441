import type { Hold } from '../../../engine/contracts/hold.ts';
import type { JournalLine, SessionView } from '../../../engine/contracts/views.ts';
import type { BookedHold } from './bank-program.ts';
import type { Street } from './street.ts';

/** What was there before a scenario was played. */
export interface Before {
  readonly registerWh: number;
  readonly sessionIds: ReadonlySet<string>;
  readonly booked: ReadonlySet<string>;
}

/** Remembers what is there now. */
export async function before(street: Street): Promise<Before> {
  const sessions = await street.engine.get<readonly SessionView[]>('/api/sessions?limit=500');
  return {
    registerWh: street.registerWh,
    sessionIds: new Set(sessions.map(({ sessionId }) => sessionId)),
    booked: new Set(street.bank.book.keys()),
  };
}

/** What is wrong after a scenario: the ledger against the bank's book, and what was charged against the meter. */
export async function checkStreet(street: Street, then: Before): Promise<string[]> {
  const { engine, bank } = street;
  const all = await engine.get<readonly SessionView[]>('/api/sessions?limit=500');
  const sessions = all.filter(({ sessionId }) => !then.sessionIds.has(sessionId));
  const holds = sessions.flatMap((session) => session.holds);
  const booked = [...bank.book.values()].filter(({ holdId }) => !then.booked.has(holdId));
  const wrong = bank.secondAuthorizes.map((holdId) => `${holdId} was reserved twice`);
  for (const { sessionId, status, activePaths } of sessions)
    if (status === 'active') wrong.push(`${sessionId} is still in ${activePaths.join(' ')}`);
  for (const truth of booked) {
    const hold = holds.find(({ holdId }) => holdId === truth.holdId);
    if (hold === undefined) wrong.push(`the ledger does not know ${truth.holdId}`);
    else wrong.push(...checkHold(truth, hold));
  }
  for (const { holdId, phase, personReason } of holds) {
    if (phase !== 'confirmed' && phase !== 'void' && personReason === null)
      wrong.push(`nobody is on the way to close ${holdId} (${phase})`);
    if (phase !== 'void' && !bank.book.has(holdId) && personReason === null)
      wrong.push(`${holdId} is ${phase}, and the bank does not know it`);
  }
  return [...wrong, ...(await checkPaid(street, then, sessions, booked))];
}

function checkHold(truth: BookedHold, hold: Hold): string[] {
  const { holdId, state, charges, committedMinor, authorizedMinor } = truth;
  const wrong: string[] = [];
  if (charges > 1) wrong.push(`${holdId} was charged ${charges} times`);
  if (committedMinor > authorizedMinor) wrong.push(`${holdId} was charged beyond its approval`);
  if (hold.personReason !== null) return wrong;
  if (hold.phase === 'void' && state === 'released') return wrong;
  const wanted = hold.end === 'commit' ? 'committed' : 'released';
  const isSame = state === wanted && committedMinor === hold.committedMinor;
  if (hold.phase !== 'confirmed' || !isSame)
    wrong.push(
      `${holdId}: ledger ${hold.phase} ${hold.end} ${hold.committedMinor}, bank ${state} ${committedMinor}`,
    );
  return wrong;
}

/** What the meter says was used was charged, no more, and no less unless a person or the books of losses have it. */
async function checkPaid(
  { engine, registerWh }: Street,
  then: Before,
  sessions: readonly SessionView[],
  booked: readonly BookedHold[],
): Promise<string[]> {
  const usedWh = Math.round(registerWh) - Math.round(then.registerWh);
  const paidMinor = booked.reduce((sum, { committedMinor }) => sum + committedMinor, 0);
  const dueMinor = Math.ceil((usedWh * 45) / 1_000);
  const what = `${usedWh} Wh were used, worth ${dueMinor}, and ${paidMinor} were charged`;
  // The meter is whole in watt-hours at the begin and the end of a charge.
  if (paidMinor > dueMinor + 1) return [what];
  const approvedMinor = booked.reduce((sum, { authorizedMinor }) => sum + authorizedMinor, 0);
  if (paidMinor >= Math.min(dueMinor, approvedMinor) - 1) return [];
  if (sessions.some(({ holds }) => holds.some(({ personReason }) => personReason !== null)))
    return [];
  for (const { sessionId } of sessions) {
    const path = `/api/sessions/${encodeURIComponent(sessionId)}/journal`;
    const lines = await engine.get<readonly JournalLine[]>(path);
    if (lines.some(({ name }) => name === 'loss' || name === 'lateStart')) return [];
  }
  return [what];
}
