import type { Ast } from './ast.ts';
import type { Evaluate } from './expression-value.ts';

/** Names of the loop variables around a part; the position is the slot at run time. */
export type LoopNames = readonly string[];

/** Compiles a part; parts that hold others are given it. */
export type CompileNode = (ast: Ast, names: LoopNames) => Evaluate;
