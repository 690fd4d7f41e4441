import { ForecourtError } from '../../../engine/contracts/forecourt-error.ts';
import type { JsonObject } from '../../../engine/contracts/json.ts';
import { looksLikeCardNumber } from '../../kit/card-number.ts';

/** A card as the virtual reader sees it. */
export interface CardTap {
  /** Opaque stand-in for the card; never its number. */
  readonly cardKey: string;
  readonly kind: 'bank' | 'member' | 'other';
  readonly maskedPan?: string;
}

const cardKeyPattern = /^[a-z0-9:_-]{3,64}$/i;
/** At least four hidden places, then at most four digits. */
const maskedPanPattern = /^[*•xX. -]{4,27}\d{2,4}$/;
const fields: readonly string[] = ['cardKey', 'kind', 'maskedPan'];

/**
 * Reads a tap that came from outside. Whoever types a card number here shall learn it at once, and
 * the number shall go nowhere: the error names the field only.
 *
 * @throws TERMINAL_CARD_DATA
 */
export function parseCardTap(card: JsonObject): CardTap {
  const { cardKey, kind, maskedPan } = card;
  const extra = Object.keys(card).find((key) => !fields.includes(key));
  if (extra !== undefined) throw refused(looksLikeCardNumber(extra) ? 'name of a field' : extra);
  if (typeof cardKey !== 'string' || !cardKeyPattern.test(cardKey)) throw refused('cardKey');
  if (looksLikeCardNumber(cardKey)) throw refused('cardKey');
  if (kind !== 'bank' && kind !== 'member' && kind !== 'other') throw refused('kind');
  if (maskedPan === undefined) return { cardKey, kind };
  if (typeof maskedPan !== 'string' || !maskedPanPattern.test(maskedPan)) {
    throw refused('maskedPan');
  }
  return { cardKey, kind, maskedPan };
}

function refused(field: string): ForecourtError {
  return new ForecourtError('TERMINAL_CARD_DATA', { field: field.slice(0, 50) });
}
