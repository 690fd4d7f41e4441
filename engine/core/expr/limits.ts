/**
 * Bounds of one expression. They make the work of parsing, checking and evaluating a text from a
 * stranger known beforehand, so that nothing needs a time limit while it runs.
 */
export const expressionLimits = {
  /** UTF-16 code units of the text. */
  characters: 1000,
  /** Nodes of the syntax tree. */
  nodes: 400,
  /** Nesting: parentheses, arguments, lists, unary operators and the branches of `?:`. */
  depth: 24,
  /** Items of a list literal. */
  listItems: 64,
  /** Static cost: nodes, with the body of exists/all/filter counted once per possible item. */
  cost: 20_000,
  /** Diagnostics reported for one text; more would only bury the first. */
  diagnostics: 20,
} as const;
