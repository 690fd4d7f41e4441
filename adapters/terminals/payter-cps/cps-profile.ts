import type { AdapterProfile } from '../../../engine/contracts/device-adapter.ts';
import type { JsonObject } from '../../../engine/contracts/json.ts';

/**
 * What a terminal behind CPS can do. Apollo shows texts; choosing on its screen needs the callback, since the press of a
 * button is told in no other way. Raising a reservation is not documented for CPS.
 */
export function cpsProfile(settings: JsonObject): AdapterProfile {
  const isApollo = settings['family'] === 'apollo';
  const canChoose = isApollo && settings['callbackUrl'] !== undefined;
  return {
    id: `payter-cps-${isApollo ? (canChoose ? 'apollo' : 'apollo-polled') : 'p6x'}`,
    family: 'terminal',
    capabilities: [
      'readFirst',
      'identify',
      'listOpen',
      'lookUp',
      ...(isApollo ? ['screen'] : []),
      ...(canChoose ? ['choose'] : []),
    ],
    never: {
      'terminal.readCard': ['deferred'],
      'terminal.authorize': ['pinRequired', 'insertCard', 'tryPhone'],
      'terminal.commit': ['handedOver', 'inProgress'],
      'terminal.cancel': ['handedOver', 'inProgress'],
    },
  };
}
