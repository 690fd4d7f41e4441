import { sendClose } from './close-hold.ts';
import type { Conversation } from './conversation.ts';
import type { PspTerminal } from './psp-terminal.ts';

/**
 * Sends what a lost connection left unanswered, before anything else: the first time may have been lost on its way. A
 * refusal tells nothing then; the engine asks again and hears that nobody knows.
 */
export async function sendClosesAgain(
  terminal: PspTerminal,
  conversation: Conversation,
): Promise<void> {
  const { holds, host } = terminal;
  await holds.prune(host.nowMs());
  for (const hold of await holds.all()) {
    if (hold.close?.answer !== 'none' || hold.status !== 'reserved') continue;
    const answer = await sendClose(terminal, conversation, hold, hold.close);
    if (answer === 'silence') throw new Error('the terminal does not answer');
    if (answer === 'notOk') await holds.put({ ...hold, close: { ...hold.close, answer: 'none' } });
  }
}
