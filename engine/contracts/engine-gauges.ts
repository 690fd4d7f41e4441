import type { HoldPhase } from './hold.ts';

/** What an engine has on its hands now, in numbers; for monitoring. */
export interface EngineGauges {
  readonly activeSessions: number;
  /** Open reservations by how far they are. */
  readonly openHolds: Readonly<Partial<Record<HoldPhase, number>>>;
  /** Age of the oldest open reservation, ms; 0 without one. */
  readonly oldestHoldAgeMs: number;
  /** Open reservations of which nobody knows yet whether they are there. */
  readonly unknownOutcomes: number;
  /** Reservations that need a person, open or closed. */
  readonly personsNeeded: number;
  /** Reservations that a vendor lists and the ledger does not know. */
  readonly strayHolds: number;
  /** Operations that wait to be sent or for their answer. */
  readonly outboxDepth: number;
  /** Of these, the ones that were sent more than once. */
  readonly outboxRetrying: number;
}

/** Is told what happens, for monitoring; it must be quick and never throw. */
export interface EngineObserver {
  /** An operation leaves; `attempt` counts from 1. */
  readonly sent: (operation: string, attempt: number) => void;
  /** The pure step of an input took so long. */
  readonly stepped: (seconds: number) => void;
  /** An adapter went outside its contract, with the answer to an operation or with an event (`event`). */
  readonly breached: (what: string, kind: string) => void;
}
