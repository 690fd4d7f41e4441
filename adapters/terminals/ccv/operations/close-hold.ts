import type {
  OperationCall,
  OperationResult,
} from '../../../../engine/contracts/device-adapter.ts';
import { failure, outcome } from '../../../kit/results.ts';
import type { HoldRecord } from '../books/hold-book.ts';
import type { CcvTerminal } from '../ccv-terminal.ts';
import { recoverUntil } from '../recover-request.ts';
import { type RequestEnd, settleRequest } from '../settle-request.ts';
import { NO_ERROR, reasonCodes } from '../wire/reason-codes.ts';

/** The answer must be back with the engine before its deadline. */
const MARGIN_MS = 2_000;
/** An attempt of the engine's ladder comes after the deadline and may take this long. */
const ATTEMPT_MS = 25_000;

/**
 * `terminal.commit` and `terminal.cancel`: a capture of the amount, or of zero with a reason. What this adapter knows to be
 * closed is never sent again, since CCV does not say what a second capture does.
 */
export async function closeHold(
  terminal: CcvTerminal,
  call: OperationCall,
  kind: 'commit' | 'cancel',
): Promise<OperationResult> {
  const nowMs = terminal.host.nowMs();
  const leftMs = call.deadlineAtMs - MARGIN_MS - nowMs;
  const deadlineAtMs = nowMs + (leftMs > 0 ? leftMs : ATTEMPT_MS);
  const result = await terminal.queue.run('money', deadlineAtMs, () =>
    send(terminal, call, kind, deadlineAtMs),
  );
  // The terminal is busy with a driver or unclear about a payment: the engine asks again.
  return result === 'turnedAway' ? outcome('inProgress') : result;
}

async function send(
  terminal: CcvTerminal,
  { input }: OperationCall,
  kind: 'commit' | 'cancel',
  deadlineAtMs: number,
): Promise<OperationResult> {
  const { holds, requests, port, host, settings } = terminal;
  const holdId = String(input['holdId']);
  if (requests.open() !== undefined && (await recoverUntil(terminal, deadlineAtMs)) === undefined)
    return outcome('inProgress');
  const hold = await holds.get(holdId);
  const amountMinor = kind === 'commit' ? Number(input['amountMinor']) : 0;
  const known = knownAnswer(hold, kind, amountMinor);
  if (known !== undefined) return known;
  if (kind === 'commit' && amountMinor < settings.minimumCaptureMinor) {
    host.log('error', 'the amount is below the minimumCaptureMinor of the site file', { holdId });
    return outcome('captureFailed');
  }
  const authReference = await holds.authReference(holdId);
  if (hold === undefined || authReference === undefined) return failure('failed');
  const request = await requests.begin({ kind, holdId, amountMinor, atMs: host.nowMs() });
  const reply = await port.capture(
    {
      requestId: request.requestId,
      amountMinor,
      authReference,
      ...(hold.authReferenceVersion === null
        ? {}
        : { authReferenceVersion: hold.authReferenceVersion }),
      reasonCode: reasonOf(kind, input['reason']),
    },
    deadlineAtMs - host.nowMs(),
  );
  const end =
    (await settleRequest(terminal, request, reply, 'directly')) ??
    (await recoverUntil(terminal, deadlineAtMs));
  return answer(end, kind, await holds.get(holdId));
}

/** The answer that needs no question to the terminal. */
function knownAnswer(
  hold: HoldRecord | undefined,
  kind: 'commit' | 'cancel',
  amountMinor: number,
): OperationResult | undefined {
  switch (hold?.status) {
    case undefined:
    case 'void':
      return failure('failed');
    case 'committed': {
      const { committedMinor } = hold;
      const more = kind === 'commit' ? { committedMinor } : {};
      return outcome('alreadyClosed', { closedAs: 'committed', ...more });
    }
    case 'released':
      return outcome('alreadyClosed', { closedAs: 'released' });
    case 'unclear':
      return outcome('alreadyClosed', { closedAs: 'unknown' });
    case 'reserved': {
      const isFitting = kind === 'cancel' || amountMinor > 0;
      return isFitting && amountMinor <= hold.authorizedMinor ? undefined : failure('failed');
    }
  }
}

function reasonOf(kind: 'commit' | 'cancel', reason: unknown): string {
  const code = typeof reason === 'string' ? reasonCodes[reason] : undefined;
  return kind === 'commit' ? NO_ERROR : (code ?? 'UNEXPECTED_OPERATION_RESULT');
}

function answer(
  end: RequestEnd | undefined,
  kind: 'commit' | 'cancel',
  hold: HoldRecord | undefined,
): OperationResult {
  switch (end) {
    case 'closed':
      return kind === 'commit'
        ? outcome('done', { committedMinor: hold?.committedMinor ?? 0 })
        : outcome('done');
    case 'closedSomehow':
    case 'unclear':
      return outcome('alreadyClosed', { closedAs: 'unknown' });
    case 'failed':
      // A release has no such answer in the contract: the engine asks again, and calls a person in time.
      return outcome(kind === 'commit' ? 'captureFailed' : 'inProgress');
    case undefined:
      return failure('unknown');
    default:
      return outcome('inProgress');
  }
}
