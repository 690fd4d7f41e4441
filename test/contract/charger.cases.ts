import { describe, expect, it } from 'vitest';
import type {
  DeviceAdapter,
  OperationCall,
  OperationResult,
} from '../../engine/contracts/device-adapter.ts';
import type { JsonObject } from '../../engine/contracts/json.ts';
import { type ContractRig, type ContractSubject, runContractCases } from './contract.cases.ts';
import { neverAborted, operationCall } from './operation-call.ts';
import { until } from './until.ts';

/** A charger under test with one connector and the hands of a driver. */
export interface ChargerRig extends ContractRig {
  readonly chargerId: string;
  readonly connectorId: number;
  readonly adapter: () => DeviceAdapter;
  /** Stops the adapter and makes it anew over the same memory; the charger dials in again. */
  readonly restart: () => Promise<void>;
  readonly plug: () => Promise<void>;
  readonly unplug: () => Promise<void>;
}

/** Asks a charger for something. */
export function askCharger(
  rig: ChargerRig,
  operation: string,
  input: JsonObject = {},
  more: Partial<OperationCall> = {},
): Promise<OperationResult> {
  const { chargerId, connectorId } = rig;
  const address = { family: 'charger', chargerId, connectorId } as const;
  return rig.adapter().execute(operationCall(operation, address, input, more), neverAborted);
}

/** Plugs in, starts, and waits until it charges. */
export async function chargeOn(rig: ChargerRig): Promise<void> {
  await rig.plug();
  await askCharger(rig, 'charger.start');
  await until('charger.started', () => rig.host.of('charger.started').length > 0);
}

/** What every charger does, whoever makes it. */
export function runChargerCases(subject: ContractSubject<ChargerRig>): void {
  runContractCases('charger', subject);
  describe(`${subject.profile.id} tells for sure how a charge went`, () => {
    const withRig = async (run: (rig: ChargerRig) => Promise<void>) => {
      const rig = await subject.create();
      try {
        await run(rig);
      } finally {
        await rig.close();
      }
    };

    it('should name the session in everything that comes from its charge', () =>
      withRig(async (rig) => {
        await chargeOn(rig);
        await rig.unplug();
        await until('the end', () => rig.host.of('charger.ended').length === 1);
        for (const type of ['charger.started', 'charger.ended']) {
          expect(rig.host.of(type)).toMatchObject([{ sessionId: 's-1' }]);
        }
      }));

    it('should answer "neverStarted" at once when nothing was ever sent', () =>
      withRig(async (rig) => {
        const result = await askCharger(rig, 'charger.ensureStopped', { waitMs: 0 });
        expect(result).toMatchObject({ output: { outcome: 'neverStarted' } });
      }));

    it('should answer a repeated ensureStopped as the first', () =>
      withRig(async (rig) => {
        await chargeOn(rig);
        const first = await askCharger(rig, 'charger.ensureStopped', { waitMs: 3000 });
        const second = await askCharger(rig, 'charger.ensureStopped', { waitMs: 3000 });
        expect(first).toMatchObject({ output: { outcome: 'ended', reason: 'remote' } });
        expect(second).toEqual(first);
      }));

    it('should know after a restart that a charge is running, and stop it', () =>
      withRig(async (rig) => {
        await chargeOn(rig);
        await rig.restart();
        const result = await askCharger(rig, 'charger.ensureStopped', { waitMs: 8000 });
        expect(result).toMatchObject({ output: { outcome: 'ended', reason: 'remote' } });
        expect(rig.host.of('charger.started')).toHaveLength(1);
      }));

    it('should tell a plug and an unplug once each', () =>
      withRig(async (rig) => {
        await rig.plug();
        await until('plugged', () => rig.host.of('charger.pluggedIn').length === 1);
        await rig.restart();
        await rig.unplug();
        await until('unplugged', () => rig.host.of('charger.unplugged').length === 1);
        expect(rig.host.of('charger.pluggedIn')).toHaveLength(1);
      }));
  });
}
