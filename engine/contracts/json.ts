/** A value that survives `JSON.parse(JSON.stringify(value))` unchanged. Integers stay safe integers; there are no fractions in money. */
export type Json = null | boolean | number | string | readonly Json[] | JsonObject;

/** A plain JSON object. */
export interface JsonObject {
  readonly [key: string]: Json;
}
