import type { Store } from '../../../engine/hosts/kit/store.ts';

/** A store whose outbox, journal or unit of work is another one; the rest is the one of the bench. */
export function wrapStore(
  inner: Store,
  parts: {
    readonly outbox?: Partial<Store['outbox']>;
    readonly journal?: Partial<Store['journal']>;
    readonly atomically?: Store['atomically'];
  },
): Store {
  return {
    ...inner,
    outbox: { ...inner.outbox, ...parts.outbox },
    journal: { ...inner.journal, ...parts.journal },
    ...(parts.atomically === undefined ? {} : { atomically: parts.atomically }),
  };
}
