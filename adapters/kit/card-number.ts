/** Twelve digits in a row, also in groups, are treated as a card number, whatever their check digit says. */
const cardNumber = /(?:\d[ .-]?){11,}\d/g;

/** Tells whether a text holds something that looks like a card number (PAN). */
export function looksLikeCardNumber(text: string): boolean {
  return text.search(cardNumber) >= 0;
}

/**
 * Hides everything that looks like a card number, and cuts the text.
 * Whatever a device sends may end up in a log or in memory only through this.
 *
 * @param lengthMax characters that are kept
 */
export function redactCardNumbers(text: string, lengthMax = 200): string {
  return text.replace(cardNumber, '[digits]').slice(0, lengthMax);
}
