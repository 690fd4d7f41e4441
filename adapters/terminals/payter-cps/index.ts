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
import { createCardReader } from './card-reader.ts';
import { cpsCheck } from './check/cps-check.ts';
import { witnessClient } from './check/witness-client.ts';
import { cpsProfile } from './cps-profile.ts';
import { type CpsSettings, cpsSettings } from './cps-settings.ts';
import type { CpsTerminal } from './cps-terminal.ts';
import { validate } from './generated/settings-validator.ts';
import { createHoldBook } from './hold-book.ts';
import { authorize } from './operations/authorize.ts';
import { choose } from './operations/choose.ts';
import { closeHold } from './operations/close-hold.ts';
import { listHolds } from './operations/list-holds.ts';
import { lookUp } from './operations/look-up.ts';
import { readCard } from './operations/read-card.ts';
import { show } from './operations/show.ts';
import { loadReadRecords } from './read-record.ts';
import { receiveCallback } from './receive-callback.ts';
import { type StateWatch, watchState } from './watch-state.ts';
import { cpsCalls } from './wire/cps-calls.ts';
import { createCpsClient } from './wire/cps-client.ts';

/** Payter terminals behind the Cloud Payment Services. */
export const payterCps: TerminalKind = {
  name: 'payter-cps',
  settings: { validate },
  profileOf: cpsProfile,
  create: createCpsAdapter,
  check: cpsCheck,
};

/** How often reservations that nobody can ask for any more are forgotten. */
const PRUNE_EVERY_MS = 24 * 60 * 60_000;

function createCpsAdapter(setup: TerminalSetup): DeviceAdapter {
  const settings = cpsSettings(setup);
  const client = witnessClient(
    createCpsClient(settings.baseUrl, `CPS apikey="${settings.apiKey}"`),
    setup.witness,
  );
  const calls = cpsCalls(client, settings.serialNumber);
  let terminal: CpsTerminal | undefined;
  let watch: StateWatch | undefined;
  let pruning: NodeJS.Timeout | undefined;
  return {
    profile: cpsProfile(setup.settings),
    start: async (host) => {
      const opened = await openTerminal(setup, settings, calls, host);
      terminal = opened;
      await opened.holds.prune(host.nowMs());
      // What cannot be forgotten today is forgotten tomorrow.
      const prune = (): void => void opened.holds.prune(host.nowMs()).catch(() => undefined);
      pruning = setInterval(prune, PRUNE_EVERY_MS);
      pruning.unref();
      watch = watchState(opened);
    },
    execute: async (call, signal) =>
      terminal === undefined ? failure('notSent') : execute(terminal, setup, call, signal),
    receive: async (callback) =>
      terminal !== undefined && receiveCallback(terminal, () => watch?.askNow(), callback),
    stop: async () => {
      watch?.stop();
      clearInterval(pruning);
      if (terminal !== undefined) {
        terminal.isStopped = true;
        clearTimeout(terminal.dropTimer);
        terminal.reader.end();
      }
      client.stop();
    },
  };
}

async function openTerminal(
  { terminalId, language }: TerminalSetup,
  settings: CpsSettings,
  calls: CpsTerminal['calls'],
  host: AdapterHost,
): Promise<CpsTerminal> {
  return {
    terminalId,
    settings,
    language,
    host,
    calls,
    cardKeys: await loadCardKeys(host.memory, 'cps'),
    holds: createHoldBook(host.memory),
    reads: await loadReadRecords(host.memory),
    reader: createCardReader(),
    screens: { lines: [], current: undefined },
    hints: new Set(),
    dropTimer: undefined,
    keyWarnedAtMs: 0,
    isStopped: false,
  };
}

async function execute(
  terminal: CpsTerminal,
  setup: TerminalSetup,
  call: OperationCall,
  signal: AbortPort,
): Promise<OperationResult> {
  switch (call.operation) {
    case 'terminal.readCard':
      return readCard(terminal, call, signal);
    case 'terminal.authorize':
      return authorize(terminal, call, signal);
    case 'terminal.commit':
      return closeHold(terminal, call, 'commit');
    case 'terminal.cancel':
      return closeHold(terminal, call, 'cancel');
    case 'terminal.lookUp':
      return lookUp(terminal, call);
    case 'terminal.listHolds':
      return listHolds(terminal);
    case 'terminal.show':
      return show(terminal, call, setup.render(call));
    case 'terminal.choose':
      return choose(terminal, call, signal);
    default:
      return failure('failed');
  }
}
