import { isOpen } from './hold-store.ts';
import { type PspTerminal, tellEvent } from './psp-terminal.ts';

/**
 * Setup tells the terminal to finish a session by itself after some time. It sends no message then that any document
 * shows, so the clock tells: `terminal.settledByTerminal`.
 */
export async function tellSettled(terminal: PspTerminal): Promise<void> {
  const { holds, settings, host } = terminal;
  const dueMs = settings.setupTimeoutS * 1000 + settings.timings.setupGraceMs;
  for (const hold of await holds.all()) {
    const isDue = hold.status === 'reserved' && isOpen(hold) && host.nowMs() >= hold.atMs + dueMs;
    if (!isDue) continue;
    const { holdId } = hold;
    // Action 0 charges; what other actions do is not documented.
    const closedAs = settings.setupAction === 0 ? 'committed' : 'unknown';
    await tellEvent(
      terminal,
      'terminal.settledByTerminal',
      { holdId, closedAs },
      `setup/${holdId}`,
    );
    await holds.put({ ...hold, status: 'closedByTerminal' });
  }
}
