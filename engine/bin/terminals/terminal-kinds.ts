import { ccv } from '../../../adapters/terminals/ccv/index.ts';
import { payterCps } from '../../../adapters/terminals/payter-cps/index.ts';
import { payterPsp } from '../../../adapters/terminals/payter-psp/index.ts';
import { remoteTerminal } from '../../../adapters/terminals/remote/index.ts';
import { validate } from '../../../adapters/terminals/virtual/generated/settings-validator.ts';
import type { TerminalKind } from '../../contracts/terminal-kind.ts';
import type { TerminalSettings } from '../../core/flow/load-site.ts';

/** The vendors whose terminals a site may have, one line each. */
export const terminalKinds: readonly TerminalKind[] = [ccv, payterCps, payterPsp, remoteTerminal];

/** The name of the terminal that is part of the engine. */
export const VIRTUAL = 'virtual';

/** What checks the settings of each kind, for loading a site. */
export const terminalSettings: TerminalSettings = {
  [VIRTUAL]: { validate },
  ...Object.fromEntries(terminalKinds.map(({ name, settings }) => [name, settings])),
};
