import type { AdapterProfile } from '../../../engine/contracts/device-adapter.ts';
import type { JsonObject } from '../../../engine/contracts/json.ts';
import { ccvSettings } from './ccv-settings.ts';

/**
 * What a CCV terminal can do: it reads the card while it reserves. It can identify a card only where the site file names
 * the call, since CCV does not in public. It has a keypad for the PIN, and a screen that a flow cannot write on.
 */
export function ccvProfile(settings: JsonObject): AdapterProfile {
  const { paths, cloud } = ccvSettings(settings);
  const canIdentify = paths.token !== undefined || paths.mifare !== undefined;
  return {
    id: cloud !== undefined ? 'ccv-cloud' : canIdentify ? 'ccv-im30-identify' : 'ccv-im30',
    family: 'terminal',
    capabilities: ['lookUp', ...(canIdentify ? ['identify'] : [])],
    never: {
      'terminal.readCard': canIdentify ? ['notAccepted'] : ['card', 'timeout', 'notAccepted'],
      'terminal.authorize': ['pinRequired', 'insertCard', 'tryPhone', 'cardInUse'],
      'terminal.commit': ['handedOver'],
      'terminal.cancel': ['handedOver'],
    },
  };
}
