import { sendClose } from './close-hold.ts';
import type { Conversation } from './conversation.ts';
import type { PspTerminal } from './psp-terminal.ts';

/**
 * Settles before cards are read again: sends what a lost connection left unanswered, then lets go what the engine
 * waits for. A second refusal changes nothing: the engine asks again and hears that nobody knows.
 */
export async function drainCloses(
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
  while (terminal.closing.size > 0) await Promise.allSettled([...terminal.closing]);
}
