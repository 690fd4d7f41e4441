import type { Family } from './contract.ts';
import type { DialIn } from './dialled-link.ts';
import type { Json, JsonObject } from './json.ts';
import type { OperationFailure, OutcomeOutput } from './step-input.ts';

/** Which device an operation or event belongs to. A charger is addressed with its connector. */
export type DeviceAddress =
  | { readonly family: 'terminal'; readonly terminalId: string }
  | { readonly family: 'charger'; readonly chargerId: string; readonly connectorId: number };

/** One operation on its way to a device. */
export interface OperationCall {
  /** The idempotency key; the same for every attempt. */
  readonly operationId: string;
  /** Name in the contract, e.g. `charger.start`. */
  readonly operation: string;
  readonly sessionId: string;
  readonly address: DeviceAddress;
  /**
   * As the contract says. In place of keys, words come: `terminal.show` has `lines`, and `terminal.choose` has `labels`, one for
   * each item, and perhaps `lines` above them.
   */
  readonly input: JsonObject;
  /** Counts from 1. */
  readonly attempt: number;
  /** When the answer is too late, Unix epoch ms. */
  readonly deadlineAtMs: number;
  /**
   * Which connector a driver is asked about, in his words, where the terminal serves several. To be shown on screens that
   * the terminal draws itself, where the vendor lets a text be added.
   */
  readonly bay?: string;
}

/** How an operation ended: a clear answer or none. Adapters resolve; they never throw for what a vendor says. */
export type OperationResult =
  | { readonly kind: 'outcome'; readonly output: OutcomeOutput }
  | { readonly kind: 'failure'; readonly error: OperationFailure };

/** Something that happened by itself at a device. */
export interface DeviceEvent {
  /** The adapter's own key for this occurrence; a second event with the same key is dropped by the host. */
  readonly eventId: string;
  readonly address: DeviceAddress;
  /**
   * Name in the contract, e.g. `charger.pluggedIn`; or one that no flow sees: `charger.meter` {energyWh: integer}, the energy
   * of the charge so far, of which the host makes `charger.totals`; `charger.loss` {energyWh?: integer}, the energy of a
   * charge that began after its start was called off, which the host books as a loss.
   */
  readonly type: string;
  readonly payload: JsonObject;
  /** The session whose start this belongs to, when the adapter knows it; it comes before the address. */
  readonly sessionId?: string;
  /** When it happened, by the device's clock if it has one, Unix epoch ms. */
  readonly atMs: number;
}

/** What the host gives to an adapter. */
export interface AdapterHost {
  /** Resolves when the event is durably stored. An adapter answers its device only after that. */
  readonly emit: (event: DeviceEvent) => Promise<void>;
  /** Small durable memory of this adapter; a `put` is on disk when it resolves. Never card data. */
  readonly memory: AdapterMemory;
  /**
   * The stand-in of a member card by the number of its chip, the same at every terminal; undefined where none can be made. Then the adapter
   * makes one of its own. The number goes nowhere else.
   */
  readonly memberKey?: (uid: string) => string | undefined;
  /** Unix epoch ms. */
  readonly nowMs: () => number;
  /** `details` pass an allow-list before they are written. */
  readonly log: (level: 'info' | 'warning' | 'error', message: string, details: JsonObject) => void;
}

/** A durable map, one per adapter. Keys are at most 200 characters, values at most 16 kB of JSON. */
export interface AdapterMemory {
  readonly get: (key: string) => Promise<Json | undefined>;
  readonly put: (key: string, value: Json) => Promise<void>;
  readonly remove: (key: string) => Promise<void>;
  readonly list: (
    prefix: string,
  ) => Promise<readonly { readonly key: string; readonly value: Json }[]>;
}

/** The part of a web AbortSignal that adapters use; contracts know no platform. */
export interface AbortPort {
  readonly aborted: boolean;
  readonly addEventListener: (type: 'abort', listener: () => void) => void;
  readonly removeEventListener: (type: 'abort', listener: () => void) => void;
}

/** What a device can do: a subset of its family's answers and capabilities. */
export interface AdapterProfile {
  /** e.g. `ocpp-1.6`. */
  readonly id: string;
  readonly family: Family;
  readonly capabilities: readonly string[];
  /** Answers of the family that this profile never gives, e.g. `{ "terminal.readCard": ["deferred"] }`. */
  readonly never: Readonly<Record<string, readonly string[]>>;
  /** After so long a terminal finishes a reservation by itself (PSP, Setup time-out); never when left out. */
  readonly closesAfterMs?: number;
  /** The part of a terminal's screen that texts may fill; unknown when left out. */
  readonly screen?: AdapterScreen;
}

/** How much text a screen takes. A column is the width of a Latin letter. */
export interface AdapterScreen {
  readonly lines: number;
  readonly columns: number;
  /** Lines that are too long go on in the next one, broken between words; else they are cut off. */
  readonly wraps?: boolean;
}

/**
 * A call that a vendor made to `/callbacks/<adapter>/<secret>`. Nothing but the secret says who called, so it is a hint:
 * what it tells is asked from the vendor before it counts.
 */
export interface VendorCallback {
  readonly secret: string;
  /** Whatever the vendor sent, at most 16 kB of JSON. */
  readonly body: Json;
}

/** Binds one contract to one vendor. An instance serves all devices of its kind at one engine. */
export interface DeviceAdapter {
  readonly profile: AdapterProfile;
  /** Begins to serve. Events may be emitted from now on. */
  readonly start: (host: AdapterHost) => Promise<void>;
  /**
   * Carries out one operation. Resolves with a result of the contract; `signal` aborts a `read` nobody waits for.
   * A rejection counts as `unknown` for class `once` and `keyed`, as `failed` for `read`.
   */
  readonly execute: (call: OperationCall, signal: AbortPort) => Promise<OperationResult>;
  /**
   * Takes a call of the vendor. Resolves when what matters of it is on disk, so that the vendor is answered fast; false
   * when the secret is none of this adapter's. Repeats, late ones and nonsense are taken and ignored.
   */
  readonly receive?: (callback: VendorCallback) => Promise<boolean>;
  /** For a device that dials the engine, at `/remote/<terminalId>`. */
  readonly dialIn?: DialIn;
  /** Closes sockets and stops. Resolves within 2 s. */
  readonly stop: () => Promise<void>;
}
