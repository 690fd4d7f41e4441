/** A table whose rows are kept in memory as well. */
export interface Remembered<Table> {
  readonly table: Table;
  /** Something was undone: what is in memory may be wrong, and is read again when it is next asked for. */
  readonly forget: () => void;
}
