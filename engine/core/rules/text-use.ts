import type { ExprType } from '../expr/expression-type.ts';

/** A place in the flow that shows a text. */
export interface TextUse {
  readonly key: string;
  /** JSON Pointer of the object with `$text`. */
  readonly pointer: string;
  /** Types of the arguments; undefined where an expression has errors. */
  readonly args: ReadonlyMap<string, ExprType | undefined>;
}
