/** What the terminal answers: a status and a JSON body. */
export interface Reply {
  readonly status: number;
  readonly body: object;
}

/** An error in the vendor's form. */
export function refusal(status: number, type: string): Reply {
  return { status, body: { type } };
}
