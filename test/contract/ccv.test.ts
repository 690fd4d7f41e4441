import { ccv } from '../../adapters/terminals/ccv/index.ts';
import type { JsonObject } from '../../engine/contracts/json.ts';
import { ccvCloudSettings, ccvReadPaths, ccvRigSettings, createCcvRig } from './ccv-rig.ts';
import { runTerminalCases } from './terminal.cases.ts';

/** As CCV documents it in public, with the calls that a site file must name, and through the cloud. */
const variants: readonly JsonObject[] = [{}, ccvReadPaths, ccvCloudSettings()];

for (const more of variants) {
  const profile = ccv.profileOf(ccvRigSettings('http://127.0.0.1:9', more));
  const canIdentify = profile.capabilities.includes('identify');
  runTerminalCases({
    profile,
    create: () => createCcvRig(more),
    elsewhere: {
      'terminal.touched': 'No call of CCV tells that somebody touched the screen.',
      'terminal.cardPresented':
        'The terminal reads a card only when it reserves or is told to identify one.',
      'terminal.settledByTerminal': 'CCV tells of no reservation that a terminal closed by itself.',
      'terminal.lookUp !notSent':
        'What is in the books of the adapter is told without the terminal; a question that was not sent leaves it unknown.',
      ...(canIdentify
        ? {}
        : {
            'terminal.readCard !unknown':
              'Reading to pay is put off until the reservation, so nothing is sent that could get lost.',
          }),
    },
  });
}
