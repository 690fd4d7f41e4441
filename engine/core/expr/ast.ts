/** Where a piece of text stands: UTF-16 offsets, end exclusive. */
export type SourceRange = readonly [start: number, end: number];

/** Operators with two operands that always evaluate both (`&&` and `||` are `LogicAst`). */
export type BinaryOperator = '==' | '!=' | '<' | '<=' | '>' | '>=' | 'in' | '+' | '-' | '*';

export type MacroName = 'exists' | 'all' | 'filter';

export type IntAst = { readonly kind: 'int'; readonly value: number; readonly range: SourceRange };
export type StringAst = {
  readonly kind: 'string';
  readonly value: string;
  readonly range: SourceRange;
};
export type BoolAst = {
  readonly kind: 'bool';
  readonly value: boolean;
  readonly range: SourceRange;
};
export type NameAst = { readonly kind: 'name'; readonly name: string; readonly range: SourceRange };

/** `object.field` */
export type FieldAst = {
  readonly kind: 'field';
  readonly object: Ast;
  readonly field: string;
  readonly fieldRange: SourceRange;
  readonly range: SourceRange;
};

/** `!operand` and `-operand` */
export type UnaryAst = {
  readonly kind: 'not' | 'negate';
  readonly operand: Ast;
  readonly range: SourceRange;
};

export type BinaryAst = {
  readonly kind: 'binary';
  readonly operator: BinaryOperator;
  readonly left: Ast;
  readonly right: Ast;
  readonly range: SourceRange;
};

export type LogicAst = {
  readonly kind: 'logic';
  readonly operator: '&&' | '||';
  readonly left: Ast;
  readonly right: Ast;
  readonly range: SourceRange;
};

/** `test ? yes : no` */
export type ConditionalAst = {
  readonly kind: 'conditional';
  readonly test: Ast;
  readonly yes: Ast;
  readonly no: Ast;
  readonly range: SourceRange;
};

export type ListAst = {
  readonly kind: 'list';
  readonly items: readonly Ast[];
  readonly range: SourceRange;
};

/** `has(path)`; the parser only lets a field path through. */
export type HasAst = {
  readonly kind: 'has';
  readonly path: FieldAst;
  readonly range: SourceRange;
};

/** `list.exists(variable, body)` and its two sisters. */
export type MacroAst = {
  readonly kind: 'macro';
  readonly macro: MacroName;
  readonly list: Ast;
  readonly variable: string;
  readonly variableRange: SourceRange;
  readonly body: Ast;
  readonly range: SourceRange;
};

/** `name(args)`, or `args[0].name(args[1], …)` when `method` is true. */
export type CallAst = {
  readonly kind: 'call';
  readonly name: string;
  readonly method: boolean;
  readonly args: readonly Ast[];
  readonly nameRange: SourceRange;
  readonly range: SourceRange;
};

/** Stands where the parser has reported something; `parts` are still checked. */
export type ErrorAst = {
  readonly kind: 'error';
  readonly parts: readonly Ast[];
  readonly range: SourceRange;
};

/** Syntax tree of a flow expression. A text without diagnostics never contains an `ErrorAst`. */
export type Ast =
  | IntAst
  | StringAst
  | BoolAst
  | NameAst
  | FieldAst
  | UnaryAst
  | BinaryAst
  | LogicAst
  | ConditionalAst
  | ListAst
  | HasAst
  | MacroAst
  | CallAst
  | ErrorAst;
