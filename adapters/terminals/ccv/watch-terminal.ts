import { createTellPresence } from '../../kit/tell-presence.ts';
import type { CcvTerminal } from './ccv-terminal.ts';
import { closePeriodWhenDue } from './close-period.ts';
import { askOnce, pauseAfterMs } from './recover-request.ts';

/** How long one status request may take. */
const STATUS_MS = 5_000;
/** After so many questions in vain about a payment the terminal is out of service, and a person is needed. */
const STRANDED_AFTER = 6;

/** The upkeep of one terminal. */
export interface Watch {
  readonly stop: () => void;
}

/**
 * Asks the terminal how it is, and what became of a payment that is not clear, again and again; tells the engine when the
 * terminal can no longer be used or can be used again. Nothing of it comes before a driver or a charge.
 */
export function watchTerminal(terminal: CcvTerminal): Watch {
  let timer: NodeJS.Timeout | undefined;
  let questions = 0;
  let told = (): void => undefined;
  const tellPresence = createTellPresence(terminal.host, terminal.terminalId);
  const round = async (): Promise<void> => {
    await askStatus(terminal);
    told();
    if (terminal.requests.open() === undefined) questions = 0;
    else questions = (await askInBackground(terminal)) ? 0 : questions + 1;
    if (questions === STRANDED_AFTER) logStranded(terminal);
    await tellPresence(terminal.isUsable && questions < STRANDED_AFTER);
    await closePeriodWhenDue(terminal);
  };
  const loop = (): Promise<void> =>
    round()
      .catch((cause: unknown) => {
        const error = cause instanceof Error ? cause.message : String(cause);
        terminal.host.log('error', 'the upkeep of a terminal failed', { error });
      })
      .then(() => {
        if (terminal.isStopped) return;
        const { pollMs } = terminal.settings;
        const isOpen = terminal.requests.open() !== undefined;
        const waitMs = isOpen ? Math.min(pauseAfterMs(questions), pollMs) : pollMs;
        timer = setTimeout(() => void loop(), waitMs);
      });
  terminal.firstStatus = new Promise((resolve) => {
    told = resolve;
  });
  void loop();
  return { stop: () => clearTimeout(timer) };
}

/** A payment that is under way has the queue; then it is not asked about. */
async function askInBackground(terminal: CcvTerminal): Promise<boolean> {
  const deadlineAtMs = terminal.host.nowMs() + STATUS_MS;
  const end = await terminal.queue.run('money', deadlineAtMs, () => askOnce(terminal));
  return end === 'turnedAway' || end !== undefined;
}

async function askStatus(terminal: CcvTerminal): Promise<void> {
  const { queue, port, host, settings } = terminal;
  const deadlineAtMs = host.nowMs() + Math.min(settings.pollMs, STATUS_MS);
  const reply = await queue.run('upkeep', deadlineAtMs, () => port.status(STATUS_MS));
  // A terminal that is at work is there.
  if (reply !== 'turnedAway') terminal.isUsable = reply.kind === 'state' && reply.isUsable;
}

function logStranded({ host, requests, terminalId }: CcvTerminal): void {
  host.log('error', 'the terminal does not tell what became of a payment: it is out of service', {
    terminalId,
    requestId: requests.open()?.requestId ?? null,
    holdId: requests.open()?.holdId ?? null,
  });
}
