/** A part of a foreign file that the flow does not have. */
export interface NotCarriedOver {
  /** What it is, e.g. `<invoke>`. */
  readonly what: string;
  /** Where it stands, e.g. `line 12` or a JSON Pointer. */
  readonly where: string;
  /** A sentence for people. */
  readonly reason: string;
}
