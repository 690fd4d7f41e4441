import type {
  AbortPort,
  DeviceAdapter,
  OperationCall,
  OperationResult,
} from '../../../engine/contracts/device-adapter.ts';
import type { TerminalKind, TerminalSetup } from '../../../engine/contracts/terminal-kind.ts';
import { failure } from '../../kit/results.ts';
import { authorize } from './authorize.ts';
import { pspCheck } from './check/psp-check.ts';
import { closeHold } from './close-hold.ts';
import { createPspTerminal } from './create-terminal.ts';
import * as settingsValidator from './generated/settings-validator.ts';
import { increase } from './increase.ts';
import { lookUp } from './look-up.ts';
import { pspProfile } from './profiles.ts';
import type { PspSettings, PspTransport } from './psp-settings.ts';
import type { PspTerminal } from './psp-terminal.ts';
import { readCard } from './read-card.ts';
import { readSettings } from './read-settings.ts';
import { tellSettled } from './tell-settled.ts';
import type { OpenLink } from './transport/byte-link.ts';
import { loadSerial, openSerial } from './transport/open-serial.ts';
import { openTcp } from './transport/open-tcp.ts';
import { openTls } from './transport/open-tls.ts';

/** Payter terminals over the Payter Session Protocol. */
export const payterPsp: TerminalKind = {
  name: 'payter-psp',
  settings: settingsValidator,
  profileOf: (settings) => {
    const read = readSettings(settings);
    return pspProfile(read.family, read);
  },
  create: ({ terminalId, settings, witness }) => {
    const read = readSettings(settings);
    return createPayterPspAdapter(terminalId, read, openerOf(read.transport), witness);
  },
  check: pspCheck,
};

/** Makes the adapter of one terminal. It dials when it is started, and again whenever the connection is lost. */
export function createPayterPspAdapter(
  terminalId: string,
  settings: PspSettings,
  openLink: OpenLink = openerOf(settings.transport),
  witness?: TerminalSetup['witness'],
): DeviceAdapter {
  let terminal: PspTerminal | undefined;
  let watch: NodeJS.Timeout | undefined;
  return {
    profile: pspProfile(settings.family, settings),
    start: async (host) => {
      if (settings.transport.kind === 'serial') await loadSerial();
      const started = createPspTerminal(terminalId, settings, host, openLink, witness);
      terminal = started;
      watch = setInterval(() => {
        tellSettled(started).catch(() => undefined);
      }, settings.timings.keepAliveMs);
      started.link.start();
    },
    execute: (call, signal) => execute(terminal, call, signal),
    stop: async () => {
      clearInterval(watch);
      terminal?.link.stop();
    },
  };
}

async function execute(
  terminal: PspTerminal | undefined,
  call: OperationCall,
  signal: AbortPort,
): Promise<OperationResult> {
  if (terminal === undefined) return failure('notSent');
  switch (call.operation) {
    case 'terminal.readCard':
      return readCard(terminal, call, signal);
    case 'terminal.authorize':
      return authorize(terminal, call, signal);
    case 'terminal.increase':
      return increase(terminal, call);
    case 'terminal.commit':
      return closeHold(terminal, call, 'commit');
    case 'terminal.cancel':
      return closeHold(terminal, call, 'cancel');
    case 'terminal.lookUp':
      return lookUp(terminal, call);
    default:
      // No text of a flow: UI Request is not documented.
      return failure('failed');
  }
}

function openerOf(transport: PspTransport): OpenLink {
  switch (transport.kind) {
    case 'tcp':
      return openTcp(transport.host, transport.port);
    case 'tls':
      return openTls(transport.host, transport.port, transport);
    case 'serial':
      return openSerial(transport.path, transport.baudRate);
  }
}
