import type { OperationResult } from '../../contracts/device-adapter.ts';
import type { Clock } from './clock.ts';
import type { HoldLedger } from './hold-ledger.ts';
import type { Log } from './log.ts';
import type { OperationEnd, TellFlow } from './operation-end.ts';
import type { OutboxRecord, Store } from './store.ts';

/** What a host does besides storing an answer. All are called inside the unit of work. */
export interface SettlementPorts {
  /** Gives the flow its answer. */
  readonly tell: TellFlow;
  /** A card was read: `rearm` when it belongs to another session, which then took it as a stop request. */
  readonly cardRead: (record: OutboxRecord, result: OperationResult) => 'deliver' | 'rearm';
  /** A reservation succeeded: remembers whose card it is; false when another session owns the card. */
  readonly cardReserved: (record: OutboxRecord, result: OperationResult) => boolean;
  /** Asks a driver for his card anew under a new id, since the one before was another driver's; false when nobody waits. */
  readonly askAgain: (record: OutboxRecord) => boolean;
  readonly currencyOf: (record: OutboxRecord) => string;
  readonly canLookUp: (record: OutboxRecord) => boolean;
  /** How long an earlier reservation that is not closed yet keeps its card from another one. */
  readonly cardInUseMs: (record: OutboxRecord) => number;
  /** Nobody closes the reservations of a session that is over: the engine does from now on. When it began to. */
  readonly closeLeft: (sessionId: string) => number;
  /** It is certain that no energy flows any more, and perhaps how much did. */
  readonly stopped: (record: OutboxRecord, result: OperationResult) => void;
  /** The flow was told at the deadline; a read may stop. */
  readonly overdue: (operationId: string) => void;
}

/** What the parts of the settlement work with. */
export interface SettlementParts {
  readonly store: Store;
  readonly ledger: HoldLedger;
  readonly clock: Clock;
  readonly log: Log;
  readonly ports: SettlementPorts;
  readonly end: OperationEnd;
}
