import { pspProfile } from '../../adapters/terminals/payter-psp/profiles.ts';
import { runContractCases } from './contract.cases.ts';
import { createPayterPspRig, type PayterPspRigOptions } from './payter-psp-rig.ts';
import { runTerminalCases } from './terminal.cases.ts';

const elsewhere = {
  'terminal.cardPresented': 'The host makes it out of a card that was read and belongs to nobody.',
  'terminal.touched': 'The message with which Apollo tells of a touch is not documented.',
};

const create = (options: PayterPspRigOptions) => () => createPayterPspRig(options);

const setupTimeoutS = 172_800;
const done = { resultOkMeans: 'done', partialApprovalHeader: 0x30 } as const;

runTerminalCases({
  profile: pspProfile('apollo', { resultOkMeans: 'done', partialHeader: 0x30, setupTimeoutS }),
  create: create({ settings: done }),
  elsewhere,
});

runTerminalCases({
  profile: pspProfile('p6x', { resultOkMeans: 'done', partialHeader: 0x30, setupTimeoutS }),
  create: create({ settings: { ...done, family: 'p6x' } }),
  elsewhere,
});

runContractCases('terminal', {
  profile: pspProfile('apollo', {
    resultOkMeans: 'handedOver',
    partialHeader: null,
    setupTimeoutS,
  }),
  create: create({}),
  elsewhere,
});
