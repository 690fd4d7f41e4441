import { ForecourtError } from '../contracts/forecourt-error.ts';
import type { SiteFile } from '../contracts/site-file.ts';
import type { Log } from '../hosts/kit/log.ts';
import type { Store } from '../hosts/kit/store.ts';

/** More open reservations than a data folder has. */
const OPEN_MAX = 10_000;

/** What a site that is not served left open, and the devices that it is open at. */
interface LeftOpen {
  sessions: number;
  openHolds: number;
  readonly terminalIds: Set<string>;
  readonly chargerIds: Set<string>;
}

/**
 * Keeps the sessions and the money of one site from being taken up at the devices of another. Devices are found by
 * their names alone, so a site that is not served any more must share none with one that is, as long as it has
 * something open. Where no name is shared, one line of the log per site tells what nobody can close.
 *
 * @param retired sites that were served on this store before, and are not now
 * @throws ForecourtError HOST_SITE_CLASH with the site that is open, the name that is shared, and who uses it now
 */
export function refuseSiteClash(
  served: readonly SiteFile[],
  retired: readonly SiteFile[],
  store: Store,
  log: Log,
): void {
  const isServed = new Set(served.map(({ id }) => id));
  for (const [siteId, left] of leftOpen(store)) {
    if (isServed.has(siteId)) continue;
    const before = retired.find(({ id }) => id === siteId);
    for (const { id } of before?.terminals ?? []) left.terminalIds.add(id);
    for (const { id } of before?.chargers ?? []) left.chargerIds.add(id);
    const { sessions, openHolds } = left;
    const clash = clashOf(left, served);
    if (clash !== undefined)
      throw new ForecourtError('HOST_SITE_CLASH', { siteId, sessions, openHolds, ...clash });
    const money = `${sessions} running sessions and ${openHolds} open reservations`;
    log(
      'error',
      `a site that is NOT SERVED has ${money}: what its terminals hold is closed; serve it too, so that its charges end`,
      {
        siteId,
      },
    );
  }
}

/** Site → what is open of it. */
function leftOpen(store: Store): ReadonlyMap<string, LeftOpen> {
  const found = new Map<string, LeftOpen>();
  const of = (siteId: string): LeftOpen => {
    const left = found.get(siteId) ?? {
      sessions: 0,
      openHolds: 0,
      terminalIds: new Set<string>(),
      chargerIds: new Set<string>(),
    };
    found.set(siteId, left);
    return left;
  };
  for (const { siteId, terminalId, chargerId } of store.sessions.active()) {
    const left = of(siteId);
    left.sessions += 1;
    if (terminalId !== null) left.terminalIds.add(terminalId);
    if (chargerId !== null) left.chargerIds.add(chargerId);
  }
  for (const { sessionId, terminalId } of store.holds.list({ openOnly: true, limit: OPEN_MAX })) {
    const siteId = store.sessions.get(sessionId)?.siteId;
    if (siteId === undefined) continue;
    const left = of(siteId);
    left.openHolds += 1;
    left.terminalIds.add(terminalId);
  }
  return found;
}

/** The first name of a device that the open site and a served one share. */
function clashOf({ terminalIds, chargerIds }: LeftOpen, served: readonly SiteFile[]) {
  for (const { id: servedSiteId, terminals, chargers } of served) {
    const terminal = terminals.find(({ id }) => terminalIds.has(id));
    if (terminal !== undefined) return { terminalId: terminal.id, servedSiteId };
    const charger = chargers.find(({ id }) => chargerIds.has(id));
    if (charger !== undefined) return { chargerId: charger.id, servedSiteId };
  }
  return undefined;
}
