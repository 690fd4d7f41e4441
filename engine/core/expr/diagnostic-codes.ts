/**
 * Every code that checking an expression can report, with what is wrong in general. The message of
 * a diagnostic is about the text at hand; docs/expressions.md has a section for the codes.
 */
export const expressionDiagnosticCodes = {
  EXPR_TOO_LONG: 'The text has more than 1000 characters.',
  EXPR_TOO_MANY_NODES: 'The expression has more than 400 parts.',
  EXPR_TOO_DEEP: 'Parentheses, calls or branches are nested more than 24 deep.',
  EXPR_TOO_COSTLY: 'Evaluating could take more steps than allowed.',
  EXPR_LIST_TOO_LONG: 'A list literal has more than 64 items.',
  EXPR_CHARACTER: 'A character has no meaning in an expression.',
  EXPR_STRING: 'A string is not closed or has an unknown escape.',
  EXPR_INT_RANGE: 'A whole number is outside the safe range of 53 bits.',
  EXPR_FRACTION: 'Fractions do not exist; amounts are whole numbers of small units.',
  EXPR_LEFT_OUT: 'A feature of CEL that flow expressions leave out.',
  EXPR_UNEXPECTED: 'Something stands where it cannot stand.',
  EXPR_CHAIN: 'Comparisons do not chain.',
  EXPR_RESERVED: 'A reserved word is used as a name.',
  EXPR_UNKNOWN_NAME: 'A name is not declared.',
  EXPR_UNKNOWN_FIELD: 'A field is not declared.',
  EXPR_UNKNOWN_FUNCTION: 'A function does not exist.',
  EXPR_ARGUMENTS: 'A function is called with a wrong number or kind of arguments.',
  EXPR_TYPE: 'A value has the wrong type for its place.',
  EXPR_UNIT: 'A value has the wrong unit for its place.',
  EXPR_ENUM: 'A text is not one of the values declared.',
  EXPR_OPAQUE: 'An opaque value can only be compared with its own kind.',
  EXPR_MAY_BE_ABSENT: 'An optional field is read without asking whether it is there.',
  EXPR_HAS: 'has() is not given a field path.',
  EXPR_LIST_PLACE: 'A list literal stands elsewhere than right of "in".',
  EXPR_LIST_BOUND: 'A list that is walked has no maxItems in its schema.',
  EXPR_NESTED: 'exists, all or filter stands inside another one.',
  EXPR_SHADOW: 'A loop variable has a name that is already taken.',
} as const;

export type ExpressionDiagnosticCode = keyof typeof expressionDiagnosticCodes;
