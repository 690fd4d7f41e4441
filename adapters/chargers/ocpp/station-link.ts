import type { Station } from './station.ts';

/**
 * Tells that the link of a station came or went, once per change of what was told before. Kept on disk: a station
 * that returns after our own restart was never told to be lost. Runs in the serial queue.
 */
export async function tellLink(station: Station, up: boolean): Promise<void> {
  const record = await station.connectors.link();
  if (record?.up === up) return;
  const changes = (record?.changes ?? 0) + 1;
  // A station that nobody has seen before neither comes back nor gets lost.
  if (record !== undefined) {
    const { chargerId } = station;
    for (const connectorId of station.connectorIds) {
      await station.host.emit({
        eventId: `link/${chargerId}/${connectorId}/${changes}`,
        address: { family: 'charger', chargerId, connectorId },
        type: up ? 'charger.linkBack' : 'charger.linkLost',
        payload: {},
        atMs: station.host.nowMs(),
      });
    }
  } else if (!up) return;
  await station.connectors.putLink({ up, changes });
  station.changed();
}
