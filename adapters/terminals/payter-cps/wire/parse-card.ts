import type { Json } from '../../../../engine/contracts/json.ts';
import { fieldsOf } from './fields.ts';

/** A card as CPS tells of it. */
export interface CpsCard {
  readonly serialNumber: string;
  /** Opaque, and perhaps secret: for a QR code it is the content. */
  readonly cardId: string;
  readonly kind: 'bank' | 'member' | 'code' | 'unknown';
  readonly maskedPan?: string;
  /** Whether the card has an open session, as far as CPS tells. */
  readonly isInUse: boolean;
}

/** Reads the body of `GET card`; undefined when it is no card. */
export function parseCard(body: Json | undefined): CpsCard | undefined {
  const fields = fieldsOf(body);
  const cardId = fields?.text('cardId');
  const serialNumber = fields?.text('serialNumber');
  if (fields === undefined || cardId === undefined || cardId === '' || serialNumber === undefined)
    return undefined;
  const maskedPan = onlyLastDigits(fields.text('maskedPan') ?? '');
  const isInUse = fields.list('sessions').length > 0;
  const interfaces = `${fields.text('ifd') ?? ''} ${fields.text('aid') ?? ''}`.toUpperCase();
  return {
    serialNumber,
    cardId,
    kind: kindOf(interfaces, maskedPan !== undefined || isInUse),
    ...(maskedPan === undefined ? {} : { maskedPan }),
    isInUse,
  };
}

/** The order matters (seen in a public client). What is of no known kind is never reserved on. */
function kindOf(interfaces: string, looksLikeBank: boolean): CpsCard['kind'] {
  if (interfaces.includes('QR')) return 'code';
  if (interfaces.includes('PROPRIETARY')) return 'member';
  const isBank = /CONTACT|EMV|MAGSTRIPE|MAGNETIC|CHIP|ICC/.test(interfaces);
  return looksLikeBank || isBank ? 'bank' : 'unknown';
}

/** `512345******1234` becomes `************1234`; what is not masked is not taken. */
export function onlyLastDigits(maskedPan: string): string | undefined {
  const last = /^\d{0,8}[*xX•]{4,15}(\d{0,4})$/.exec(maskedPan)?.[1];
  return last === undefined ? undefined : last.padStart(Math.min(maskedPan.length, 19), '*');
}
