import type {
  AbortPort,
  OperationCall,
  OperationResult,
} from '../../../../engine/contracts/device-adapter.ts';
import { outcome } from '../../../kit/results.ts';
import type { Station } from '../station.ts';
import type { StartAttempt } from '../store/attempt-store.ts';
import type { Transaction } from '../store/transaction-store.ts';
import { integerOf } from '../wire.ts';
import { chargesOf } from './session-charges.ts';

/** Between two looks when nothing changes. */
const lookMs = 1000;

/**
 * `charger.ensureStopped`: from now on a start is refused; what runs is told to stop, again and again, until its
 * StopTransaction is here. "Never started" is said only when nothing can be on its way any more: the start was
 * refused or not sent, or the station was online for the whole offline grace after its tag was refused, and answered
 * at the end of it. All that is known lies in memory, so a repeat goes on where the first one was.
 */
export async function ensureStopped(
  station: Station,
  call: OperationCall,
  signal: AbortPort,
): Promise<OperationResult> {
  const untilMs = Math.min(
    station.host.nowMs() + (integerOf(call.input['waitMs']) ?? 0),
    call.deadlineAtMs - 1000,
  );
  await station.serial.run(() => poison(station, call.sessionId));
  let askedAtMs = Number.NEGATIVE_INFINITY;
  for (;;) {
    const decided = await station.serial.run(() => decide(station, call.sessionId));
    if (decided.kind === 'result') return decided.result;
    const nowMs = station.host.nowMs();
    if (nowMs >= untilMs || signal.aborted) return outcome('notConfirmed');
    if (station.onlineSinceMs() !== null && nowMs - askedAtMs >= station.timings.stopRepeatMs) {
      askedAtMs = nowMs;
      await askToStop(station, decided.running, untilMs - nowMs);
      continue;
    }
    if (decided.graceEndsAtMs !== null && station.host.nowMs() >= decided.graceEndsAtMs) {
      const result = await concludeNeverStarted(station, call.sessionId, untilMs);
      if (result !== undefined) return result;
    }
    const restMs = Math.max(0, untilMs - station.host.nowMs());
    await station.nextChange(Math.min(restMs, nextLookMs(station, decided.graceEndsAtMs)), signal);
  }
}

type Decision =
  | { readonly kind: 'result'; readonly result: OperationResult }
  | {
      readonly kind: 'wait';
      readonly running: readonly Transaction[];
      /** When only starts that never began are left: the end of the offline grace, Unix epoch ms. */
      readonly graceEndsAtMs: number | null;
    };

async function poison(station: Station, sessionId: string): Promise<void> {
  const { waiting } = await chargesOf(station, sessionId);
  for (const attempt of waiting) {
    if (attempt.poisonedAtMs === null) {
      await station.attempts.put({ ...attempt, poisonedAtMs: station.host.nowMs() });
    }
  }
}

async function decide(station: Station, sessionId: string): Promise<Decision> {
  const { waiting, running, ended } = await chargesOf(station, sessionId);
  const open = waiting.filter(({ neverStarted }) => !neverStarted);
  if (running.length === 0 && open.length === 0) {
    const result = ended.length === 0 ? outcome('neverStarted') : endedResult(ended);
    return { kind: 'result', result };
  }
  const graceEndsAtMs = running.length === 0 ? graceEnd(station, open) : null;
  return { kind: 'wait', running, graceEndsAtMs };
}

function endedResult(transactions: readonly Transaction[]): OperationResult {
  const ends = transactions.flatMap(({ ended }) => (ended === null ? [] : [ended]));
  const reason = ends.at(-1)?.reason ?? 'other';
  const energiesWh = ends.map(({ energyWh }) => energyWh);
  if (energiesWh.includes(null)) return outcome('ended', { reason });
  return outcome('ended', {
    reason,
    energyWh: energiesWh.reduce<number>((sum, energyWh) => sum + (energyWh ?? 0), 0),
  });
}

/** The grace counts from the later of: the tags are refused, the station is online. */
function graceEnd(station: Station, open: readonly StartAttempt[]): number | null {
  const onlineSinceMs = station.onlineSinceMs();
  if (onlineSinceMs === null) return null;
  const fromMs = Math.max(onlineSinceMs, ...open.map(({ poisonedAtMs }) => poisonedAtMs ?? 0));
  return fromMs + station.offlineGraceMs;
}

/**
 * An open socket may be half dead, so the station has to answer something first; whatever it says. Messages
 * that it sent before are then in the queue, in front of the last look.
 */
async function concludeNeverStarted(
  station: Station,
  sessionId: string,
  untilMs: number,
): Promise<OperationResult | undefined> {
  const timeoutMs = Math.max(
    500,
    Math.min(station.timings.callTimeoutMs, untilMs - station.host.nowMs()),
  );
  const sign = await station.call(
    'TriggerMessage',
    { requestedMessage: 'StatusNotification' },
    timeoutMs,
  );
  if (sign.kind === 'notSent' || sign.kind === 'unknown') return undefined;
  return station.serial.run(async () => {
    const { waiting, running } = await chargesOf(station, sessionId);
    const open = waiting.filter(({ neverStarted }) => !neverStarted);
    const graceEndsAtMs = graceEnd(station, open);
    const isOver = graceEndsAtMs !== null && station.host.nowMs() >= graceEndsAtMs;
    if (running.length > 0 || !isOver) return undefined;
    for (const attempt of open) await station.attempts.put({ ...attempt, neverStarted: true });
    const decided = await decide(station, sessionId);
    return decided.kind === 'result' ? decided.result : undefined;
  });
}

async function askToStop(
  station: Station,
  running: readonly Transaction[],
  restMs: number,
): Promise<void> {
  for (const { transactionId } of running) {
    const timeoutMs = Math.max(500, Math.min(station.timings.callTimeoutMs, restMs));
    await station.call('RemoteStopTransaction', { transactionId }, timeoutMs);
  }
}

function nextLookMs(station: Station, graceEndsAtMs: number | null): number {
  if (graceEndsAtMs === null) return lookMs;
  return Math.min(lookMs, Math.max(10, graceEndsAtMs - station.host.nowMs()));
}
