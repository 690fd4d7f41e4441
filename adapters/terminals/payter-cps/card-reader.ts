import type { AbortPort } from '../../../engine/contracts/device-adapter.ts';

/** The reader of the terminal: one task at a time; a newer one ends a wait for a card and begins when that is over. */
export interface CardReader {
  readonly run: <T>(signal: AbortPort, task: (signal: AbortSignal) => Promise<T>) => Promise<T>;
  /** Ends the wait that is under way. */
  readonly end: () => void;
}

export function createCardReader(): CardReader {
  let last: { readonly abort: AbortController; readonly over: Promise<unknown> } | undefined;
  return {
    run: (signal, task) => {
      const before = last;
      before?.abort.abort();
      const abort = new AbortController();
      const onAbort = (): void => abort.abort();
      if (signal.aborted) abort.abort();
      else signal.addEventListener('abort', onAbort);
      const result = (before?.over ?? Promise.resolve()).then(() => task(abort.signal));
      const over = result
        .then(
          () => undefined,
          () => undefined,
        )
        .then(() => signal.removeEventListener('abort', onAbort));
      last = { abort, over };
      return result;
    },
    end: () => last?.abort.abort(),
  };
}
