import type { Json, JsonObject } from './json.ts';
import type { FailureCode } from './step-input.ts';

/** The three families of the outside world. */
export type Family = 'terminal' | 'charger' | 'site';

/** `read` may repeat · `keyed` may repeat with the same key · `once` must never be repeated blindly. */
export type OperationClass = 'read' | 'keyed' | 'once';

/** What an operation does to the driver's money. */
export type MoneyMeaning = 'acquire' | 'settle' | 'release' | 'none';

/** A sentence for stories, per language. */
export interface Say {
  readonly en: string;
  readonly nl: string;
}

/** The true effect on the world, as assignments to the family's world variables. */
export type WorldEffect = Readonly<Record<string, string>>;

/** World variables and the values that they may have; a list of such means any of them. */
export type WorldCondition =
  | Readonly<Record<string, readonly string[]>>
  | readonly Readonly<Record<string, readonly string[]>>[];

/** A clear answer. `output` is the JSON Schema of its fields besides `outcome`. */
export interface AnswerDefinition {
  readonly description: string;
  readonly output: JsonSchemaObject;
  /** When this answer is true; always possible when left out. */
  readonly when?: WorldCondition;
  readonly effect: WorldEffect;
  /** Fields that tell the true value of a world variable, or that it is unknown. */
  readonly tells?: Readonly<Record<string, string>>;
  readonly say: Say;
}

/** No clear answer: what the flow is told, apart from what truly happened. */
export interface SilenceDefinition {
  readonly code: FailureCode;
  readonly description: string;
  readonly when?: WorldCondition;
  readonly effect: WorldEffect;
  /** The engine's own ledger refused; it happens exactly then. */
  readonly refusal?: true;
  readonly say: Say;
  /** The engine tells the flow this answer instead of a failure (settle and release: `inProgress`). */
  readonly told?: string;
  /** The answer that may still arrive later. */
  readonly late?: string;
}

/** The deadline of an operation: `ms`, plus the input field named by `plus` (milliseconds). */
export interface DeadlineDefinition {
  readonly ms: number;
  readonly plus?: string;
}

/** One request that a flow may make. */
export interface OperationDefinition {
  readonly description: string;
  readonly class: OperationClass;
  readonly money: MoneyMeaning;
  readonly deadline: DeadlineDefinition;
  /** The read operation that finds out what happened after a silence. */
  readonly probe?: string;
  /** The operation that undoes a success which nobody waits for any more. */
  readonly compensate?: string;
  /** Shown or told only: no answer comes back, the latest one wins. */
  readonly notice?: boolean;
  /** Used by the engine itself, not by flows. */
  readonly internal?: boolean;
  /** No answer comes until the driver does something: a step that asks shows what. */
  readonly asksDriver?: boolean;
  readonly needs?: readonly string[];
  readonly input: JsonSchemaObject;
  readonly answers: Readonly<Record<string, AnswerDefinition>>;
  readonly silences: readonly SilenceDefinition[];
}

/** Something that happens by itself. */
export interface EventDefinition {
  readonly description: string;
  /** The driver does it only if told to: a step that waits for it shows what. */
  readonly asksDriver?: boolean;
  /** Capabilities without which it never happens. */
  readonly needs?: readonly string[];
  readonly payload: JsonSchemaObject;
  readonly when?: WorldCondition;
  readonly effect: WorldEffect;
  /** World variables that take the value of a field of the event. */
  readonly sets?: Readonly<Record<string, string>>;
  readonly say: Say;
}

/** One of the contract files. */
export interface Contract {
  readonly family: Family;
  readonly version: number;
  readonly description: string;
  /** World variables and their values; the first value is the initial one. */
  readonly world: Readonly<Record<string, readonly string[]>>;
  readonly capabilities: Readonly<Record<string, string>>;
  readonly operations: Readonly<Record<string, OperationDefinition>>;
  readonly events: Readonly<Record<string, EventDefinition>>;
  readonly assumptions: readonly string[];
}

/** The small JSON Schema profile of contracts and flows. */
export interface JsonSchemaObject {
  readonly type: 'object';
  readonly properties: Readonly<Record<string, JsonSchemaField>>;
  readonly required?: readonly string[];
  readonly additionalProperties?: boolean;
}

/** One field. `x-unit` and `x-opaque` are explained in docs/expressions.md. */
export interface JsonSchemaField {
  readonly type?: 'boolean' | 'integer' | 'string' | 'duration' | 'object' | 'array';
  readonly description: string;
  readonly enum?: readonly string[];
  readonly minimum?: number;
  readonly maximum?: number;
  readonly maxLength?: number;
  readonly 'x-unit'?: 'minor' | 'Wh' | 'ms' | 'at';
  readonly 'x-opaque'?: 'card' | 'text' | 'id';
  /** Value of an `enum` → the capability that asking for it needs. */
  readonly 'x-needs'?: Readonly<Record<string, string>>;
  readonly properties?: Readonly<Record<string, JsonSchemaField>>;
  readonly required?: readonly string[];
  readonly items?: JsonSchemaField;
  readonly maxItems?: number;
  readonly default?: Json;
  readonly examples?: readonly (Json | JsonObject)[];
}
