import type { SiteDirectory } from './site-directory.ts';
import type { SessionRecord } from './store.ts';

/**
 * The title of a session's connector, to be said in what its driver reads: only where one terminal serves several, so
 * that he knows which car is meant. Undefined before the session has a connector.
 */
export function bayOf(
  sites: SiteDirectory,
  { terminalId, chargerId, connectorId }: SessionRecord,
): string | undefined {
  if (terminalId === null || chargerId === null || connectorId === null) return undefined;
  if (sites.connectorsOfTerminal(terminalId).length < 2) return undefined;
  return sites.connector(chargerId, connectorId)?.connector.title;
}

/** The lines with the bay in front of the first. */
export function nameBay(bay: string | undefined, lines: readonly string[]): readonly string[] {
  const [first = '', ...rest] = lines;
  return bay === undefined ? lines : [`${bay}: ${first}`, ...rest];
}
