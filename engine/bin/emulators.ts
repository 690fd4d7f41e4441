import type { EmulatorKind } from '../../emulators/kit/emulator.ts';

/** The vendors that can be emulated, one line each; loaded only when asked for. */
export const emulators: Readonly<Record<string, () => Promise<EmulatorKind>>> = {
  ccv: async () => (await import('../../emulators/ccv/index.ts')).ccv,
  'payter-cps': async () => (await import('../../emulators/payter-cps/index.ts')).payterCps,
  'payter-psp': async () => (await import('../../emulators/payter-psp/index.ts')).payterPsp,
};
