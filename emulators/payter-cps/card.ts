/** A card as CPS tells of it: in the card callback and at `GET card`. */
export interface CpsCard {
  readonly serialNumber: string;
  /** The interface that read it, e.g. CONTACTLESS, PROPRIETARY or QR. */
  readonly ifd: string;
  /** EMV application; empty for others. */
  readonly aid: string;
  readonly cardId: string;
  readonly maskedPan?: string;
  /** Ids of open sessions of this card. */
  readonly sessions: readonly string[];
}

/** A card that a driver holds to the terminal. */
export interface HeldCard {
  readonly ifd: string;
  readonly aid: string;
  readonly cardId: string;
  readonly maskedPan?: string;
}

/** An ordinary bank card, for whoever taps without saying which. */
export const someBankCard: HeldCard = {
  ifd: 'CONTACTLESS',
  aid: 'A0000000041010',
  cardId: 'C0FFEE00'.repeat(8),
  maskedPan: '512345******1234',
};

/** Reads the body of the action `tap`; what is left out is as on the ordinary bank card. @throws RangeError */
export function heldCard(body: Readonly<Record<string, unknown>>): HeldCard {
  const text = (name: string, instead: string): string => {
    const value = body[name] ?? instead;
    if (typeof value !== 'string' || value.length > 4096) {
      throw new RangeError(`"${name}" is a text of at most 4096 characters.`);
    }
    return value;
  };
  const isPlain = body['ifd'] === undefined || body['ifd'] === someBankCard.ifd;
  const maskedPan = text('maskedPan', isPlain ? (someBankCard.maskedPan ?? '') : '');
  return {
    ifd: text('ifd', someBankCard.ifd),
    aid: text('aid', isPlain ? someBankCard.aid : ''),
    cardId: text('cardId', someBankCard.cardId),
    ...(maskedPan === '' ? {} : { maskedPan }),
  };
}
