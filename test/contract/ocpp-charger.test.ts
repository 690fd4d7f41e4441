import { ocpp16Profile } from '../../adapters/chargers/ocpp/index.ts';
import { runChargerCases } from './charger.cases.ts';
import { createVirtualChargePointRig } from './virtual-charge-point-rig.ts';

runChargerCases({
  profile: ocpp16Profile,
  create: createVirtualChargePointRig,
  elsewhere: {
    'charger.ensureStopped !notSent':
      'Out of reach it waits for the charger and then answers notConfirmed.',
    'charger.ensureStopped !unknown':
      'Without an answer it asks again and then answers notConfirmed.',
    'charger.totals': 'The host computes it from charger.meter and the tariff.',
  },
});
