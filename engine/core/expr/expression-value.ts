import type { ExpressionFault } from './expression-fault.ts';

/** A value of an expression: plain JSON, numbers are safe integers, never -0. */
export type ExprValue =
  | boolean
  | number
  | string
  | readonly ExprValue[]
  | { readonly [name: string]: ExprValue };

/** What names stand for while an expression runs; only own properties are read. */
export type Scope = object;

/** A compiled part; `loop` holds the loop variables of the macros around it. */
export type Evaluate = (scope: Scope, loop: unknown[]) => ExprValue | ExpressionFault;
