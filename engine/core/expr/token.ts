import type { SourceRange } from './ast.ts';

/**
 * A word of an expression. `text` is the operator or name itself, the digits of an int, the decoded
 * value of a string. A `broken` token stands for a value that was already reported.
 */
export type Token = {
  readonly kind: 'int' | 'string' | 'name' | 'operator' | 'broken' | 'end';
  readonly text: string;
  readonly range: SourceRange;
};
