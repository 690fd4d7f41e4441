import {
  createVirtualChargePoint,
  type VirtualChargePoint,
} from '../../adapters/chargers/virtual/index.ts';
import type { OperationResult } from '../../engine/contracts/device-adapter.ts';
import { askCharger, type ChargerRig, chargeOn } from './charger.cases.ts';
import { createOcppServerRig } from './ocpp-rig.ts';
import { until } from './until.ts';

/** The OCPP adapter with a virtual charge point that dialled in over a real WebSocket. */
export interface VirtualChargePointRig extends ChargerRig {
  readonly point: VirtualChargePoint;
}

const chargerId = 'cp1';
const connectorId = 1;

export async function createVirtualChargePointRig(
  more: { readonly connectionTimeOutS?: number; readonly offlineGraceMs?: number } = {},
): Promise<VirtualChargePointRig> {
  const server = await createOcppServerRig([
    {
      chargerId,
      connectors: [connectorId],
      offlineGraceMs: more.offlineGraceMs ?? 150,
      maxPowerW: 1e9,
    },
  ]);
  const point = createVirtualChargePoint({
    url: server.url,
    chargerId,
    connectors: [connectorId],
    speed: 3600,
    meterIntervalS: 1,
    connectionTimeOutS: more.connectionTimeOutS ?? 60,
    callTimeoutMs: 500,
    retryMs: 100,
  });
  const isKnown = (status: string) =>
    server.adapter().view(chargerId)?.connectors[0]?.status === status;
  point.start();
  await until('the charger is there', () => isKnown('Available'));
  const rig: VirtualChargePointRig = {
    host: server.host,
    chargerId,
    connectorId,
    point,
    adapter: server.adapter,
    restart: async () => {
      await server.restart();
      await until('the charger is back', () => server.adapter().view(chargerId)?.online === true);
    },
    plug: async () => {
      point.plug(connectorId);
      await until('plugged', () => !isKnown('Available'));
    },
    unplug: async () => {
      point.unplug(connectorId);
      await until('unplugged', () => isKnown('Available'));
    },
    answers: {},
    events: {},
    close: async () => {
      await point.stop();
      await server.close();
    },
  };
  return { ...rig, answers: answersOf(rig), events: eventsOf(rig) };
}

function answersOf(rig: VirtualChargePointRig): Record<string, () => Promise<OperationResult>> {
  const { point } = rig;
  const offline = (operation: string) => async () => {
    await chargeOn(rig);
    await point.setLink(false);
    await until('offline', () => rig.host.of('charger.linkLost').length > 0);
    return askCharger(rig, operation);
  };
  const mute = (operation: string) => async () => {
    await chargeOn(rig);
    point.setFault('dropNextAnswer', true);
    return askCharger(rig, operation);
  };
  const ensure = (waitMs: number) => askCharger(rig, 'charger.ensureStopped', { waitMs });
  return {
    'charger.start accepted': () => askCharger(rig, 'charger.start'),
    'charger.start refused': () => {
      point.setFault('refuseStart', true);
      return askCharger(rig, 'charger.start');
    },
    'charger.start !notSent': offline('charger.start'),
    'charger.start !unknown': () => {
      point.setFault('ignoreStart', true);
      return askCharger(rig, 'charger.start');
    },
    'charger.stop accepted': async () => {
      await chargeOn(rig);
      return askCharger(rig, 'charger.stop');
    },
    'charger.stop alreadyStopped': () => askCharger(rig, 'charger.stop'),
    'charger.stop refused': async () => {
      await chargeOn(rig);
      point.setFault('refuseStop', true);
      return askCharger(rig, 'charger.stop');
    },
    'charger.stop !notSent': offline('charger.stop'),
    'charger.stop !unknown': mute('charger.stop'),
    'charger.ensureStopped neverStarted': async () => {
      await askCharger(rig, 'charger.start');
      return ensure(3000);
    },
    'charger.ensureStopped ended': async () => {
      await chargeOn(rig);
      return ensure(3000);
    },
    'charger.ensureStopped notConfirmed': async () => {
      await chargeOn(rig);
      await point.setLink(false);
      return ensure(200);
    },
    'charger.unlock unlocked': () => askCharger(rig, 'charger.unlock'),
    'charger.unlock failed': () => {
      point.setFault('lockStuck', true);
      return askCharger(rig, 'charger.unlock');
    },
    'charger.unlock notSupported': () => {
      point.setFault('noLock', true);
      return askCharger(rig, 'charger.unlock');
    },
    'charger.unlock !notSent': offline('charger.unlock'),
    'charger.unlock !unknown': mute('charger.unlock'),
  };
}

function eventsOf(rig: VirtualChargePointRig): Record<string, () => Promise<void>> {
  const { point } = rig;
  return {
    'charger.pluggedIn': rig.plug,
    'charger.unplugged': async () => {
      await rig.plug();
      await rig.unplug();
    },
    'charger.started': () => chargeOn(rig),
    'charger.ended': async () => {
      await chargeOn(rig);
      await rig.unplug();
    },
    'charger.linkLost': () => point.setLink(false),
    'charger.linkBack': async () => {
      await point.setLink(false);
      await until('offline', () => rig.host.of('charger.linkLost').length > 0);
      await point.setLink(true);
    },
    'charger.faulted': async () => point.setFaulted(rig.connectorId, 'GroundFailure'),
  };
}
