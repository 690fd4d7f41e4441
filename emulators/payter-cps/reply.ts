/** What CPS answers: a status and a JSON body, or an empty one. */
export interface Reply {
  readonly status: number;
  readonly body?: object;
}

/** A refusal in the vendor's form, GlobalExceptionResult. */
export function refusal(status: number, message: string): Reply {
  const error = status === 409 ? 'Conflict' : status === 404 ? 'Not Found' : 'Error';
  return { status, body: { timestamp: new Date().toISOString(), status, error, message } };
}
