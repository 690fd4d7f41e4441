import { randomUUID } from 'node:crypto';
import type {
  OperationCall,
  OperationResult,
} from '../../../../engine/contracts/device-adapter.ts';
import { failure, outcome } from '../../../kit/results.ts';
import { type CpsTerminal, callbackAddress, isGood } from '../cps-terminal.ts';
import { newSecret } from '../read-record.ts';
import { type ApolloScreen, screenBody, startScreen, textScreen } from '../screens.ts';

/** What the button of the start screen says. */
const startWords: Readonly<Record<string, string>> = { en: 'Start', nl: 'Start' };

/**
 * `terminal.show`: `POST ui` on Apollo. P6X has no screen of ours; there, and while the terminal shows its own payment screen,
 * the lines go along as `uiMessage` with the next request.
 */
export async function show(
  terminal: CpsTerminal,
  call: OperationCall,
  lines: readonly string[],
): Promise<OperationResult> {
  terminal.screens.lines = lines;
  if (terminal.settings.family !== 'apollo') return outcome('done');
  const canPress = terminal.settings.callbackUrl !== null;
  const label = startWords[terminal.language.slice(0, 2)] ?? 'Start';
  return call.sessionId === ''
    ? send(terminal, startScreen(lines, canPress ? label : null), () => touched(terminal))
    : send(terminal, textScreen(lines, terminal.settings), () => Promise.resolve());
}

/** Sends a screen; its correlation is kept before, since a press may overtake the answer. */
export async function send(
  terminal: CpsTerminal,
  screen: ApolloScreen,
  pressed: (response: string) => Promise<void>,
): Promise<OperationResult> {
  const shown = { ...screen, id: randomUUID(), secret: newSecret(), pressed };
  terminal.screens.current = shown;
  const reply = await terminal.calls.ui(screenBody(shown), callbackAddress(terminal, shown.secret));
  if (isGood(reply)) return outcome('done');
  if (reply.kind !== 'answer') return failure(reply.kind === 'notSent' ? 'notSent' : 'unknown');
  return failure(reply.status < 500 ? 'failed' : 'unknown');
}

/** The payment screen of the terminal is over; without a screen of ours it would fall back to its own idle screen. */
export async function sendAgain(terminal: CpsTerminal): Promise<void> {
  const { screens, calls, isStopped } = terminal;
  if (screens.current === undefined || isStopped) return;
  // The same secret: a driver may press what he has been seeing all the time.
  const address = callbackAddress(terminal, screens.current.secret);
  await calls.ui(screenBody(screens.current), address);
}

/** Somebody pressed the button of the start screen. The screen is sent anew, so that the next press is another one. */
async function touched(terminal: CpsTerminal): Promise<void> {
  const { terminalId, host, screens } = terminal;
  const shown = screens.current;
  if (shown === undefined) return;
  await host.emit({
    eventId: `touched/${terminalId}/${shown.id}`,
    address: { family: 'terminal', terminalId },
    type: 'terminal.touched',
    payload: {},
    atMs: host.nowMs(),
  });
  if (screens.current === shown) void send(terminal, shown, shown.pressed);
}
