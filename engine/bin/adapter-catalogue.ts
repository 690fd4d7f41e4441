import { ocpp16Profile } from '../../adapters/chargers/ocpp/index.ts';
import { virtualTerminalProfile } from '../../adapters/terminals/virtual/index.ts';
import type { AdapterCatalogue } from '../core/rules/check-site.ts';
import { terminalKinds, VIRTUAL } from './terminals/terminal-kinds.ts';

/** Every adapter that a site file can name, with what its devices can do. `composeDevices` makes them. */
export const adapterCatalogue: AdapterCatalogue = {
  terminals: {
    [VIRTUAL]: ({ settings }) => virtualTerminalProfile(settings),
    ...Object.fromEntries(
      terminalKinds.map(({ name, profileOf }) => [
        name,
        ({ settings = {} }) => profileOf(settings),
      ]),
    ),
  },
  chargers: { ocpp: () => ocpp16Profile, virtual: () => ocpp16Profile },
};
