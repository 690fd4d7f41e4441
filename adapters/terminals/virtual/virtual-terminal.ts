import type { AdapterHost } from '../../../engine/contracts/device-adapter.ts';
import type { CardReader } from './card-reader.ts';
import type { CardTap } from './card-tap.ts';
import type { ChoiceBoard } from './choice-board.ts';
import type { HoldStore } from './hold-store.ts';
import type { KnobBoard } from './knobs.ts';

/** One virtual terminal at work. */
export interface VirtualTerminal {
  readonly terminalId: string;
  readonly host: AdapterHost;
  readonly holds: HoldStore;
  readonly knobs: KnobBoard;
  readonly reader: CardReader;
  readonly choices: ChoiceBoard;
  /** How long the bank takes, ms. */
  readonly bankMs: number;
  online: boolean;
  /** The payment request that is at the bank. */
  busy: { readonly bay: string | undefined } | null;
  flowLines: readonly string[];
  flowSessionId: string | null;
  /** The card that was read last: what the approval tells of it. Only in memory. */
  lastCard: CardTap | null;
  /** Reservation → its card, as far as it was read since the start; what a look-up tells of it. Only in memory. */
  readonly cards: Map<string, CardTap>;
  readonly onChange: () => void;
}

/** How long a request that is "still on its way" takes to reach the bank. */
export const onItsWayMs = 5000;

/** A wait of the virtual bank. */
export function pause(ms: number): Promise<void> {
  return ms <= 0 ? Promise.resolve() : new Promise((resolve) => setTimeout(resolve, ms));
}
