import { createContext, use, useSyncExternalStore } from 'react';
import type { LiveState } from './live-state.ts';
import { createLiveStore, type LiveStore } from './live-store.ts';

/** The store of the page. */
export const LiveContext = createContext<LiveStore>(createLiveStore());

/** What is known of the engine now. */
export function useLive(): LiveState {
  const store = use(LiveContext);
  return useSyncExternalStore(store.subscribe, store.get);
}
