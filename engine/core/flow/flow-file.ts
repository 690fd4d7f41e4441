import type { JsonSchemaField, Say } from '../../contracts/contract.ts';
import type { Json, JsonObject } from '../../contracts/json.ts';

/** A flow file as written: an envelope around an XState machine config. Shape: flow.schema.json, docs/flow-format.md. */
export interface FlowFile {
  readonly $schema?: string;
  readonly format: 1;
  /** `scxml`: came from SCXML; more actions, events of any name, delayed raises. Never certified. */
  readonly dialect?: 'scxml';
  readonly id: string;
  readonly title: Say;
  readonly description: Say;
  readonly source: string;
  readonly trigger: FlowTrigger;
  readonly requires: readonly string[];
  readonly params: Readonly<Record<string, FlowParam>>;
  readonly context: Readonly<Record<string, FlowContextField>>;
  readonly watch?: readonly FlowWatch[];
  readonly machine: FlowMachine;
  readonly accept: readonly FlowAccept[];
}

/** What starts the flow; `arm` is what a terminal must know to read cards for it. */
export interface FlowTrigger {
  readonly event: string;
  /** The kinds of card that start it; every kind when left out. */
  readonly kinds?: readonly string[];
  readonly arm?: { readonly amountMinor: FlowValue };
}

/** A setting of the flow. Durations are ISO 8601 in files and milliseconds in expressions. */
export interface FlowParam {
  readonly type: 'integer' | 'duration' | 'boolean' | 'string';
  readonly description: string;
  readonly default: Json;
  readonly minimum?: number | string;
  readonly maximum?: number | string;
  readonly enum?: readonly string[];
  readonly 'x-unit'?: 'minor' | 'Wh' | 'ms' | 'at';
}

/** A value that the flow remembers; `initial` may take a field of the trigger. */
export type FlowContextField = JsonSchemaField & { readonly initial?: FlowValue };

/** When meter progress becomes an event. */
export interface FlowWatch {
  readonly of: 'totalMinor' | 'energyWh';
  readonly every?: number;
  readonly at?: FlowValue;
}

/** An accepted finding, with the reason. */
export interface FlowAccept {
  readonly rule: string;
  readonly where: string;
  readonly reason: string;
}

/** A literal, or `{"$expr": "…"}`, or `{"$text": "…", "args": {…}}`; objects and lists may hold them inside. */
export type FlowValue = Json;

/** A state of the machine; the root is one too. */
export interface FlowState {
  readonly type?: 'atomic' | 'compound' | 'parallel' | 'final' | 'history';
  readonly initial?: string;
  readonly history?: 'shallow' | 'deep';
  readonly target?: string;
  readonly description?: string;
  readonly states?: Readonly<Record<string, FlowState>>;
  readonly on?: Readonly<Record<string, FlowTransitions>>;
  readonly always?: FlowTransitions;
  readonly after?: Readonly<Record<string, FlowTransitions>>;
  readonly onDone?: FlowTransitions;
  readonly invoke?: FlowInvoke | readonly FlowInvoke[];
  readonly entry?: FlowActions;
  readonly exit?: FlowActions;
  readonly output?: FlowValue;
  readonly tags?: readonly string[];
  readonly meta?: JsonObject;
}

/** The root state, with the flow's id so that `#id.path` works in any XState tool. */
export type FlowMachine = FlowState & { readonly id: string };

/** A target, an arrow, or alternatives of which the first true one is taken. */
export type FlowTransitions = string | FlowTransition | readonly (string | FlowTransition)[];

/** One arrow. Without `target` it only acts. */
export interface FlowTransition {
  readonly target?: string;
  readonly guard?: FlowGuard;
  readonly actions?: FlowActions;
  readonly reenter?: boolean;
  readonly description?: string;
}

/** The three conditions of the format, and SCXML's `In()`, which only its dialect has. */
export type FlowGuard =
  | { readonly type: 'when'; readonly params: { readonly $expr: string } }
  | {
      readonly type: 'outcome';
      readonly params: {
        readonly in: readonly string[];
        readonly when?: { readonly $expr: string };
      };
    }
  | { readonly type: 'code'; readonly params: { readonly in: readonly string[] } }
  | {
      readonly type: 'core.in';
      readonly params: { readonly state: string; readonly is?: boolean };
    };

/** One action or several. */
export type FlowActions = FlowAction | readonly FlowAction[];

/** `assign`, a notice of a contract such as `terminal.show`, or one of the engine's own `core.*`. */
export interface FlowAction {
  readonly type: string;
  readonly params?: Readonly<Record<string, FlowValue>>;
}

/** A request whose answer the state waits for. */
export interface FlowInvoke {
  readonly src: string;
  readonly input?: Readonly<Record<string, FlowValue>>;
  readonly onDone?: FlowTransitions;
  readonly onError?: FlowTransitions;
}
