import type { JsonObject } from '../../../engine/contracts/json.ts';

/** The path of the machine itself, above all states. */
export const ROOT_PATH = '';

/** What a state is in the drawing. `block` = a building block that is used here and drawn closed. */
export type StateKind = 'step' | 'group' | 'parallel' | 'final' | 'history' | 'block';

/** A wait that ends by itself. `setting` is the name of the duration parameter. */
export interface ChartWait {
  readonly setting: string;
  readonly durationMs: number | null;
}

/** One state of a flow, by its dotted path (`card.reading`). */
export interface ChartState {
  readonly path: string;
  readonly name: string;
  readonly parent: string;
  /** Position among its siblings in the file: the reading order. */
  readonly order: number;
  readonly kind: StateKind;
  readonly children: readonly string[];
  /** The child that is entered first, or null. */
  readonly initial: string | null;
  /** Operations that it asks for, e.g. `terminal.readCard`, or the name of a building block. */
  readonly requests: readonly string[];
  readonly requestInput: JsonObject;
  /** Keys of the texts that it shows on the terminal. */
  readonly shows: readonly string[];
  readonly waits: readonly ChartWait[];
}

/** Why an arrow is taken. */
export type ArrowCause =
  | { readonly type: 'event'; readonly event: string }
  | { readonly type: 'answer'; readonly request: string; readonly answers: readonly string[] }
  | { readonly type: 'failure'; readonly request: string; readonly codes: readonly string[] }
  | { readonly type: 'wait'; readonly wait: ChartWait }
  | { readonly type: 'exit'; readonly exit: string }
  | { readonly type: 'finished' }
  | { readonly type: 'always' };

/** The colour of an arrow. `error` is what can go wrong. */
export type ArrowKind = 'event' | 'done' | 'error' | 'timer' | 'always';

/** One transition. */
export interface ChartArrow {
  readonly id: string;
  readonly source: string;
  /** Null = stays where it is and only remembers or shows something. */
  readonly target: string | null;
  readonly cause: ArrowCause;
  readonly kind: ArrowKind;
  /** The expression that must be true, or null. */
  readonly onlyIf: string | null;
  /** The conditions of earlier arrows of the same cause, none of which was true. */
  readonly unless: readonly string[];
  /** `field = expression`, as written. */
  readonly remembers: readonly string[];
  readonly shows: readonly string[];
}

/** A whole flow as states and arrows; states in file order, parents before children. */
export interface Chart {
  readonly states: ReadonlyMap<string, ChartState>;
  readonly arrows: readonly ChartArrow[];
  readonly top: readonly string[];
  readonly initial: string | null;
  /** The event that starts a session. */
  readonly trigger: string | null;
  /** Descriptions of settings and remembered values, as the file has them. */
  readonly descriptions: ReadonlyMap<string, string>;
}

/** The parent's path; the root's for a top-level state. */
export function parentPath(path: string): string {
  const dot = path.lastIndexOf('.');
  return dot < 0 ? ROOT_PATH : path.slice(0, dot);
}

/** Whether `inner` lies strictly inside `outer`. Everything lies inside the root. */
export function isInside(inner: string, outer: string): boolean {
  if (outer === ROOT_PATH) return inner !== ROOT_PATH;
  return inner.startsWith(`${outer}.`);
}

/** The path and everything above it, innermost first, without the root. */
export function lineage(path: string): readonly string[] {
  const line: string[] = [];
  for (let at = path; at !== ROOT_PATH; at = parentPath(at)) line.push(at);
  return line;
}
