import { beyondLimit } from './beyond-limit.ts';
import { cableHeldUntold } from './cable-held-untold.ts';
import { chargesAndReleases } from './charges-and-releases.ts';
import { chargesTwice } from './charges-twice.ts';
import { driverNotTold } from './driver-not-told.ts';
import { echoHeeded } from './echo-heeded.ts';
import { endlessRetry } from './endless-retry.ts';
import { energyNotCharged } from './energy-not-charged.ts';
import { energyWithoutPromise } from './energy-without-promise.ts';
import { feeNotShown } from './fee-not-shown.ts';
import { fobAsBankCard } from './fob-as-bank-card.ts';
import { guessesAfterSilence } from './guesses-after-silence.ts';
import { holdLeftOpen } from './hold-left-open.ts';
import { lateRequestForgotten } from './late-request-forgotten.ts';
import { leftRunning } from './left-running.ts';
import { moreThanApproved } from './more-than-approved.ts';
import { neverSettled } from './never-settled.ts';
import { noReceipt } from './no-receipt.ts';
import { noWayOut } from './no-way-out.ts';
import { nobodyLooksAfter } from './nobody-looks-after.ts';
import { paysForNothing } from './pays-for-nothing.ts';
import { priceAfterCard } from './price-after-card.ts';
import type { Property } from './property.ts';
import { releasedTooEarly } from './released-too-early.ts';
import { reservesTwice } from './reserves-twice.ts';
import { starterCannotStop } from './starter-cannot-stop.ts';
import { startsBeforePaid } from './starts-before-paid.ts';
import { strangerStops } from './stranger-stops.ts';
import { topUpFailed } from './top-up-failed.ts';
import { waitsForNobody } from './waits-for-nobody.ts';
import { wrongCardUnexplained } from './wrong-card-unexplained.ts';

/** The properties that exploring checks, in the order of the catalogue (docs/proof/catalogue.md). */
export const allProperties: readonly Property[] = [
  nobodyLooksAfter,
  holdLeftOpen,
  lateRequestForgotten,
  energyNotCharged,
  energyWithoutPromise,
  leftRunning,
  waitsForNobody,
  driverNotTold,
  paysForNothing,
  moreThanApproved,
  chargesTwice,
  chargesAndReleases,
  reservesTwice,
  guessesAfterSilence,
  startsBeforePaid,
  releasedTooEarly,
  strangerStops,
  noWayOut,
  neverSettled,
  endlessRetry,
  echoHeeded,
  topUpFailed,
  beyondLimit,
  starterCannotStop,
  fobAsBankCard,
  cableHeldUntold,
  noReceipt,
  priceAfterCard,
  feeNotShown,
  wrongCardUnexplained,
];
