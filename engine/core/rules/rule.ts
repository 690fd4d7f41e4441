import type { ContractIndex } from '../flow/contract-index.ts';
import type { Report } from '../flow/finding-list.ts';
import type { FlowArrow } from '../flow/flow-arrows.ts';
import type { FlowFile } from '../flow/flow-file.ts';
import type { FlowTexts } from '../flow/loaded-flow.ts';
import type { StateNode } from '../flow/state-tree.ts';
import type { TextUse } from './text-use.ts';

/** What a rule looks at. */
export interface RuleInput {
  readonly file: FlowFile;
  readonly contracts: ContractIndex;
  readonly root: StateNode;
  /** All states, the root first. */
  readonly states: readonly StateNode[];
  readonly arrows: readonly FlowArrow[];
  /** Names of steps beside the first one that arrows from outside may lead to; only a fragment has them. */
  readonly entries?: readonly string[];
  readonly texts: FlowTexts;
  /** Texts that the flow shows; filled by the rules on values, read by the rule on texts. */
  readonly textUses: TextUse[];
  readonly report: Report;
  /** The expressions are in another language and judged by whoever brings the evaluator. */
  readonly areExpressionsForeign?: boolean;
  /** Reports in the texts of one language. */
  readonly reportText: (language: string) => Report;
}

/** One rule. It reports everything that is wrong and never throws. */
export type Rule = (input: RuleInput) => void;

/** What people call a state in messages. */
export function stepName(node: StateNode): string {
  return node.path === '' ? 'the flow' : `step "${node.path}"`;
}
