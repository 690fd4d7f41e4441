import type { AdapterHost } from '../../../engine/contracts/device-adapter.ts';
import type { TerminalSetup } from '../../../engine/contracts/terminal-kind.ts';
import { CardReader } from './card-reader.ts';
import { createHoldStore } from './hold-store.ts';
import { PspLink } from './psp-link.ts';
import type { PspSettings } from './psp-settings.ts';
import { type PspTerminal, tellEvent } from './psp-terminal.ts';
import { sendClosesAgain } from './send-closes-again.ts';
import { takeStray } from './take-stray.ts';
import type { OpenLink } from './transport/byte-link.ts';

/** Makes a terminal and its connection; `link.start()` begins to dial. */
export function createPspTerminal(
  terminalId: string,
  settings: PspSettings,
  host: AdapterHost,
  openLink: OpenLink,
  witness?: TerminalSetup['witness'],
): PspTerminal {
  const reader = new CardReader(
    settings,
    () => terminal.link.enabled,
    (message) => takeStray(terminal, message),
  );
  const link = new PspLink({
    settings,
    openLink,
    ...(witness === undefined ? {} : { witness }),
    onMessage: (message) => reader.take(message),
    onStatus: (state) => reader.status(state),
    onLost: () => {
      reader.lost();
      terminal.lateHoldId = null;
      terminal.strayCount = 0;
    },
    sendAgain: (conversation) => sendClosesAgain(terminal, conversation),
    settled: async () => {
      while (terminal.closing.size > 0) await Promise.allSettled([...terminal.closing]);
    },
    tell: (isOnline) => {
      tellEvent(terminal, isOnline ? 'terminal.online' : 'terminal.offline').catch(() => undefined);
    },
    log: (level, message, reason) => host.log(level, message, { terminalId, reason }),
  });
  const terminal: PspTerminal = {
    terminalId,
    settings,
    host,
    holds: createHoldStore(host.memory),
    link,
    reader,
    closing: new Set(),
    lastOtherCardKey: null,
    strayCount: 0,
    lateHoldId: null,
  };
  return terminal;
}
