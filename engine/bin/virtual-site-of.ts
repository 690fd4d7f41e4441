import type { VirtualChargePoint } from '../../adapters/chargers/virtual/index.ts';
import type { VirtualTerminalAdapter } from '../../adapters/terminals/virtual/index.ts';
import { ForecourtError } from '../contracts/forecourt-error.ts';
import type { SiteFile } from '../contracts/site-file.ts';
import type { VirtualSite } from '../contracts/virtual-site.ts';
import type { Devices } from './compose-devices.ts';

/**
 * The hands for a site, or undefined when none of its devices is virtual. They reach the virtual ones only: a real
 * charger beside a virtual terminal answers CHARGER_UNKNOWN, so that a person can pay at a charger under test; a vendor's
 * terminal beside a virtual charger answers TERMINAL_UNKNOWN, so that a car can be plugged in at a terminal under test.
 */
export function virtualSiteOf(site: SiteFile, devices: Devices): VirtualSite | undefined {
  const virtual = devices.terminals.get(site.id);
  const hasVirtualCharger = site.chargers.some(({ adapter }) => adapter === 'virtual');
  if (virtual === undefined && !hasVirtualCharger) return undefined;
  const terminals = (terminalId: string): VirtualTerminalAdapter => {
    if (virtual === undefined) throw new ForecourtError('TERMINAL_UNKNOWN', { terminalId });
    return virtual;
  };
  const chargePoint = (chargerId: string): VirtualChargePoint => {
    const isHere = site.chargers.some(({ id }) => id === chargerId);
    const found = isHere ? devices.chargePoints.get(chargerId) : undefined;
    if (found === undefined) throw new ForecourtError('CHARGER_UNKNOWN', { chargerId });
    return found;
  };
  return {
    tap: async (terminalId, card) => terminals(terminalId).tap(terminalId, card),
    touch: async (terminalId) => terminals(terminalId).touch(terminalId),
    choose: async (terminalId, item) => terminals(terminalId).choose(terminalId, item),
    plug: async (chargerId, connectorId) => chargePoint(chargerId).plug(connectorId),
    unplug: async (chargerId, connectorId) => chargePoint(chargerId).unplug(connectorId),
    setLink: (chargerId, up) => chargePoint(chargerId).setLink(up),
    setPower: async (chargerId, connectorId, powerW) =>
      chargePoint(chargerId).setPower(connectorId, powerW),
    knobs: (terminalId) => terminals(terminalId).knobs(terminalId),
    setKnob: (terminalId, operation, next) =>
      terminals(terminalId).setKnob(terminalId, operation, next),
  };
}

/** Whether every device of a site is virtual. */
export function isVirtual(site: SiteFile, devices: Devices): boolean {
  return (
    site.terminals.every(({ adapter }) => adapter === 'virtual') &&
    site.chargers.every(({ id }) => devices.chargePoints.has(id))
  );
}
