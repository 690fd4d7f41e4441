/**
 * What an error means for the money. `noEffect`: certainly nothing happened. `unknown`: it must be recovered.
 * `alreadyClosed`: the reservation is closed, nobody says how. `notFound`: a recovery found no such payment.
 */
export type ErrorMeaning =
  | 'declined'
  | 'cancelledByDriver'
  | 'noEffect'
  | 'alreadyClosed'
  | 'notFound'
  | 'unknown';

/**
 * The types of errors that are known. Only TERMINAL_CONNECTION_LOST is CCV's own; the others are the names that a third
 * party gives for the SDK, taken only where they leave no doubt. The settings of a terminal can add and change.
 */
export const errorMeanings: Readonly<Record<string, ErrorMeaning>> = {
  TERMINAL_CONNECTION_LOST: 'unknown',
  CARD_DECLINED: 'declined',
  CARD_EXPIRED: 'declined',
  INSUFFICIENT_FUNDS: 'declined',
  INVALID_CARD: 'declined',
  USER_CANCELLED: 'cancelledByDriver',
  TERMINAL_BUSY: 'noEffect',
};
