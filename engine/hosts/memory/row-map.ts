import type { UndoLog } from './undo-log.ts';

/** Rows by key, in the order in which their keys first came, as SQLite's `rowid` gives it. Rows are never changed. */
export class RowMap<Row> {
  readonly #rows = new Map<string, { readonly row: Row; readonly rowId: number }>();
  readonly #undo: UndoLog;
  #lastRowId = 0;

  constructor(undo: UndoLog) {
    this.#undo = undo;
  }

  /** The same rows for another store. */
  copyTo(undo: UndoLog): RowMap<Row> {
    const copy = new RowMap<Row>(undo);
    for (const [key, entry] of this.#rows) copy.#rows.set(key, entry);
    copy.#lastRowId = this.#lastRowId;
    return copy;
  }

  get(key: string): Row | undefined {
    this.#undo.check();
    return this.#rows.get(key)?.row;
  }

  put(key: string, row: Row): void {
    this.#undo.check();
    const before = this.#rows.get(key);
    if (before === undefined) this.#lastRowId += 1;
    this.#rows.set(key, { row, rowId: before?.rowId ?? this.#lastRowId });
    this.#undo.note(() => this.#set(key, before));
  }

  remove(key: string): void {
    this.#undo.check();
    const before = this.#rows.get(key);
    if (before === undefined) return;
    this.#rows.delete(key);
    this.#undo.note(() => this.#set(key, before));
  }

  #set(key: string, entry: { readonly row: Row; readonly rowId: number } | undefined): void {
    if (entry === undefined) this.#rows.delete(key);
    else this.#rows.set(key, entry);
  }

  /** The rows that fit, by rising `order`; rows of the same order keep theirs. */
  where(fits: (row: Row) => boolean, order: (row: Row) => number = () => 0): Row[] {
    this.#undo.check();
    return [...this.#rows.values()]
      .filter(({ row }) => fits(row))
      .sort((a, b) => order(a.row) - order(b.row) || a.rowId - b.rowId)
      .map(({ row }) => row);
  }

  values(): IterableIterator<{ readonly row: Row }> {
    this.#undo.check();
    return this.#rows.values();
  }
}
