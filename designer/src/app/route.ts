import { useSyncExternalStore } from 'react';

/** Where a person is. In the part after `#`, so that the page works from any static server. */
export type Route =
  | { readonly screen: 'flows' }
  | { readonly screen: 'flow'; readonly flowId: string; readonly sessionId?: string }
  | { readonly screen: 'edit'; readonly flowId: string; readonly part: EditPart }
  | { readonly screen: 'operate' }
  | { readonly screen: 'session'; readonly sessionId: string };

/** What of a flow is edited: its drawing, settings, texts, the file as text; or its safety check. */
export const editParts = ['draw', 'settings', 'texts', 'file', 'check'] as const;
export type EditPart = (typeof editParts)[number];

/** The route that an address means; the list of flows for one that means nothing. */
function parseRoute(hash: string): Route {
  const [screen, id, sessionId, part] = hash
    .replace(/^#\/?/, '')
    .split('/')
    .map(decodeURIComponent);
  if (screen === 'flows' && id && sessionId === 'edit')
    return { screen: 'edit', flowId: id, part: editParts.find((name) => name === part) ?? 'draw' };
  if (screen === 'flows' && id)
    return { screen: 'flow', flowId: id, ...(sessionId ? { sessionId } : {}) };
  if (screen !== 'operate') return { screen: 'flows' };
  return id ? { screen: 'session', sessionId: id } : { screen: 'operate' };
}

/** The address of a route. */
export function routeHref(route: Route): string {
  const part = encodeURIComponent;
  if (route.screen === 'session') return `#/operate/${part(route.sessionId)}`;
  if (route.screen === 'edit') return `#/flows/${part(route.flowId)}/edit/${route.part}`;
  if (route.screen === 'flow') {
    const session = route.sessionId === undefined ? '' : `/${part(route.sessionId)}`;
    return `#/flows/${part(route.flowId)}${session}`;
  }
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
