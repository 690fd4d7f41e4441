import type { CcvTerminal } from './ccv-terminal.ts';

/** How long the terminal may take to close a period. */
const CLOSING_MS = 60_000;
const DONE_KEY = 'period-closed-at';
const DAY_MS = 86_400_000;
const DAYS_KEPT = 90;

/**
 * Closes the period once a day at the time of the site file, while nothing is under way and, since CCV does not say
 * whether they survive it, no reservation is open. What is older than 90 days is forgotten then.
 */
export async function closePeriodWhenDue(terminal: CcvTerminal): Promise<void> {
  const { settings, host, queue, requests, holds, receipts } = terminal;
  const { periodClosing } = settings;
  const { closePeriod } = terminal.port;
  if (periodClosing === undefined || closePeriod === undefined || !terminal.isUsable) return;
  const doneAtMs = Number((await host.memory.get(DONE_KEY)) ?? 0);
  const dueAtMs = lastDueAtMs(periodClosing.atUtc, host.nowMs());
  if (doneAtMs >= dueAtMs) return;
  // A terminal that was just installed has nothing to close.
  if (doneAtMs === 0) return host.memory.put(DONE_KEY, host.nowMs());
  if (requests.open() !== undefined || !queue.isIdle()) return;
  if (periodClosing.whileReserved !== true && (await holds.hasOpen())) return;
  const isClosed = await queue.run('upkeep', host.nowMs() + CLOSING_MS, () =>
    closePeriod(CLOSING_MS),
  );
  if (isClosed !== true) {
    return host.log('warning', 'the terminal did not close its period', {
      terminalId: terminal.terminalId,
    });
  }
  await host.memory.put(DONE_KEY, host.nowMs());
  const beforeMs = host.nowMs() - DAYS_KEPT * DAY_MS;
  await holds.forgetBefore(beforeMs);
  await receipts.forgetBefore(beforeMs);
}

/** The last time of day that has passed, Unix epoch ms. */
function lastDueAtMs(atUtc: string, nowMs: number): number {
  const [hours = 0, minutes = 0] = atUtc.split(':').map(Number);
  const dueAtMs = Math.floor(nowMs / DAY_MS) * DAY_MS + (hours * 60 + minutes) * 60_000;
  return dueAtMs <= nowMs ? dueAtMs : dueAtMs - DAY_MS;
}
