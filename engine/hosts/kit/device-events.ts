import type { DeviceEvent } from '../../contracts/device-adapter.ts';
import type { JsonObject } from '../../contracts/json.ts';
import { eventDefinition } from '../../core/flow/contract-catalogue.ts';
import type { CardDesk } from './card-desk.ts';
import type { Clock } from './clock.ts';
import type { ConnectorDesk } from './connector-desk.ts';
import { declaredFields } from './declared-fields.ts';
import type { Display } from './display.ts';
import type { Log } from './log.ts';
import type { Meter } from './meter.ts';
import type { ReaderDesk } from './reader-desk.ts';
import type { SessionDesk } from './session-desk.ts';
import type { ConnectorPlace, SiteDirectory } from './site-directory.ts';
import { stopLateCharge, stopUnpaidCharge } from './stop-late-charge.ts';
import type { SessionRecord, Store } from './store.ts';
import type { UnitOfWork } from './unit-of-work.ts';

/** What the router of device events needs. */
export interface DeviceEventParts {
  readonly store: Store;
  readonly unit: UnitOfWork;
  readonly sites: SiteDirectory;
  readonly sessions: SessionDesk;
  readonly connectors: ConnectorDesk;
  readonly cards: CardDesk;
  readonly readers: ReaderDesk;
  readonly display: Display;
  readonly meter: Meter;
  /** Whoever reads at a terminal is told that it is out of reach. */
  readonly failRead: (terminalId: string) => void;
  /** Whoever reads at a terminal is asked for again: it is back, and has forgotten what it was asked. */
  readonly readAgain: (terminalId: string) => void;
  /** The terminal closed a reservation by itself; false when it has no such reservation. */
  readonly closedByTerminal: (terminalId: string, holdId: string, closedAs: string) => boolean;
  readonly clock: Clock;
  /** There is something new to send. */
  readonly kick: () => void;
  readonly log: Log;
}

/** What no flow sees: the host makes something of it. */
const OF_THE_HOST: ReadonlySet<string> = new Set(['charger.meter', 'charger.loss']);

/**
 * Takes what devices tell by themselves, each once, in one unit of work: an adapter answers its device only when this
 * has returned. Connector events go to the session bound to the connector, else to a trigger.
 */
export function takeDeviceEvent(parts: DeviceEventParts, event: DeviceEvent): void {
  const { address } = event;
  if (!OF_THE_HOST.has(event.type) && eventDefinition(event.type) === undefined) {
    return parts.log('warning', 'a device told something that is in no contract', {});
  }
  parts.unit.run(() => {
    if (!parts.store.deviceEvents.addOnce(event.eventId, event.atMs)) return;
    if (address.family === 'terminal') return takeTerminalEvent(parts, address.terminalId, event);
    const place = parts.sites.connector(address.chargerId, address.connectorId);
    if (place === undefined && event.sessionId === undefined) {
      const { chargerId, connectorId } = address;
      const details = { chargerId, connectorId, type: event.type };
      return parts.log(
        'warning',
        'an event came from a connector that is in no site file',
        details,
      );
    }
    takeChargerEvent(parts, place, event);
  });
}

function takeTerminalEvent(parts: DeviceEventParts, terminalId: string, event: DeviceEvent): void {
  if (event.type === 'terminal.settledByTerminal') return takeClosed(parts, terminalId, event);
  if (event.type === 'terminal.cardPresented') {
    const card = declared(event);
    parts.unit.afterwards(() => parts.cards.presented(terminalId, event.eventId, card));
    return;
  }
  for (const session of parts.sessions.atTerminal(terminalId)) {
    hand(parts, session, event, declared(event));
  }
  parts.unit.afterwards(() => {
    if (event.type === 'terminal.touched') parts.cards.touched(terminalId);
    if (event.type === 'terminal.offline') {
      parts.readers.setOnline(terminalId, false);
      parts.failRead(terminalId);
    }
    if (event.type === 'terminal.online') {
      parts.readers.setOnline(terminalId, true);
      parts.readAgain(terminalId);
      parts.display.resend(terminalId);
    }
  });
}

/** The ledger takes it before and independent of the session, which may be over long since. */
function takeClosed(parts: DeviceEventParts, terminalId: string, event: DeviceEvent): void {
  const payload = declared(event);
  const holdId = String(payload['holdId']);
  const hold = parts.store.holds.get(holdId);
  if (!parts.closedByTerminal(terminalId, holdId, String(payload['closedAs'] ?? 'unknown')))
    return parts.log('warning', 'a terminal closed a reservation that it does not have', {
      terminalId,
      holdId,
    });
  const session = hold === undefined ? undefined : parts.store.sessions.get(hold.sessionId);
  if (session !== undefined) hand(parts, session, event, payload);
}

function takeChargerEvent(
  parts: DeviceEventParts,
  place: ConnectorPlace | undefined,
  event: DeviceEvent,
): void {
  const session = sessionOf(parts, place, event);
  if (stopLateCharge(parts.store, event, session, parts.clock.nowMs()))
    parts.unit.afterwards(parts.kick);
  if (event.sessionId !== undefined && session?.state.status === 'active' && place !== undefined)
    parts.connectors.recognise(session, place, event.type === 'charger.ended');
  switch (event.type) {
    case 'charger.started':
      if (session !== undefined) parts.meter.began(session, event.atMs);
      break;
    case 'charger.pluggedIn':
      return place === undefined
        ? undefined
        : parts.connectors.pluggedIn(place, event.eventId, event.atMs);
    case 'charger.unplugged':
      if (session !== undefined) parts.meter.left(session, event.atMs);
      return place === undefined
        ? undefined
        : parts.connectors.unplugged(place, event.eventId, event.atMs);
    case 'charger.meter':
      return takeReading(parts, session, event);
    case 'charger.loss':
      return session === undefined
        ? undefined
        : parts.meter.lost(session, wattHours(event), event.atMs);
    case 'charger.ended':
      if (session !== undefined) parts.meter.ended(session, wattHours(event), event.atMs);
      break;
  }
  if (session !== undefined) hand(parts, session, event, declared(event));
}

/**
 * The session that the adapter names, else the one at the connector. A named one may be over, or its connector may have
 * left the site file: its totals still count.
 */
function sessionOf(
  parts: DeviceEventParts,
  place: ConnectorPlace | undefined,
  event: DeviceEvent,
): SessionRecord | undefined {
  if (event.sessionId !== undefined) return parts.store.sessions.get(event.sessionId);
  return place === undefined
    ? undefined
    : parts.sessions.atConnector(place.charger.id, place.connector.id);
}

function hand(
  parts: DeviceEventParts,
  session: SessionRecord,
  event: DeviceEvent,
  payload: JsonObject,
): void {
  parts.sessions.hand(
    session.sessionId,
    event.eventId,
    { ...payload, type: event.type },
    event.atMs,
  );
}

/** Only what the contract declares reaches the journal. */
function declared(event: DeviceEvent): JsonObject {
  const definition = eventDefinition(event.type);
  return definition === undefined ? {} : declaredFields(definition.payload, event.payload);
}

/** A reading that no meter can show says nothing. */
function takeReading(
  parts: DeviceEventParts,
  session: SessionRecord | undefined,
  event: DeviceEvent,
): void {
  const energyWh = wattHours(event);
  if (session === undefined || energyWh === undefined) return;
  const isUnpaid = parts.meter.reading(session, energyWh, event.eventId, event.atMs);
  if (isUnpaid && stopUnpaidCharge(parts.store, session, event.address, parts.clock.nowMs()))
    parts.unit.afterwards(parts.kick);
}

/** The energy, when it is what the contract allows for the end of a charge. */
function wattHours({ payload }: DeviceEvent): number | undefined {
  const schema = eventDefinition('charger.ended')?.payload;
  const value = schema === undefined ? undefined : declaredFields(schema, payload)['energyWh'];
  return typeof value === 'number' ? value : undefined;
}
