import { virtualTerminalProfile } from '../../adapters/terminals/virtual/index.ts';
import { runTerminalCases } from './terminal.cases.ts';
import { createVirtualTerminalRig } from './virtual-terminal-rig.ts';

runTerminalCases({
  profile: virtualTerminalProfile(),
  create: createVirtualTerminalRig,
  elsewhere: {
    'terminal.cardPresented':
      'The host makes it out of a card that was read and belongs to nobody.',
    'terminal.settledByTerminal': 'The virtual bank closes nothing by itself.',
  },
});
