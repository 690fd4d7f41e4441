import type { Say } from '../../contracts/contract.ts';
import type { HoldEnd, HoldPhase } from '../../contracts/hold.ts';
import type { Json, JsonObject } from '../../contracts/json.ts';
import type { FailureCode, FlowEvent } from '../../contracts/step-input.ts';

/** A named path through a flow: what happens, what is expected, and how the money ends. Shape: scenario.schema.json. */
export interface Scenario {
  readonly $schema?: string;
  readonly id: string;
  readonly title: Say;
  /** Settings that differ from the flow's own; durations are ISO 8601. */
  readonly params?: Readonly<Record<string, Json>>;
  readonly trigger: FlowEvent;
  readonly steps: readonly ScenarioStep[];
  /** Left out while the visit is not over: then only the expectations are checked. */
  readonly ends?: ScenarioEnds;
}

/** One line: something happens, time passes, the engine restarts, or something is expected. */
export type ScenarioStep = { readonly note?: string } & (
  | { readonly event: FlowEvent }
  | { readonly answer: ScenarioAnswer }
  | { readonly silence: ScenarioSilence }
  | { readonly wait: string }
  | { readonly restart: true }
  | { readonly expect: ScenarioExpectation }
);

/** A line where something happens; the others only look. */
export type ScenarioMove = Exclude<ScenarioStep, { readonly expect: ScenarioExpectation }>;

/** A clear answer to a running request; what is not `to` is the answer's own field. */
export interface ScenarioAnswer extends JsonObject {
  readonly to: string;
  readonly outcome: string;
}

/** A running request gets no clear answer. */
export interface ScenarioSilence {
  readonly to: string;
  readonly code: FailureCode;
}

/** What must hold now. Only what is named is compared. */
export interface ScenarioExpectation {
  /** Path of an active state. */
  readonly in?: string;
  /** Exactly these requests wait for an answer, in any order. */
  readonly asks?: readonly string[];
  /** Fields of running requests. */
  readonly input?: Readonly<Record<string, JsonObject>>;
  /** Key of the text on the screen. */
  readonly shows?: string;
  /** Values in the text on the screen. */
  readonly args?: JsonObject;
  /** Phase of the latest reservation. */
  readonly hold?: HoldPhase | 'none';
}

/** How the session and its latest reservation must end. */
export interface ScenarioEnds {
  /** The flow's own word for the ending. */
  readonly ending: string;
  readonly hold: HoldPhase | 'none';
  readonly end: HoldEnd | null;
  /** What the card is charged, integer minor units; 0 when left out. */
  readonly committedMinor?: number;
  /** Why a person looks at it; nobody does when left out. */
  readonly person?: string;
}
