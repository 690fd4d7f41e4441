/** The first digits of payment cards: 2 to 6. */
const RUN = /(?<!\d)[2-6](?:[ -]?\d){12,18}(?!\d)/g;

/** Whether a text holds what can only be a card number (PAN): 13 to 19 digits with a right check digit. */
export function isCardNumber(text: string): boolean {
  return [...text.matchAll(RUN)].some(([run]) => hasCheckDigit(run.replaceAll(/\D/g, '')));
}

/** ISO/IEC 7812-1 Annex B (Luhn). */
function hasCheckDigit(digits: string): boolean {
  const sum = [...digits].reverse().reduce((total, digit, at) => {
    const value = Number(digit) * (at % 2 === 0 ? 1 : 2);
    return total + (value > 9 ? value - 9 : value);
  }, 0);
  return sum % 10 === 0;
}
