import { afterEach, describe, expect, it } from 'vitest';
import { askCharger, chargeOn } from '../../contract/charger.cases.ts';
import { until } from '../../contract/until.ts';
import {
  createVirtualChargePointRig,
  type VirtualChargePointRig,
} from '../../contract/virtual-charge-point-rig.ts';

let rig: VirtualChargePointRig;

afterEach(() => rig.close());

const connector = () => rig.point.view().connectors[0];
const ends = () => rig.host.of('charger.ended').map(({ payload }) => payload);

describe('the virtual charge point', () => {
  it('should charge card first: the start waits for the cable', async () => {
    rig = await createVirtualChargePointRig();
    await askCharger(rig, 'charger.start');
    await until('Preparing', () => connector()?.status === 'Preparing');
    expect(rig.host.events).toEqual([]);
    rig.point.plug(1);
    await until('started', () => rig.host.of('charger.started').length === 1);
    expect(rig.host.of('charger.pluggedIn')).toHaveLength(1);
    expect(connector()?.status).toBe('Charging');
  });

  it('should give up without a cable after the ConnectionTimeOut and tell no plug', async () => {
    rig = await createVirtualChargePointRig({ connectionTimeOutS: 0.1 });
    await askCharger(rig, 'charger.start');
    await until('Preparing', () => connector()?.status === 'Preparing');
    await until('Available', () => connector()?.status === 'Available');
    const result = await askCharger(rig, 'charger.ensureStopped', { waitMs: 3000 });
    expect(result).toMatchObject({ output: { outcome: 'neverStarted' } });
    expect(rig.host.events).toEqual([]);
  });

  it('should let the meter rise with the power, and stand still without', async () => {
    rig = await createVirtualChargePointRig();
    await chargeOn(rig);
    await until('energy', () => (connector()?.registerWh ?? 0) > 1000);
    rig.point.setPower(1, 0);
    const registerWh = connector()?.registerWh;
    expect(connector()?.status).toBe('SuspendedEV');
    await until('told', () => rig.host.of('charger.meter').length > 0);
    expect(connector()?.registerWh).toBe(registerWh);
    expect(rig.host.of('charger.meter').at(-1)?.payload).toEqual({ energyWh: registerWh });
  });

  it('should keep the end of a charge while it is offline and deliver it when it is back', async () => {
    rig = await createVirtualChargePointRig();
    await chargeOn(rig);
    await rig.point.setLink(false);
    rig.point.unplug(1);
    expect(rig.point.view().online).toBe(false);
    expect(rig.point.view().queued).toBeGreaterThan(0);
    await rig.point.setLink(true);
    await until('the end', () => ends().length === 1);
    expect(ends()[0]).toMatchObject({ reason: 'unplugged' });
    await until('nothing waits', () => rig.point.view().queued === 0);
  });

  it('should start and end while nobody answers, and tell both in order', async () => {
    rig = await createVirtualChargePointRig();
    rig.host.refuse = true;
    rig.point.plug(1);
    await askCharger(rig, 'charger.start');
    await until('charging', () => connector()?.charging === true);
    rig.point.unplug(1);
    rig.host.refuse = false;
    await until('the end', () => ends().length === 1);
    const told = rig.host.events.filter(({ sessionId }) => sessionId !== undefined);
    expect(told.map(({ type }) => type)).toEqual(['charger.started', 'charger.ended']);
  });

  it('should end with the reason Remote when it is told to stop', async () => {
    rig = await createVirtualChargePointRig();
    await chargeOn(rig);
    await askCharger(rig, 'charger.stop');
    await until('the end', () => ends().length === 1);
    expect(ends()[0]).toMatchObject({ reason: 'remote' });
    expect(connector()?.status).toBe('Finishing');
  });

  it('should refuse a connector that it does not have', async () => {
    rig = await createVirtualChargePointRig();
    expect(() => rig.point.plug(7)).toThrow('CHARGER_CONNECTOR');
  });
});
