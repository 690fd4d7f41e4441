import type { Finding } from '../../../engine/contracts/finding.ts';
import type { FlowSource } from '../../../engine/core/flow/load-flow.ts';

/** What the page asks the validation worker. */
export interface ValidationRequest {
  /** Counts up; the reply carries it. */
  readonly id: number;
  readonly source: FlowSource;
}

/** What the checks say of a flow, as `forecourt validate` says it. */
export interface Validation {
  readonly findings: readonly Finding[];
  /** Null when the flow has errors. */
  readonly behaviourHash: string | null;
}

/** What the worker answers. */
export interface ValidationReply {
  readonly id: number;
  readonly validation: Validation;
}
