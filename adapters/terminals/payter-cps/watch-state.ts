import { createTellPresence } from '../../kit/tell-presence.ts';
import type { CpsTerminal } from './cps-terminal.ts';
import { askState } from './cps-terminal.ts';

/** Watches whether the terminal can be used. */
export interface StateWatch {
  /** Asks at once, e.g. when CPS called. */
  readonly askNow: () => void;
  readonly stop: () => void;
}

/** One failed question may be the network's mood. */
const FAILURES_MAX = 2;

/**
 * Asks for the state of the terminal again and again and tells when it goes and comes. Out of reach are: a terminal that CPS
 * says is offline, and CPS itself.
 */
export function watchState(terminal: CpsTerminal): StateWatch {
  const { host, terminalId, settings } = terminal;
  let timer: NodeJS.Timeout | undefined;
  let failures = 0;
  let isStopped = false;
  let isAsking = false;
  const tellPresence = createTellPresence(host, terminalId);
  const look = async (): Promise<void> => {
    const answer = await askState(terminal);
    if (isStopped) return;
    failures = answer.kind === 'state' ? 0 : failures + 1;
    if (answer.kind !== 'state' && failures < FAILURES_MAX) return;
    await tellPresence(answer.kind === 'state' && answer.state.online);
  };
  const askNow = (): void => {
    if (isAsking || isStopped) return;
    isAsking = true;
    clearTimeout(timer);
    look()
      .catch((cause: unknown) => {
        host.log('error', 'the state of the terminal could not be stored', {
          terminalId,
          error: String(cause),
        });
      })
      .finally(() => {
        isAsking = false;
        if (!isStopped) timer = setTimeout(askNow, settings.pollMs);
      });
  };
  askNow();
  return {
    askNow,
    stop: () => {
      isStopped = true;
      clearTimeout(timer);
    },
  };
}
