import type { MoneyMeaning, OperationClass } from '../../contracts/contract.ts';
import type { DeviceAddress, OperationResult } from '../../contracts/device-adapter.ts';
import type { Hold } from '../../contracts/hold.ts';
import type { Json, JsonObject } from '../../contracts/json.ts';
import type { SessionState } from '../../contracts/session-state.ts';
import type { StepInput } from '../../contracts/step-input.ts';
import type { FragmentSource } from '../../core/fragments/load-fragments.ts';

/**
 * The durable memory of a host. Everything is synchronous: one process owns the file, and a unit of work must not
 * be interleaved with another. All times are Unix epoch ms.
 */
export interface Store {
  /** Runs the work as a whole: it is on disk when this returns, and an exception undoes all of it. Nested calls join. */
  readonly atomically: <T>(work: () => T) => T;
  readonly sessions: SessionTable;
  readonly journal: JournalTable;
  readonly outbox: OutboxTable;
  readonly timers: TimerTable;
  readonly holds: HoldTable;
  readonly totals: TotalsTable;
  readonly connectors: ConnectorTable;
  readonly deviceEvents: DeviceEventTable;
  readonly memory: MemoryTable;
  readonly flows: FlowTable;
  readonly receipts: ReceiptTable;
  readonly close: () => void;
}

/** One session with what routing needs to find it. */
export interface SessionRecord {
  readonly sessionId: string;
  readonly siteId: string;
  readonly flowId: string;
  readonly bundleHash: string;
  readonly terminalId: string | null;
  readonly chargerId: string | null;
  readonly connectorId: number | null;
  /** The card that owns the session, or null. */
  readonly cardKey: string | null;
  readonly startedAtMs: number;
  readonly endedAtMs: number | null;
  readonly state: SessionState;
}

/** Where an active session is. */
export type ActivePlace = Pick<SessionRecord, 'sessionId' | 'terminalId'>;

export interface SessionTable {
  readonly get: (sessionId: string) => SessionRecord | undefined;
  readonly put: (record: SessionRecord) => void;
  /** Sessions whose state is active, oldest first. */
  readonly active: () => readonly SessionRecord[];
  /** The names of the active sessions and where they are, oldest first. */
  readonly activePlaces: () => readonly ActivePlace[];
  /** The active sessions at one terminal, oldest first. */
  readonly atTerminal: (terminalId: string) => readonly SessionRecord[];
  readonly list: (query: {
    readonly siteId?: string;
    readonly status?: string;
    readonly limit: number;
  }) => readonly SessionRecord[];
}

/** One input of a session and what it led to. */
export interface JournalRecord {
  readonly sessionId: string;
  /** Counts from 1 within the session. */
  readonly sequence: number;
  readonly inputId: string;
  readonly atMs: number;
  /** `start` and `ledger` lines carry their own shapes. */
  readonly input: StepInput | JsonObject;
  readonly activePaths: readonly string[];
  readonly faulted: boolean;
  readonly effects: readonly JsonObject[];
}

export interface JournalTable {
  /** The number of a session's last line; 0 when it has none. */
  readonly lastSequence: (sessionId: string) => number;
  /** Writes a line; false when the session has one for this input already, and then nothing is written. */
  readonly append: (record: JournalRecord) => boolean;
  readonly list: (sessionId: string) => readonly JournalRecord[];
}

/** `pending` may be sent · `claimed` the bytes may have left · `settled` the end is known · `cancelled` never sent. */
export type OutboxStatus = 'pending' | 'claimed' | 'settled' | 'cancelled';

/** Who asked for an operation: the drawing of a session, or the engine by itself. */
export type OutboxAsker = 'flow' | 'engine';

/** One operation on its way to the world. */
export interface OutboxRecord {
  readonly operationId: string;
  readonly sessionId: string;
  readonly operation: string;
  readonly class: OperationClass;
  readonly money: MoneyMeaning;
  /** Operations of one lane are carried out one after the other. */
  readonly lane: string;
  readonly address: DeviceAddress | null;
  readonly path: string;
  /** Whose wish it is: the drawing's, or the engine's own. */
  readonly asker: OutboxAsker;
  readonly input: JsonObject;
  readonly status: OutboxStatus;
  readonly attempts: number;
  readonly createdAtMs: number;
  /** Not before this time. */
  readonly nextAtMs: number;
  readonly deadlineAtMs: number;
  /** The flow has its answer; what is left belongs to the ledger. */
  readonly told: boolean;
  /** The end; of a record that is still open, the answer that the terminal took over: it is only looked up then. */
  readonly result: OperationResult | null;
}

export interface OutboxTable {
  readonly get: (operationId: string) => OutboxRecord | undefined;
  readonly put: (record: OutboxRecord) => void;
  /** Records that are pending or claimed, oldest first. */
  readonly open: () => readonly OutboxRecord[];
  /** Those of one lane that are pending or claimed, oldest first. */
  readonly openIn: (lane: string) => readonly OutboxRecord[];
  readonly ofSession: (sessionId: string) => readonly OutboxRecord[];
}

export interface TimerRecord {
  readonly timerId: string;
  readonly sessionId: string;
  readonly dueAtMs: number;
}

export interface TimerTable {
  readonly put: (record: TimerRecord) => void;
  readonly remove: (timerId: string) => void;
  /** All that are due, in due order. */
  readonly due: (atMs: number) => readonly TimerRecord[];
  readonly nextDueAtMs: () => number | undefined;
}

export interface HoldTable {
  readonly get: (holdId: string) => Hold | undefined;
  readonly put: (hold: Hold) => void;
  readonly ofSession: (sessionId: string) => readonly Hold[];
  /** Oldest first; open = neither `confirmed` nor `void`. */
  readonly list: (query: { readonly openOnly: boolean; readonly limit: number }) => readonly Hold[];
  /** Those with this reference of a vendor, oldest first. */
  readonly byReference: (reference: string) => readonly Hold[];
  /** Open ones that a person has, oldest first. */
  readonly withPerson: () => readonly Hold[];
  /** Those that opened in a span of time, its end not included, oldest first. */
  readonly openedBetween: (fromMs: number, toMs: number) => readonly Hold[];
}

/** The latest meter reading of a session and its price. */
export interface TotalsRecord {
  readonly sessionId: string;
  readonly energyWh: number;
  readonly totalMinor: number;
  readonly atMs: number;
  /** The charger told the final value. */
  readonly final: boolean;
  /** Charging ended, but the charger did not tell how much was delivered. */
  readonly energyUnknown: boolean;
}

export interface TotalsTable {
  readonly get: (sessionId: string) => TotalsRecord | undefined;
  readonly put: (record: TotalsRecord) => void;
  /** Keeps a reading that nobody was told of: it may be written up to 15 s later, and a crash may lose it. */
  readonly note: (record: TotalsRecord) => void;
  /** Writes every reading that was only noted; before a stop in good order. */
  readonly flush: () => void;
}

/** The persisted model of a connector; its edges are the triggers. */
export interface ConnectorRecord {
  readonly chargerId: string;
  readonly connectorId: number;
  readonly plugged: boolean;
  readonly sessionId: string | null;
  /** A car was plugged in while the session before was still there; it is offered to charge when that one is over. */
  readonly isOfferDue: boolean;
}

export interface ConnectorTable {
  readonly get: (chargerId: string, connectorId: number) => ConnectorRecord | undefined;
  readonly put: (record: ConnectorRecord) => void;
}

export interface DeviceEventTable {
  /** False when this event was stored before. Old ids may be forgotten after 30 days. */
  readonly addOnce: (eventId: string, atMs: number) => boolean;
}

export interface MemoryTable {
  readonly get: (adapter: string, key: string) => Json | undefined;
  readonly put: (adapter: string, key: string, value: Json) => void;
  readonly remove: (adapter: string, key: string) => void;
  readonly list: (
    adapter: string,
    prefix: string,
  ) => readonly { readonly key: string; readonly value: Json }[];
}

/** A flow as it was when a session began; sessions pin it. */
export interface FlowRecord {
  readonly bundleHash: string;
  readonly flowId: string;
  readonly flowText: string;
  readonly texts: Readonly<Record<string, string>>;
  /** The fragments that it uses, directly or through others, by name. */
  readonly fragments: Readonly<Record<string, FragmentSource>>;
}

export interface FlowTable {
  readonly get: (bundleHash: string) => FlowRecord | undefined;
  readonly put: (record: FlowRecord) => void;
}

/** The receipt of a session; written also when nothing was charged. */
export interface ReceiptRecord {
  readonly receiptId: string;
  readonly sessionId: string;
  readonly atMs: number;
  readonly body: JsonObject;
}

export interface ReceiptTable {
  readonly get: (sessionId: string) => ReceiptRecord | undefined;
  readonly put: (record: ReceiptRecord) => void;
}
