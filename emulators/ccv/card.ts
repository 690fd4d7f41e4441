/** A card that a driver holds to the terminal: a bank card by its number, or a Mifare card by that of its chip. */
export interface HeldCard {
  readonly brand: string;
  /** Digits; made up. */
  readonly pan?: string;
  /** Hexadecimal digits. */
  readonly cardUID?: string;
}

/** An ordinary bank card, for whoever taps without saying which. */
export const someBankCard: HeldCard = { brand: 'VISA', pan: '4761739001010119' };

/** Reads the body of the action `tap`. @throws RangeError */
export function heldCard(body: Readonly<Record<string, unknown>>): HeldCard {
  const { brand = someBankCard.brand, pan, cardUID } = body;
  if (typeof brand !== 'string') throw new RangeError('"brand" is a text.');
  if (cardUID !== undefined) {
    if (typeof cardUID !== 'string' || !/^[0-9A-F]{8,20}$/.test(cardUID))
      throw new RangeError('"cardUID" has 8 to 20 hexadecimal digits in capitals.');
    return { brand: 'MIFARE', cardUID };
  }
  const number = pan ?? someBankCard.pan;
  if (typeof number !== 'string' || !/^\d{12,19}$/.test(number))
    throw new RangeError('"pan" has 12 to 19 digits.');
  return { brand, pan: number };
}

/** The token of a card in test mode: 18 characters for a number of 16 digits, 99 and the number backwards. */
export function tokenOf({ pan = '' }: HeldCard): string {
  return `99${[...pan].reverse().join('')}`;
}
