/** Whether asking again is harmless: `safe` = yes, `after-lookup` = first find out what happened, `never` = no. */
export type Retry = 'safe' | 'after-lookup' | 'never';

/** What the table of errors says of one. */
export interface ErrorRow {
  readonly retry: Retry;
  /** One sentence that says what to do. */
  readonly help: string;
}
