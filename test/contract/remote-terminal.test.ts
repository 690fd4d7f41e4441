import { remoteTerminal } from '../../adapters/terminals/remote/index.ts';
import { createRemoteTerminalRig, remoteSettings } from './remote-terminal-rig.ts';
import { runTerminalCases } from './terminal.cases.ts';

runTerminalCases({
  profile: remoteTerminal.profileOf(remoteSettings('http://127.0.0.1:9')),
  create: createRemoteTerminalRig,
  elsewhere: {
    'terminal.cardPresented':
      'The host makes it out of a card that was read and belongs to nobody.',
    'terminal.settledByTerminal':
      'The virtual terminal behind the program closes nothing by itself.',
  },
});
