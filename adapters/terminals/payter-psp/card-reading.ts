import type { PspCard } from './card-data.ts';
import type { TlvFields } from './wire/ber-tlv.ts';
import type { Frame } from './wire/frame.ts';

/** A card that the terminal keeps until it is authorized or dropped. */
export interface HeldCard {
  readonly card: PspCard;
  readonly amountMinor: number;
  readonly reference: string;
}

/** How waiting for a card ended. */
export type ReadEnd =
  | { readonly kind: 'card'; readonly card: PspCard; readonly isBankCard: boolean }
  /** The terminal stopped waiting: nobody came, or the driver pressed stop. `code`: why it declined. */
  | { readonly kind: 'ended'; readonly code: number | null }
  /** A card without any tag that would make it recognisable. */
  | { readonly kind: 'nameless' }
  | { readonly kind: 'timeout' | 'aborted' | 'refused' | 'notSent' | 'lost' };

/** How Auth Session ended. `lost`: nobody knows. */
export type AuthEnd =
  | {
      readonly kind: 'approved';
      readonly sessionId: number;
      /** Null = the whole amount: Session Approved does not repeat it. */
      readonly authorizedMinor: number | null;
      readonly tags: TlvFields;
    }
  | { readonly kind: 'declined'; readonly reason: number | null }
  | { readonly kind: 'cancelled' }
  | { readonly kind: 'notSent' }
  | { readonly kind: 'lost' };

/** One read: what to send, and what the card is for. */
export interface ReadWish {
  readonly frame: Frame;
  /** Keep the card for an authorize of this amount; without it the card is dropped once it is read. */
  readonly keepFor?: { readonly amountMinor: number; readonly reference: string };
  readonly waitMs: number;
}
