import type {
  AbortPort,
  AdapterHost,
  DeviceAdapter,
  OperationCall,
  OperationResult,
} from '../../../engine/contracts/device-adapter.ts';
import type { TerminalKind, TerminalSetup } from '../../../engine/contracts/terminal-kind.ts';
import { loadCardKeys } from '../../kit/card-keys.ts';
import { failure } from '../../kit/results.ts';
import { createHoldBook } from './books/hold-book.ts';
import { createReceiptBook } from './books/receipt-book.ts';
import { loadRequestBook } from './books/request-book.ts';
import { type CcvSettings, ccvSettings } from './ccv-settings.ts';
import type { CcvTerminal } from './ccv-terminal.ts';
import { ccvCheck } from './check/ccv-check.ts';
import { connectTerminal, readHeaders, type TerminalConnection } from './connect-terminal.ts';
import { validate } from './generated/settings-validator.ts';
import { authorize } from './operations/authorize.ts';
import { closeHold } from './operations/close-hold.ts';
import { lookUp } from './operations/look-up.ts';
import { readCard } from './operations/read-card.ts';
import { ccvProfile } from './profile.ts';
import { createTerminalQueue } from './terminal-queue.ts';
import { type Watch, watchTerminal } from './watch-terminal.ts';

/** CCV terminals (IM30), behind the JSON calls of CCV's PayProxy app or behind CCV's cloud. */
export const ccv: TerminalKind = {
  name: 'ccv',
  settings: { validate },
  profileOf: ccvProfile,
  create: createCcvAdapter,
  check: ccvCheck,
};

function createCcvAdapter(setup: TerminalSetup): DeviceAdapter {
  const settings = ccvSettings(setup.settings);
  const headers = readHeaders(settings, setup.secret);
  let running: { terminal: CcvTerminal; connection: TerminalConnection; watch: Watch } | undefined;
  return {
    profile: ccvProfile(setup.settings),
    start: async (host) => {
      const connection = await connectTerminal(setup, settings, headers, host);
      const terminal = await createTerminal(setup, settings, host, connection);
      running = { terminal, connection, watch: watchTerminal(terminal) };
    },
    execute: async (call, signal) =>
      running === undefined ? failure('notSent') : execute(running.terminal, call, signal),
    receive: async (callback) => running?.connection.receive(callback) ?? false,
    stop: async () => {
      if (running === undefined) return;
      const { terminal, connection, watch } = running;
      terminal.isStopped = true;
      watch.stop();
      terminal.queue.close();
      connection.close();
    },
  };
}

async function createTerminal(
  { terminalId, currency }: TerminalSetup,
  settings: CcvSettings,
  host: AdapterHost,
  { port }: TerminalConnection,
): Promise<CcvTerminal> {
  return {
    terminalId,
    host,
    settings,
    currency,
    port,
    queue: createTerminalQueue(host.nowMs),
    holds: createHoldBook(host.memory),
    requests: await loadRequestBook(host.memory, host.nowMs),
    receipts: createReceiptBook(host.memory),
    cardKeys: await loadCardKeys(host.memory, 'ccv'),
    isUsable: false,
    firstStatus: Promise.resolve(),
    underWay: new Set(),
    isStopped: false,
  };
}

async function execute(
  terminal: CcvTerminal,
  call: OperationCall,
  signal: AbortPort,
): Promise<OperationResult> {
  switch (call.operation) {
    case 'terminal.readCard':
      return readCard(terminal, call, signal);
    case 'terminal.authorize':
      return authorize(terminal, call);
    case 'terminal.commit':
      return closeHold(terminal, call, 'commit');
    case 'terminal.cancel':
      return closeHold(terminal, call, 'cancel');
    case 'terminal.lookUp':
      return lookUp(terminal, call);
    default:
      return failure('failed');
  }
}
