import type {
  AbortPort,
  OperationCall,
  OperationResult,
} from '../../../../engine/contracts/device-adapter.ts';
import { failure, outcome } from '../../../kit/results.ts';
import type { CallResult } from '../call-result.ts';
import type { Station } from '../station.ts';
import type { StartAttempt } from '../store/attempt-store.ts';

/** How much longer than its ConnectionTimeOut a station may stay in Preparing. */
const preparingSlackMs = 10_000;
/** Between two looks whether an awaited station is there; its arrival wakes at once. */
const lookMs = 500;
/** What is left of the deadline for the request itself when the station was waited for. */
const requestMs = 10_000;

/**
 * `charger.start`: mints a tag, stores it, then sends RemoteStartTransaction. Accepted means "will try" (section 5.11).
 * Right after our own start it first waits for a station that was in reach before to dial in again.
 * A repeat of the same operation sends nothing: it answers what is known of the first.
 */
export async function startCharge(
  station: Station,
  call: OperationCall,
  connectorId: number,
  signal: AbortPort,
): Promise<OperationResult> {
  const earlier = (await station.attempts.ofSession(call.sessionId)).find(
    (attempt) => attempt.operationId === call.operationId,
  );
  if (earlier !== undefined) return resultOf(earlier);
  await awaitStation(station, call, signal);
  if (station.onlineSinceMs() === null) return failure('notSent');
  const attempt = await station.serial.run(() => mint(station, call, connectorId));
  const { idTag } = attempt;
  const timeoutMs = Math.max(
    1000,
    Math.min(station.timings.callTimeoutMs, remainingMs(station, call)),
  );
  const answer = await station.call('RemoteStartTransaction', { idTag, connectorId }, timeoutMs);
  return station.serial.run(async () =>
    resultOf(await takeAnswer(station, attempt, answer), answer),
  );
}

async function awaitStation(
  station: Station,
  call: OperationCall,
  signal: AbortPort,
): Promise<void> {
  const untilMs = call.deadlineAtMs - requestMs;
  while (station.isAwaited() && !signal.aborted && station.host.nowMs() < untilMs) {
    await station.nextChange(lookMs, signal);
  }
}

async function mint(
  station: Station,
  call: OperationCall,
  connectorId: number,
): Promise<StartAttempt> {
  const atMs = station.host.nowMs();
  const attempt = await station.attempts.mint({
    sessionId: call.sessionId,
    operationId: call.operationId,
    chargerId: station.chargerId,
    connectorId,
    atMs,
  });
  const toldS = await station.connectors.connectionTimeOutS();
  const waitMs =
    toldS === undefined ? station.timings.pendingStartMs : toldS * 1000 + preparingSlackMs;
  await station.connectors.put(connectorId, {
    ...station.connectors.get(connectorId),
    pendingStart: { idTag: attempt.idTag, untilMs: atMs + waitMs, preparing: false },
  });
  return attempt;
}

/** Runs in the serial queue: the start itself may have come in before the answer to the request. */
async function takeAnswer(
  station: Station,
  minted: StartAttempt,
  answer: CallResult,
): Promise<StartAttempt> {
  const attempt = (await station.attempts.byTag(minted.idTag)) ?? minted;
  if (attempt.transactionId !== null) return attempt;
  const phase = phaseOf(answer);
  // What was refused or never left can only begin by a fault of the station; then it is nobody's to pay.
  const isOver = phase === 'refused' || phase === 'notSent';
  const next: StartAttempt = isOver
    ? {
        ...attempt,
        phase,
        poisonedAtMs: attempt.poisonedAtMs ?? station.host.nowMs(),
        neverStarted: true,
      }
    : { ...attempt, phase };
  await station.attempts.put(next);
  if (isOver) station.changed();
  const model = station.connectors.get(attempt.connectorId);
  if (isOver && model.pendingStart?.idTag === attempt.idTag) {
    await station.connectors.put(attempt.connectorId, { ...model, pendingStart: null });
  }
  return next;
}

function phaseOf(answer: CallResult): StartAttempt['phase'] {
  if (answer.kind === 'notSent') return 'notSent';
  if (answer.kind === 'error') return 'refused';
  if (answer.kind === 'unknown') return 'minted';
  if (answer.payload['status'] === 'Accepted') return 'accepted';
  return answer.payload['status'] === 'Rejected' ? 'refused' : 'minted';
}

function resultOf(attempt: StartAttempt, answer?: CallResult): OperationResult {
  if (attempt.phase === 'accepted' || attempt.transactionId !== null) return outcome('accepted');
  if (attempt.phase === 'notSent') return failure('notSent');
  if (attempt.phase === 'minted') return failure('unknown');
  const reason = answer?.kind === 'error' ? answer.code : 'Rejected';
  return outcome('refused', { reason });
}

function remainingMs(station: Station, call: OperationCall): number {
  return call.deadlineAtMs - station.host.nowMs() - 500;
}
