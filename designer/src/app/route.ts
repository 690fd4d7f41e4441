import { useSyncExternalStore } from 'react';

/** Where a person is. In the part after `#`, so that the page works from any static server. */
export type Route =
  | { readonly screen: 'flows' }
  | { readonly screen: 'flow'; readonly flowId: string }
  | { readonly screen: 'operate' };

/** The route that an address means; the list of flows for one that means nothing. */
function parseRoute(hash: string): Route {
  const [screen, id] = hash.replace(/^#\/?/, '').split('/');
  if (screen === 'flows' && id) return { screen: 'flow', flowId: decodeURIComponent(id) };
  return screen === 'operate' ? { screen: 'operate' } : { screen: 'flows' };
}

/** The address of a route. */
export function routeHref(route: Route): string {
  if (route.screen === 'flow') return `#/flows/${encodeURIComponent(route.flowId)}`;
  return `#/${route.screen}`;
}

function subscribe(listener: () => void): () => void {
  window.addEventListener('hashchange', listener);
  return () => window.removeEventListener('hashchange', listener);
}

/** The route now. */
export function useRoute(): Route {
  return parseRoute(useSyncExternalStore(subscribe, () => location.hash));
}
