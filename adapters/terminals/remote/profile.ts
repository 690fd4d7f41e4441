import type { AdapterProfile, AdapterScreen } from '../../../engine/contracts/device-adapter.ts';
import type { JsonObject } from '../../../engine/contracts/json.ts';

/** What a remote terminal can do is what its site file says of it. */
export function remoteProfile(settings: JsonObject): AdapterProfile {
  const screen = settings['screen'] as unknown as AdapterScreen | undefined;
  return {
    id: 'remote-terminal',
    family: 'terminal',
    capabilities: settings['capabilities'] as unknown as readonly string[],
    never: (settings['never'] ?? {}) as unknown as AdapterProfile['never'],
    ...(screen === undefined ? {} : { screen }),
  };
}
