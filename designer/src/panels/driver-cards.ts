import type { DriverCard } from '../api/client.ts';

/**
 * The cards in the driver's pocket: a bank card of plastic; the same account in a phone, which no terminal knows to be the
 * same; a chip that is no bank card. And a bank card of somebody else. Keys and masked numbers are made up and name no real card.
 */
export const driverCards = {
  plastic: { cardKey: 'card-plastic-1234', kind: 'bank', maskedPan: '************1234' },
  phone: { cardKey: 'card-phone-9876', kind: 'bank', maskedPan: '************9876' },
  member: { cardKey: 'card-member-0042', kind: 'member' },
  other: { cardKey: 'card-other-5555', kind: 'bank', maskedPan: '************5555' },
} as const satisfies Record<string, DriverCard>;

/** Names of the cards. */
export type CardName = keyof typeof driverCards;
export const cardNames = Object.keys(driverCards) as readonly CardName[];
