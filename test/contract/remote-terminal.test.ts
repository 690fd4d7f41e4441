import { describe } from 'vitest';
import { remoteTerminal } from '../../adapters/terminals/remote/index.ts';
import { createRemoteTerminalRig, remoteSettings } from './remote-terminal-rig.ts';
import { runTerminalCases } from './terminal.cases.ts';

for (const transport of ['http', 'websocket'] as const)
  describe(`over ${transport}`, () =>
    runTerminalCases({
      profile: remoteTerminal.profileOf(remoteSettings(transport, 'http://127.0.0.1:9')),
      create: () => createRemoteTerminalRig(transport),
      elsewhere: {
        'terminal.cardPresented':
          'The host makes it out of a card that was read and belongs to nobody.',
        'terminal.settledByTerminal':
          'The virtual terminal behind the program closes nothing by itself.',
      },
    }));
