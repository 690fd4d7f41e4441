/** A card that a driver holds to the terminal. */
export interface HeldCard {
  /** `emv` = a bank card; `rfid` = any other chip. */
  readonly kind: 'emv' | 'rfid';
  /** What makes the card recognisable: 40 hex characters, as in Payter's example. */
  readonly hash: string;
  /** Text of the tag DFCA0B; empty for none. */
  readonly maskedPan: string;
}

/** An ordinary bank card, for whoever taps without saying which. */
export const someBankCard: HeldCard = {
  kind: 'emv',
  hash: '3012041092BEBAF23AFC1DA175B1F3A529E6F2D1',
  maskedPan: '512345******1234',
};

/** Reads the body of the action `tap`; what is left out is as on the ordinary bank card. @throws RangeError */
export function heldCard(body: Readonly<Record<string, unknown>>): HeldCard {
  const { kind = 'emv', hash = someBankCard.hash } = body;
  const maskedPan = body['maskedPan'] ?? (kind === 'emv' ? someBankCard.maskedPan : '');
  if (kind !== 'emv' && kind !== 'rfid') throw new RangeError('"kind" is emv or rfid.');
  for (const [name, value] of Object.entries({ hash, maskedPan })) {
    if (typeof value !== 'string' || value.length > 100)
      throw new RangeError(`"${name}" is a text of at most 100 characters.`);
  }
  return { kind, hash: String(hash), maskedPan: String(maskedPan) };
}

/** The card as BER-TLV: the hash (DFF006) and the masked number (DFCA0B). */
export function cardTags(card: HeldCard): Buffer {
  return Buffer.concat([
    tag([0xdf, 0xf0, 0x06], card.hash),
    card.maskedPan === '' ? Buffer.alloc(0) : tag([0xdf, 0xca, 0x0b], card.maskedPan),
  ]);
}

/** One field of BER-TLV with a text. */
export function tag(name: readonly number[], text: string): Buffer {
  const value = Buffer.from(text, 'utf8');
  return Buffer.concat([Buffer.from([...name, value.length]), value]);
}
