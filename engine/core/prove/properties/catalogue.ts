import { answerUnexpected } from './answer-unexpected.ts';
import { arrowHidden } from './arrow-hidden.ts';
import { arrowUnused } from './arrow-unused.ts';
import { beyondLimit } from './beyond-limit.ts';
import { cableHeldUntold } from './cable-held-untold.ts';
import { chargesAndReleases } from './charges-and-releases.ts';
import { chargesTwice } from './charges-twice.ts';
import { conditionIdle } from './condition-idle.ts';
import { costsAndWaits } from './costs-and-waits.ts';
import { declinedStarts } from './declined-starts.ts';
import { delayedRaise } from './delayed-raise.ts';
import { deviceCannot } from './device-cannot.ts';
import { driverNotTold } from './driver-not-told.ts';
import { echoHeeded } from './echo-heeded.ts';
import { endlessRetry } from './endless-retry.ts';
import { energyNotCharged } from './energy-not-charged.ts';
import { energyWithoutPromise } from './energy-without-promise.ts';
import { feeBeforeGrace } from './fee-before-grace.ts';
import { feeNotShown } from './fee-not-shown.ts';
import { fobAsBankCard } from './fob-as-bank-card.ts';
import { guessesAfterSilence } from './guesses-after-silence.ts';
import { holdLeftOpen } from './hold-left-open.ts';
import { lateRequestForgotten } from './late-request-forgotten.ts';
import { leftRunning } from './left-running.ts';
import { lostDay } from './lost-day.ts';
import { moneyAbandoned } from './money-abandoned.ts';
import { moreThanApproved } from './more-than-approved.ts';
import { nameUnknown } from './name-unknown.ts';
import { neighbourStops } from './neighbour-stops.ts';
import { neverSettled } from './never-settled.ts';
import { noBillAfterFailure } from './no-bill-after-failure.ts';
import { noReceipt } from './no-receipt.ts';
import { noWayOut } from './no-way-out.ts';
import { nobodyCalled } from './nobody-called.ts';
import { nobodyLooksAfter } from './nobody-looks-after.ts';
import { orderSilent } from './order-silent.ts';
import { paysForNothing } from './pays-for-nothing.ts';
import { priceAfterCard } from './price-after-card.ts';
import type { ListedProperty, Property } from './property.ts';
import { releasedTooEarly } from './released-too-early.ts';
import { reservesTwice } from './reserves-twice.ts';
import { restartHarms } from './restart-harms.ts';
import { settledTooLate } from './settled-too-late.ts';
import { silenceNotDrawn } from './silence-not-drawn.ts';
import { spins } from './spins.ts';
import { starterCannotStop } from './starter-cannot-stop.ts';
import { startsBeforePaid } from './starts-before-paid.ts';
import { stepUnreachable } from './step-unreachable.ts';
import { strangerStops } from './stranger-stops.ts';
import { topUpFailed } from './top-up-failed.ts';
import { turnNotShown } from './turn-not-shown.ts';
import { valueFoughtOver } from './value-fought-over.ts';
import { waitsForNobody } from './waits-for-nobody.ts';
import { wrongCardUnexplained } from './wrong-card-unexplained.ts';

/** All that must hold of every flow, in the order of docs/proof/catalogue.md. */
export const catalogue: readonly (Property | ListedProperty)[] = [
  nobodyLooksAfter,
  holdLeftOpen,
  lateRequestForgotten,
  neverSettled,
  paysForNothing,
  energyNotCharged,
  moreThanApproved,
  chargesTwice,
  chargesAndReleases,
  reservesTwice,
  guessesAfterSilence,
  topUpFailed,
  feeNotShown,
  energyWithoutPromise,
  leftRunning,
  startsBeforePaid,
  noBillAfterFailure,
  cableHeldUntold,
  releasedTooEarly,
  beyondLimit,
  strangerStops,
  starterCannotStop,
  declinedStarts,
  fobAsBankCard,
  neighbourStops,
  noWayOut,
  costsAndWaits,
  endlessRetry,
  waitsForNobody,
  settledTooLate,
  feeBeforeGrace,
  delayedRaise,
  answerUnexpected,
  silenceNotDrawn,
  echoHeeded,
  restartHarms,
  lostDay,
  nobodyCalled,
  moneyAbandoned,
  driverNotTold,
  turnNotShown,
  noReceipt,
  priceAfterCard,
  wrongCardUnexplained,
  stepUnreachable,
  arrowUnused,
  conditionIdle,
  arrowHidden,
  orderSilent,
  nameUnknown,
  deviceCannot,
  valueFoughtOver,
  spins,
];
