/**
 * Units of whole numbers: minor units of the session's currency, watt-hours, milliseconds, epoch
 * milliseconds, minutes, millionths of the major currency unit per kWh and per minute, basis points.
 */
export const expressionUnits = ['minor', 'Wh', 'ms', 'at', 'min', 'u/kWh', 'u/min', 'bp'] as const;

export type ExprUnit = (typeof expressionUnits)[number];

/** Kinds of values that a flow passes on without looking inside. */
export const opaqueKinds = ['card', 'text', 'id'] as const;

export type OpaqueKind = (typeof opaqueKinds)[number];

/**
 * Whole number. Without `unit` it is a plain count. `minimum` and `maximum` are what the schema
 * promises; with them the checker can tell that arithmetic cannot overflow.
 */
export type IntType = {
  readonly type: 'int';
  readonly unit?: ExprUnit;
  readonly minimum?: number;
  readonly maximum?: number;
};

export type RecordField = { readonly type: ExprType; readonly optional?: boolean };

/** Static type of a value in a flow expression. */
export type ExprType =
  | { readonly type: 'bool' }
  | { readonly type: 'string'; readonly oneOf?: readonly string[] }
  | IntType
  | { readonly type: 'opaque'; readonly kind: OpaqueKind }
  | { readonly type: 'record'; readonly fields: Readonly<Record<string, RecordField>> }
  | { readonly type: 'list'; readonly of: ExprType; readonly maxItems?: number }
  /** A declared value that expressions cannot use; `reason` completes "… cannot be used: ". */
  | { readonly type: 'unusable'; readonly reason: string };

/** Scope of an expression: what each name at its start stands for. */
export type ExprTypes = Readonly<Record<string, ExprType>>;
