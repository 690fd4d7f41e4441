import { payterCps } from '../../adapters/terminals/payter-cps/index.ts';
import { cpsSettings, createPayterCpsRig, type PayterCpsRigOptions } from './payter-cps-rig.ts';
import { runTerminalCases } from './terminal.cases.ts';

/** Apollo with callbacks, the same without, and P6X. */
const variants: readonly PayterCpsRigOptions[] = [
  { family: 'apollo' },
  { family: 'apollo', callbacks: false },
  { family: 'p6x', callbacks: false },
];

for (const options of variants) {
  const canPress = options.family === 'apollo' && options.callbacks !== false;
  const settings = cpsSettings('http://127.0.0.1:9', {
    family: options.family ?? 'apollo',
    ...(canPress ? { callbackUrl: 'http://127.0.0.1:9' } : {}),
  });
  runTerminalCases({
    profile: payterCps.profileOf(settings),
    create: () => createPayterCpsRig(options),
    elsewhere: {
      'terminal.cardPresented':
        'The host makes it out of a card that was read and belongs to nobody.',
      'terminal.settledByTerminal': 'CPS tells of no reservation that it closed by itself.',
      ...(canPress
        ? {}
        : { 'terminal.touched': 'Without callbacks or a touch screen no press is told.' }),
    },
  });
}
