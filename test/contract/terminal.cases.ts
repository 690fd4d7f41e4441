import { describe, expect, it } from 'vitest';
import type { DeviceAdapter, OperationResult } from '../../engine/contracts/device-adapter.ts';
import type { JsonObject } from '../../engine/contracts/json.ts';
import { type ContractRig, type ContractSubject, runContractCases } from './contract.cases.ts';
import { neverAborted, operationCall } from './operation-call.ts';

/** A terminal under test: its adapter can be stopped and made anew over the same memory. */
export interface TerminalRig extends ContractRig {
  readonly terminalId: string;
  readonly adapter: () => DeviceAdapter;
  readonly restart: () => Promise<void>;
  /** Reserves an amount as this vendor does it: the driver's card is read before or meanwhile. */
  readonly reserve: (amountMinor: number, holdId: string) => Promise<OperationResult>;
}

/** Asks a terminal for something. */
export function askTerminal(
  rig: TerminalRig,
  operation: string,
  input: JsonObject,
  operationId?: string,
): Promise<OperationResult> {
  const address = { family: 'terminal', terminalId: rig.terminalId } as const;
  const more = operationId === undefined ? {} : { operationId };
  return rig.adapter().execute(operationCall(operation, address, input, more), neverAborted);
}

/** What every payment terminal does, whoever makes it. */
export function runTerminalCases(subject: ContractSubject<TerminalRig>): void {
  runContractCases('terminal', subject);
  describe(`${subject.profile.id} closes every reservation once`, () => {
    const withHold = async (run: (rig: TerminalRig, holdId: string) => Promise<void>) => {
      const rig = await subject.create();
      try {
        const holdId = 's-1/1/hold';
        const approved = await rig.reserve(5000, holdId);
        expect(approved).toMatchObject({ output: { outcome: 'approved', authorizedMinor: 5000 } });
        await run(rig, holdId);
      } finally {
        await rig.close();
      }
    };

    it('should charge once and answer the second commit "alreadyClosed"', () =>
      withHold(async (rig, holdId) => {
        const input = { holdId, amountMinor: 1234 };
        const first = await askTerminal(rig, 'terminal.commit', input);
        const second = await askTerminal(rig, 'terminal.commit', input);
        expect(first).toMatchObject({ output: { outcome: 'done', committedMinor: 1234 } });
        expect(second).toMatchObject({
          output: { outcome: 'alreadyClosed', closedAs: 'committed', committedMinor: 1234 },
        });
      }));

    it('should not charge what was released', () =>
      withHold(async (rig, holdId) => {
        await askTerminal(rig, 'terminal.cancel', { holdId, reason: 'nothingUsed' });
        const commit = await askTerminal(rig, 'terminal.commit', { holdId, amountMinor: 100 });
        expect(commit).toMatchObject({
          output: { outcome: 'alreadyClosed', closedAs: 'released' },
        });
      }));

    it('should not release what was charged', () =>
      withHold(async (rig, holdId) => {
        await askTerminal(rig, 'terminal.commit', { holdId, amountMinor: 100 });
        const cancel = await askTerminal(rig, 'terminal.cancel', { holdId, reason: 'unexpected' });
        expect(cancel).toMatchObject({
          output: { outcome: 'alreadyClosed', closedAs: 'committed' },
        });
      }));

    it('should not charge more than was approved', () =>
      withHold(async (rig, holdId) => {
        const commit = await askTerminal(rig, 'terminal.commit', { holdId, amountMinor: 5001 });
        expect(commit).toEqual({ kind: 'failure', error: { code: 'failed' } });
        const after = await askTerminal(rig, 'terminal.lookUp', { holdId });
        expect(after).toMatchObject({ output: { outcome: 'reserved' } });
      }));

    it('should know a reservation again after a restart', () =>
      withHold(async (rig, holdId) => {
        await rig.restart();
        const found = await askTerminal(rig, 'terminal.lookUp', { holdId });
        expect(found).toMatchObject({ output: { outcome: 'reserved', authorizedMinor: 5000 } });
        const commit = await askTerminal(rig, 'terminal.commit', { holdId, amountMinor: 700 });
        expect(commit).toMatchObject({ output: { outcome: 'done', committedMinor: 700 } });
      }));
  });
}
