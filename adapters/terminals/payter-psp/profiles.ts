import type { AdapterProfile } from '../../../engine/contracts/device-adapter.ts';
import type { PspFamily, PspSettings } from './psp-settings.ts';

/** What PSP answers never say, whatever the device. */
const neverAuthorize = ['pinRequired', 'insertCard', 'tryPhone', 'cardInUse'];

/**
 * What a terminal can do, by its family and the settings that the documents leave open. The screen is not claimed: how
 * UI Request is laid out is not known. Looking up is not claimed: Apollo has no List Sessions, and how P6X lists them is
 * not known, so a reservation whose number was lost goes to a person.
 */
export function pspProfile(
  family: PspFamily,
  {
    resultOkMeans,
    partialHeader,
    setupTimeoutS,
  }: Pick<PspSettings, 'resultOkMeans' | 'partialHeader' | 'setupTimeoutS'>,
): AdapterProfile {
  const isApollo = family === 'apollo';
  return {
    id: `payter-psp-${family}`,
    family: 'terminal',
    capabilities: ['readFirst', 'identify', 'storesSettlements', ...(isApollo ? ['increase'] : [])],
    closesAfterMs: setupTimeoutS * 1000,
    never: {
      'terminal.readCard': ['deferred', ...(isApollo ? [] : ['notAccepted'])],
      'terminal.authorize': [
        ...neverAuthorize,
        ...(partialHeader === null ? ['partiallyApproved'] : []),
      ],
      'terminal.commit': ['inProgress', resultOkMeans === 'done' ? 'handedOver' : 'done'],
      'terminal.cancel': [resultOkMeans === 'done' ? 'handedOver' : 'done'],
      'terminal.show': ['done'],
    },
  };
}
