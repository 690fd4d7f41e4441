import type { JsonObject } from '../../contracts/json.ts';
import type { JournalRecord } from './store.ts';

/** So many errors of its own a session may meet in all. */
const FAULTS_MAX = 4;

/**
 * Whether a session goes round in circles: it met the same error before, and since then only its own requests were
 * answered; or it met more than four in all. What happened outside (an event, a timer) counts as progress.
 *
 * @param lines the journal of the session before this error
 * @param pointer where in the flow it is
 */
export function isFaultLimitReached(lines: readonly JournalRecord[], pointer: string): boolean {
  const faults = lines.filter(({ faulted }) => faulted);
  if (faults.length >= FAULTS_MAX) return true;
  const last = faults.findLast((line) => pointerOf(line) === pointer);
  if (last === undefined) return false;
  return !lines.some((line) => line.sequence > last.sequence && isProgress(line));
}

function pointerOf({ input }: JournalRecord): unknown {
  const fault = (input as JsonObject)['fault'];
  return (fault as JsonObject | undefined)?.['pointer'];
}

/** Something from outside was taken in. The event after a fault is `flow.fault`, which the engine makes itself. */
function isProgress({ input, faulted }: JournalRecord): boolean {
  if (faulted) return false;
  const { kind, event } = input as JsonObject;
  if (kind === 'timer') return true;
  return kind === 'event' && (event as JsonObject)['type'] !== 'flow.fault';
}
