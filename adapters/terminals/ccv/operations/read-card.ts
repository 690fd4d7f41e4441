import { setTimeout as pause } from 'node:timers/promises';
import type {
  AbortPort,
  OperationCall,
  OperationResult,
} from '../../../../engine/contracts/device-adapter.ts';
import { failure, outcome } from '../../../kit/results.ts';
import type { CcvTerminal } from '../ccv-terminal.ts';
import type { ReadReply } from '../payment-port.ts';

/** After a read that did not begin it is tried again after this. */
const AGAIN_MS = 500;
/** How long a terminal may take to stop reading. */
const ABORT_MS = 2_000;

type Reader = (timeoutMs: number) => Promise<ReadReply>;

/**
 * `terminal.readCard`: a card that pays is read while it reserves, so that is answered at once. To identify, tokens and
 * chips are read in turns, since they are separate calls; between two turns charges and payments go first.
 */
export async function readCard(
  terminal: CcvTerminal,
  call: OperationCall,
  signal: AbortPort,
): Promise<OperationResult> {
  const { port, requests, host } = terminal;
  await terminal.firstStatus;
  if (call.input['purpose'] !== 'identify') {
    const isFree = terminal.isUsable && requests.open() === undefined;
    return isFree ? outcome('deferred') : failure('notSent');
  }
  const readers = [port.readToken, port.readChip].filter((reader) => reader !== undefined);
  if (readers.length === 0) return failure('failed');
  if (!terminal.isUsable) return failure('notSent');
  const endAtMs = host.nowMs() + Number(call.input['waitMs'] ?? 0);
  for (let turn = 0; ; turn += 1) {
    if (signal.aborted || terminal.isStopped) return failure('failed');
    if (turn > 0 && host.nowMs() >= endAtMs) return outcome('timeout');
    const reader = readers[turn % readers.length];
    if (reader === undefined) return failure('failed');
    const reply = await oneTurn(terminal, reader, endAtMs, signal);
    const end = resultOf(terminal, reply, reader === port.readToken);
    if (end !== undefined) return end;
    if (reply === 'turnedAway' || reply.kind === 'busy') await pause(AGAIN_MS);
  }
}

/** Reads as long as nobody needs the terminal more, and its turn lasts. */
async function oneTurn(
  { queue, port, settings, host }: CcvTerminal,
  reader: Reader,
  endAtMs: number,
  signal: AbortPort,
): Promise<ReadReply | 'turnedAway'> {
  return queue.run('read', Math.max(endAtMs, host.nowMs() + 1), async () => {
    const leftMs = Math.max(endAtMs - host.nowMs(), AGAIN_MS);
    const turnMs = Math.min(leftMs, settings.readMs);
    let isOver = false;
    const stop = (): void => {
      isOver = true;
      port.abort?.(AGAIN_MS).catch(() => undefined);
    };
    const watch = setInterval(() => queue.isWanted() && stop(), AGAIN_MS);
    const turn = setTimeout(stop, turnMs);
    signal.addEventListener('abort', stop);
    try {
      // A terminal that can be told to stop gets a moment to say that it did.
      const reply = await reader(port.abort === undefined ? turnMs : turnMs + ABORT_MS);
      return reply.kind === 'silent' && isOver ? { kind: 'noCard' } : reply;
    } finally {
      clearInterval(watch);
      clearTimeout(turn);
      signal.removeEventListener('abort', stop);
    }
  });
}

/** The answer to the engine; undefined when the next turn is to be waited for. */
function resultOf(
  { cardKeys, host }: CcvTerminal,
  reply: ReadReply | 'turnedAway',
  isToken: boolean,
): OperationResult | undefined {
  if (reply === 'turnedAway') return undefined;
  switch (reply.kind) {
    case 'card':
      return outcome('card', {
        cardKey: (isToken ? undefined : host.memberKey?.(reply.value)) ?? cardKeys(reply.value),
        kind: isToken ? 'bank' : 'other',
      });
    case 'notSent':
      return failure('notSent');
    case 'silent':
      return failure('unknown');
    default:
      return undefined;
  }
}
