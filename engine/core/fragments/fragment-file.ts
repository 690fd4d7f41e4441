import type { JsonSchemaField, Say } from '../../contracts/contract.ts';
import type { JsonObject } from '../../contracts/json.ts';
import type {
  FlowAccept,
  FlowContextField,
  FlowMachine,
  FlowState,
  FlowTransition,
  FlowValue,
} from '../flow/flow-file.ts';

/** A fragment as written: a part of a flow that several flows use. Shape: fragment.schema.json, docs/fragments.md. */
export interface FragmentFile {
  readonly $schema?: string;
  readonly format: 1;
  readonly id: string;
  readonly title: Say;
  readonly description: Say;
  readonly source?: string;
  readonly requires: readonly string[];
  /** What a flow gives it, read as `params.<name>`. */
  readonly in: Readonly<Record<string, FragmentInput>>;
  /** What it gives back; each exit writes some of them. */
  readonly out: Readonly<Record<string, JsonSchemaField>>;
  /** What it remembers by itself. */
  readonly context: Readonly<Record<string, FlowContextField>>;
  /** Steps, besides the first one, that arrows from outside may lead to. */
  readonly entries?: Readonly<Record<string, FragmentDoor>>;
  /** Ways to end, each the name of a final step directly in the machine. */
  readonly exits: Readonly<Record<string, FragmentDoor>>;
  readonly machine: FlowMachine;
  readonly accept: readonly FlowAccept[];
}

/** A declared input; durations have ISO 8601 bounds and defaults. */
export interface FragmentInput extends Omit<JsonSchemaField, 'minimum' | 'maximum' | 'type'> {
  readonly type?: 'integer' | 'duration' | 'boolean' | 'string';
  readonly minimum?: number | string;
  readonly maximum?: number | string;
}

/** A way in or out. */
export interface FragmentDoor {
  readonly description: string;
}

/** A step that a fragment spells out; it is replaced when the flow is loaded. */
export interface FragmentUse {
  readonly use: string;
  readonly with?: Readonly<Record<string, FlowValue>>;
  /** Name under the fragment's `out` → remembered value, or null to leave it. */
  readonly out?: Readonly<Record<string, string | null>>;
  /** Exit → where it leads. */
  readonly on?: Readonly<Record<string, string | FlowTransition>>;
  readonly description?: string;
  readonly tags?: readonly string[];
  readonly meta?: JsonObject;
}

/** The use that a step of a file as written is, undefined for an ordinary step. */
export function asUse(state: FlowState): FragmentUse | undefined {
  return Object.hasOwn(state, 'use') ? (state as unknown as FragmentUse) : undefined;
}
