import type { Currency } from '../../../engine/contracts/money.ts';

/** Languages of the terminal's own payment screens. */
export type ScreenLanguage = 'en' | 'nl';

/** What the terminal shows by itself; a flow cannot change these. */
export type OwnScreen = (
  | { readonly kind: 'presentCard'; readonly amountMinor: number | null }
  | { readonly kind: 'pleaseWait' }
) & { readonly bay: string | undefined };

const words = {
  en: { presentCard: 'Present your card', pleaseWait: 'Please wait' },
  nl: { presentCard: 'Houd uw kaart voor', pleaseWait: 'Even geduld' },
} as const;

/** The lines of a payment screen. */
export function ownScreenLines(
  screen: OwnScreen,
  language: ScreenLanguage,
  currency: Currency,
): readonly string[] {
  const what = words[language][screen.kind];
  const first = screen.bay === undefined ? what : `${screen.bay}: ${what}`;
  if (screen.kind === 'pleaseWait' || screen.amountMinor === null) return [first];
  return [first, amountText(screen.amountMinor, currency)];
}

function amountText(amountMinor: number, { code, digits }: Currency): string {
  const text = String(amountMinor).padStart(digits + 1, '0');
  const major = text.slice(0, text.length - digits);
  return digits === 0 ? `${code} ${text}` : `${code} ${major}.${text.slice(-digits)}`;
}
