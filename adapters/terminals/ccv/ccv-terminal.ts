import type { AdapterHost } from '../../../engine/contracts/device-adapter.ts';
import type { Currency } from '../../../engine/contracts/money.ts';
import type { CardKeys } from '../../kit/card-keys.ts';
import type { HoldBook } from './books/hold-book.ts';
import type { ReceiptBook } from './books/receipt-book.ts';
import type { RequestBook } from './books/request-book.ts';
import type { CcvSettings } from './ccv-settings.ts';
import type { PaymentPort } from './payment-port.ts';
import type { TerminalQueue } from './terminal-queue.ts';

/** One CCV terminal at work. */
export interface CcvTerminal {
  readonly terminalId: string;
  readonly host: AdapterHost;
  readonly settings: CcvSettings;
  readonly currency: Currency;
  readonly port: PaymentPort;
  readonly queue: TerminalQueue;
  readonly holds: HoldBook;
  readonly requests: RequestBook;
  readonly receipts: ReceiptBook;
  readonly cardKeys: CardKeys;
  /** Whether the terminal answered its last status request and said that it can be used. */
  isUsable: boolean;
  /** Resolves when the terminal was asked for its status once, which takes seconds at most. */
  firstStatus: Promise<void>;
  /** Authorizations that wait for their turn, their driver or their answer. */
  readonly underWay: Set<string>;
  isStopped: boolean;
}
