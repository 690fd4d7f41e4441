import type { OperationResult } from './device-adapter.ts';
import type { JsonObject } from './json.ts';

/**
 * One fact that an adapter leans on, or that its makers would like to know. All of a vendor are in `facts.json` beside the
 * adapter; the table in its README is made of that list (`node scripts/write-facts.mjs`).
 */
export interface TerminalFact {
  readonly id: string;
  /** One sentence, which is true where the fact holds; for `unknown` the question. */
  readonly says: string;
  /** `documented` by the vendor · `assumed`: concluded, or seen in the code of others · `unknown`: nobody says. */
  readonly standing: 'documented' | 'assumed' | 'unknown';
  /** The document and the place in it; for what is assumed, what the guess is drawn from. */
  readonly source: string;
  /** The setting or the file to change where it does not hold; null when nothing can be changed. */
  readonly changeIn: string | null;
  /** How `forecourt check-terminal` shows it; null when no step of it can. */
  readonly check: FactCheck | null;
}

/** How a fact is shown on a device. */
export interface FactCheck {
  /** The step that shows it. */
  readonly step: string;
  /** What the step does for it, in one sentence. */
  readonly how: string;
  /**
   * What may be written down of it: one of these words, a whole number in these bounds, or a name of the vendor's wire in
   * capitals. Whatever a device sends, nothing else gets into a result file.
   */
  readonly observes: readonly string[] | { readonly from: number; readonly to: number } | 'name';
}

/** What a step has shown of a fact. `seen` answers a question; the others say whether the sentence is true. */
export interface FactSeen {
  readonly fact: string;
  readonly verdict: 'holds' | 'differs' | 'seen';
  readonly observed: string | number;
}

/** One exchange with the terminal or its cloud. It may hold card data: it stays in memory and is only judged. */
export interface WireHeard {
  /** What was exchanged, e.g. `GET card`. */
  readonly what: string;
  /** When it was asked, Unix epoch ms. */
  readonly atMs: number;
  readonly tookMs: number;
  /** What came, in the vendor's words. */
  readonly detail: JsonObject;
}

/** One operation of a step, and how it ended. */
export interface CheckCall {
  readonly operation: string;
  readonly input: JsonObject;
  readonly result: OperationResult;
  readonly atMs: number;
  readonly tookMs: number;
}

/** Everything that one step of a check saw. */
export interface CheckRecord {
  readonly step: string;
  readonly calls: readonly CheckCall[];
  /** Types of events, e.g. `terminal.offline`, with the time since the step asked a person to do something. */
  readonly events: readonly { readonly type: string; readonly afterMs: number }[];
  readonly heard: readonly WireHeard[];
  /** Question → `yes`, `no` or `done`. */
  readonly answers: Readonly<Record<string, string>>;
}

/** Which deployment of a vendor a terminal is at; `unknown` where settings do not tell. */
export type CheckEnvironment = 'emulator' | 'test' | 'production' | 'unknown';

/** What an adapter brings for `forecourt check-terminal`. */
export interface TerminalCheck {
  readonly facts: readonly TerminalFact[];
  readonly environmentOf: (settings: JsonObject) => CheckEnvironment;
  /** What the records show. Every fact with a `check` may come of it, each at most once. */
  readonly judge: (records: readonly CheckRecord[], settings: JsonObject) => readonly FactSeen[];
}
